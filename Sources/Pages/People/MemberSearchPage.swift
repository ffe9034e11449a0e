import Casework
import Markup

/// Somebody of another open file is looked for, to become a member without a second record.
public struct MemberSearchPage: ScreenPage {
    /// Somebody found, as they may be shown here.
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
    let query: String
    let hits: [Hit]
    public let viewings: [AuditLine]

    public init(face: FileFace, query: String, hits: [Hit], viewings: [AuditLine]) {
        self.face = face
        self.query = query
        self.hits = hits
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("世帯員にする人を探す", section: .household, width: .wide) {
            Self.box(face, query)
            if !query.isEmpty {
                Table(
                    "見つかった人", id: "found", hidesCaption: true,
                    columns: [
                        .init("氏名", isRowHeader: true), .init("生年月日"),
                        .init("世帯ファイル", align: .fixed), .init("見つけ方"),
                    ], rows: hits.map(row),
                    empty: emptyState("「\(query)」に当てはまる人はいません。新しく登録できます。")
                ).html
            }
            buttonGroup {
                Link("見つからないので、新しく登録する", href: "\(face.path)/members/new").html
                Link("やめて戻る", href: "\(face.path)/household").html
            }
        }
    }

    private func row(_ hit: Hit) -> Table.Row {
        let name = hit.person.name
        return .init([
            tag("a", ["href": "\(face.path)/members/new/\(hit.person.id)"]) {
                nameWithKana(name.shown, kana: name.kana.isEmpty ? nil : name.kana)
            }, HTML(hit.person.birth.words(on: face.today)), HTML(hit.number), HTML(hit.how),
        ])
    }

    /// The box to search with, also above the form of a new member.
    static func box(_ face: FileFace, _ query: String = "") -> HTML {
        section("すでに登録されている人から探す") {
            getForm(action: "\(face.path)/members/search", isSearch: true) {
                textField(
                    "q", "氏名・カナ・電話・生年月日", in: FormState(["q": query]), need: .unmarked,
                    width: .kana, kind: .search)
                buttonGroup { button("探す", style: .secondary, size: .small) }
            }
        }
    }
}
