import Casework
import Markup

/// A published edition as workers see it, on the screen and on paper.
public struct FormPreviewPage: ScreenPage {
    let edition: FormCatalog.Edition
    /// The file as it was written; empty where there was none.
    let source: String
    let context: FormContext

    public init(edition: FormCatalog.Edition, source: String, context: FormContext) {
        self.edition = edition
        self.source = source
        self.context = context
    }

    public func screen(in frame: Frame) -> Screen {
        let form = edition.form
        let title = context.words(form.title)
        return Screen(
            "「\(title)」第\(form.edition)版の見本",
            breadcrumb: formTrail(Link(title, href: "/forms/\(form.id)")), width: .wide
        ) {
            tag("p") { "\(edition.start)使う版です。" }
            buttonGroup {
                printButton()
                Link("版の一覧へ戻る", href: "/forms/\(form.id)").html
            }
            sourceText(source)
            FormSample(form: form, context: context).html
        }
    }
}

/// The file a municipality wrote, to be read or copied for the next edition.
@HTML.Builder func sourceText(_ source: String) -> HTML {
    if !source.isEmpty { disclosure("書かれたとおりの定め") { tag("pre", ["class": "source"]) { source } } }
}
