import Casework
import Markup

extension FormCatalog.Edition {
    /// 「令和8年7月1日から」.
    var start: String { from == FormCatalog.beginning ? "はじめから" : "\(from.wareki())から" }

    var previewPath: String { "/forms/\(form.id)/preview/\(form.edition)" }
}

extension FormDraft {
    var path: String { "/forms/drafts/\(id)" }

    /// The words of the form it changes, as it would be called.
    func title(in catalog: FormCatalog, on day: CivilDate) -> String {
        overlay.title ?? catalog.inForce(form, on: day)?.title ?? form
    }
}

extension FormDraft.State {
    var colour: TagColour {
        switch self {
        case .draft: .yellow
        case .published: .green
        case .withdrawn: .gray
        }
    }
}

extension FormDraft.Action {
    /// The button that does it.
    var verb: String {
        switch self {
        case .publication: "公開する"
        case .withdrawal: "取り下げる"
        }
    }
}

/// Way back from the pages below `/forms`.
func formTrail(_ more: Link...) -> [Link] {
    [Link("ホーム", href: "/"), Link("様式", href: "/forms")] + more
}

/// 変わるところ: what an edition changes against the one before it; nil for the first of a form.
@HTML.Builder func differenceList(_ differences: [FormDifference]?, _ context: FormContext) -> HTML
{
    if let differences {
        if differences.isEmpty { tag("p") { "前の版から変わるところはありません。" } }
        tag("ul") {
            for difference in differences { tag("li") { context.words(difference.words) } }
        }
    } else {
        tag("p") { "この様式のはじめの版です。" }
    }
}
