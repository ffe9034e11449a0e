import Casework
import Markup

/// Somebody else saved first: both versions field by field, and the choice is the worker's. What was
/// typed is on the page in full, even when it cannot be saved any more.
public struct ConflictPage: ScreenPage {
    /// What stands around the form.
    public enum Surroundings: Sendable {
        case file(FileFace, FileFace.Section)
        case office([Link])
    }

    /// Where the form goes, and where giving up leads.
    public struct Place: Sendable {
        let surroundings: Surroundings
        let action: String
        let back: String
        let version: Int
        let draft: String?

        public init(
            _ surroundings: Surroundings, action: String, back: String, version: Int,
            draft: String?
        ) {
            self.surroundings = surroundings
            self.action = action
            self.back = back
            self.version = version
            self.draft = draft
        }
    }

    /// Who was faster and what they did, as far as the log tells: 「佐藤 花子 さん（10:42）」.
    public struct Change: Sendable {
        let who: String
        let deed: String

        public init(by name: String, at moment: Moment, deed: String, today: CivilDate) {
            let day = moment.date == today ? "" : "\(moment.date.short) "
            who = "\(name) さん（\(day)\(moment.civil.clock)）"
            self.deed = deed
        }

        /// What they did, as a sentence.
        func last(_ names: TownNames) -> String { "最後の更新：\(deedWords(deed, names))。" }
    }

    let place: Place
    let change: Change?
    let differences: Differences
    /// What this worker typed, and what is wrong with the choice.
    let form: FormState
    /// Why it cannot be saved any more.
    let refusal: String?
    private let looks: [AuditLine]

    public init(
        _ place: Place, change: Change?, differences: Differences, form: FormState,
        refusal: String? = nil, viewings: [AuditLine]
    ) {
        self.place = place
        self.change = change
        self.differences = differences
        self.form = form
        self.refusal = refusal
        looks = viewings
    }

    public var viewings: [AuditLine] { place.surroundings.viewings + looks }

    public func screen(in frame: Frame) -> Screen {
        place.surroundings.screen(title, errors: form.errors) { content(frame) }
    }

    private var conflicts: [Conflict] { differences.conflicts }
    private var who: String { change?.who ?? "ほかの人" }
    private var title: String {
        conflicts.isEmpty || refusal != nil ? "ほかの人が先に更新しました" : "違いを確かめてください"
    }

    @HTML.Builder private func content(_ frame: Frame) -> HTML {
        Alert(.warning, "この記録は \(who) が先に更新しました", body: meaning(frame.names)).html
        if let refusal {
            Alert(.error, "この操作はいまはできません", body: refusal).html
            differences.sideBySide
            tag("p") { "自分の入力は保存していません。要るところは、書き写してから戻ってください。" }
            buttonGroup { Link("いまの記録へ戻る", href: place.back).html }
        } else {
            choice(frame)
        }
    }

    private func meaning(_ names: TownNames) -> String {
        let last = change?.last(names) ?? ""
        if refusal != nil { return last }
        return last
            + (conflicts.isEmpty
                ? "入力した内容は残っています。確かめてから、もう一度保存してください。"
                : "違うところが\(conflicts.count)か所あります。どちらを残すかを選んで保存してください。")
    }

    private func choice(_ frame: Frame) -> HTML {
        postForm(action: place.action, frame: frame, draft: place.draft) {
            hiddenField(HiddenField.version, String(place.version))
            carried(
                form.fields,
                except: Set([HiddenField.version, [FieldGroup].asked]).union(
                    conflicts.map { Conflict.choiceName(for: $0.field) }))
            for conflict in conflicts { hiddenField([FieldGroup].asked, conflict.field) }
            conflictTable(conflicts, theirs: who, in: form)
            differences.keptList
            buttonGroup {
                button(conflicts.isEmpty ? "確かめたので保存する" : "選んだ内容で保存する")
                Link("自分の入力を使わずに戻る", href: place.back).html
            }
        }
    }
}

extension ConflictPage.Surroundings {
    /// What is read of the file around the form.
    var viewings: [AuditLine] {
        switch self {
        case .file(let face, _): face.viewings
        case .office: []
        }
    }

    func screen(
        _ title: String, errors: FieldErrors, @HTML.Builder body: () -> HTML
    ) -> Screen {
        switch self {
        case .file(let face, let section):
            face.screen(title, section: section, errors: errors, width: .wide, body: body)
        case .office(let links):
            Screen(title, breadcrumb: links, errors: errors, width: .wide, body: body)
        }
    }
}

/// What was typed against what the record says now.
public struct Differences: Sendable {
    let conflicts: [Conflict]
    /// What was typed where the record says nothing else.
    let kept: [Conflict]

    public init(conflicts: [Conflict], kept: [Conflict] = []) {
        self.conflicts = conflicts
        self.kept = kept
    }

    @HTML.Builder var keptList: HTML {
        if !kept.isEmpty {
            summaryCard("自分の入力", rows: kept.map { SummaryRow($0.label, writtenText($0.mine)) })
        }
    }

    @HTML.Builder fileprivate var sideBySide: HTML {
        let mine = (conflicts + kept).filter { !$0.mine.isEmpty }
        if !mine.isEmpty {
            summaryCard("自分の入力", rows: mine.map { SummaryRow($0.label, writtenText($0.mine)) })
        }
        if !conflicts.isEmpty {
            summaryCard(
                "いまの記録", rows: conflicts.map { SummaryRow($0.label, writtenText($0.theirs)) })
        }
    }
}
