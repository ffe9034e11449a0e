import Casework
import Markup

/// 支援経過の記録: a quick form on top, and below it everything this worker may read, newest first.
public struct NoteListPage: ScreenPage {
    /// What is asked of the list. It lies in the address.
    public struct Filter: Equatable, Sendable {
        public static let perPage = 50
        /// The code of a way of contact, one of the municipality's own among them.
        public let method: String?
        public let person: Identifier<Person>?
        public let page: Int

        public init(method: String?, person: Identifier<Person>?, page: Int) {
            self.method = method
            self.person = person
            self.page = page
        }
    }

    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    let filter: Filter
    let hasEarlier: Bool
    /// Nil for those who read only.
    let entry: FormEntry?

    public init(
        face: FileFace, notes: Disclosed<[ProgressNote]>, filter: Filter, hasEarlier: Bool,
        entry: FormEntry?
    ) {
        self.face = face
        self.notes = notes
        self.filter = filter
        self.hasEarlier = hasEarlier
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing] }
    private var path: String { "\(face.path)/notes" }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "支援経過の記録", section: .notes, errors: entry?.errors ?? FieldErrors(),
            actions: linkButton("経過一覧を印刷する", href: "\(path)/sheet", style: .secondary)
        ) {
            if let entry {
                entry.continued(in: frame)
                section("記録を書く", id: "write") { form(entry, frame) }
            } else {
                tag("p", ["class": "hint"]) { "この世帯は閲覧だけができます。記録は書けません。" }
            }
            section("これまでの記録", id: "past") {
                narrowing
                past
            }
        }
    }

    private func form(_ entry: FormEntry, _ frame: Frame) -> HTML {
        postForm(action: path, frame: frame, draft: entry.draft) {
            NoteControls(entry: entry).html
            buttonGroup { button("記録を保存する") }
        }
    }

    @HTML.Builder private var past: HTML {
        if notes.value.isEmpty {
            emptyState(
                isFiltered ? "条件に合う記録はありません。" : "まだ記録がありません。",
                action: isFiltered ? Link("条件をすべて外す", href: path).html : nil)
        } else {
            if filter.page > 1 {
                tag("p", ["class": "earlier"]) { Link("新しい記録へ", href: turn(-1)).html }
            }
            if filter.page > 1 || hasEarlier { place }
            let words = NoteWords(notes.value, face)
            Timeline(
                notes.value.byMonth.map { month, notes in
                    Timeline.Group(month, entries: notes.map { face.entry($0, words) })
                }, earlier: hasEarlier ? Link("さらに前の記録", href: turn(1)) : nil
            ).html
        }
    }
}

extension NoteListPage {
    private var isFiltered: Bool { filter.method != nil || filter.person != nil }

    private var link: PageLink {
        PageLink(path).with("by", filter.method ?? "")
            .with("person", filter.person?.description ?? "")
    }

    /// Where in the list one is.
    private var place: HTML {
        let first = (filter.page - 1) * Filter.perPage + 1
        return tag("p", ["class": "count-line"]) {
            "新しい方から \(first)～\(first + notes.value.count - 1) 件目"
        }
    }

    private func turn(_ pages: Int) -> String {
        let page = filter.page + pages
        return link.with("page", page > 1 ? String(page) : "").href
    }

    /// 絞り込み: closed until wanted, so that the records stand near the form.
    private var narrowing: HTML {
        var chosen = FormFields()
        chosen["by"] = filter.method ?? ""
        chosen["person"] = filter.person?.description ?? ""
        let form = FormState(chosen)
        return disclosure("方法や人で絞り込む", isOpen: isFiltered) {
            getForm(action: path) {
                fieldRow {
                    selectField(
                        "by", methodQuestion.map { face.names.filled($0.label) } ?? "",
                        options: methods,
                        in: form, need: .unmarked, blank: "すべて")
                    selectField(
                        "person", "だれについて", options: people, in: form, need: .unmarked,
                        blank: "すべて")
                }
                buttonGroup {
                    button("この条件で表示する", style: .secondary, size: .small)
                    if isFiltered { Link("条件をすべて外す", href: path).html }
                }
            }
        }
    }

    /// Those that are offered today, and the one that was asked for.
    private var methods: [Choice] {
        guard let list = methodQuestion?.codeList else { return [] }
        let context = FormContext(today: face.today, tokens: face.names.tokens)
        return context.options(list, keeping: filter.method.map { [$0] } ?? [])
    }

    private var methodQuestion: Question? {
        face.forms.inForce(NoteForm.form.id, on: face.today)?.question(NoteForm.method.id)
    }

    private var people: [Choice] {
        face.members.map { Choice($0.shown.id.description, face.name(of: $0)) }
    }
}

extension [ProgressNote] {
    /// Under headings of months, in the order they stand.
    var byMonth: [(month: String, notes: [ProgressNote])] {
        var groups: [(month: String, notes: [ProgressNote])] = []
        for note in self {
            let month = note.happenedOn.wareki(.long).prefix { $0 != "月" } + "月"
            if groups.last?.month == String(month) {
                groups[groups.count - 1].notes.append(note)
            } else {
                groups.append((String(month), [note]))
            }
        }
        return groups
    }
}
