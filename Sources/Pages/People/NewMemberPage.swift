import Casework
import Markup

/// Somebody is found to belong to the household: known from another open file, or new.
public struct NewMemberPage: ScreenPage {
    /// Somebody found by the search, as they may be shown here.
    public struct Hit: Sendable {
        let person: Person
        let number: String
        let how: String
        public init(person: Person, number: String, how: String) {
            self.person = person
            self.number = number
            self.how = how
        }
    }

    let face: FileFace
    let entry: CaseEntry
    /// What was searched for; empty when nothing was.
    let query: String
    let hits: [Hit]
    public let viewings: [AuditLine]

    public init(
        face: FileFace, entry: CaseEntry, query: String, hits: [Hit], viewings: [AuditLine]
    ) {
        self.face = face
        self.entry = entry
        self.query = query
        self.hits = hits
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        let path = "\(face.path)/members"
        return face.screen(
            "世帯員を追加する", section: .household, errors: entry.form.errors, width: .wide
        ) {
            search(path)
            entry.continued(in: frame)
            postForm(action: path, frame: frame, draft: entry.draft) {
                hiddenField("q", query)
                if !hits.isEmpty { found }
                fieldset(hits.isEmpty ? "新しく登録する人" : "見つからないときは、新しく登録します", isSection: true) {
                    whoFields(entry.form)
                }
                fieldset("世帯の中で", isSection: true) {
                    memberFields(entry.form)
                    warekiDateField(
                        "since", PersonLabel.since.words, in: entry.form, need: .required)
                }
                buttonGroup {
                    button("世帯員に追加する")
                    Link("やめて戻る", href: "\(face.path)/household").html
                }
            }
        }
    }

    private func search(_ path: String) -> HTML {
        var fields = FormFields()
        fields["q"] = query
        return section("すでに登録されている人から探す") {
            getForm(action: "\(path)/new", isSearch: true) {
                textField(
                    "q", "氏名・カナ・電話・生年月日", in: FormState(fields), need: .unmarked,
                    width: .kana, kind: .search)
                buttonGroup { button("探す", style: .secondary, size: .small) }
            }
            if !query.isEmpty && hits.isEmpty {
                tag("p") { "「\(query)」に当てはまる人はいません。下で新しく登録できます。" }
            }
        }
    }

    private var found: HTML {
        radios(
            "known", "見つかった人",
            options: hits.map { hit in
                Choice(
                    hit.person.id.description, hit.person.name.shown,
                    hint: "\(hit.person.birth.words(on: face.today))・\(hit.number)・\(hit.how)")
            } + [Choice("", "この中にはいない（新しく登録する）")], in: entry.form)
    }
}
