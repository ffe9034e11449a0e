import Casework
import Markup

/// 同一人の確認: records that may be of the same person, each with what is alike.
public struct IdentityPage: ScreenPage {
    public struct Candidate: Sendable {
        let person: Person
        let likeness: Set<Likeness>
        let files: [HouseholdFile]
        public init(person: Person, likeness: Set<Likeness>, files: [HouseholdFile]) {
            self.person = person
            self.likeness = likeness
            self.files = files
        }
    }

    let face: FileFace
    let person: Person
    let candidates: [Candidate]
    public let viewings: [AuditLine]

    public init(
        face: FileFace, person: Person, candidates: [Candidate], viewings: [AuditLine]
    ) {
        self.face = face
        self.person = person
        self.candidates = candidates
        self.viewings = face.viewings + viewings
    }

    public func screen(in frame: Frame) -> Screen {
        let path = "\(face.path)/people/\(person.id)"
        return face.screen("同じ人かもしれない記録", section: .household, width: .wide) {
            tag("p") {
                "\(person.name.shown) さんと同じ人かもしれない記録です。開ける世帯ファイルの人だけを表示しています。"
            }
            Table(
                "同じ人かもしれない記録", id: "candidates", hidesCaption: true,
                columns: [
                    .init("氏名", isRowHeader: true), .init("似ているところ"), .init("生年月日"),
                    .init("住所（町字まで）"), .init("世帯ファイル", align: .fixed), .init("操作"),
                ],
                rows: candidates.map { row($0, path) },
                empty: emptyState("同じ人かもしれない記録は見つかっていません。")
            ).html
            buttonGroup { Link("この人のページへ戻る", href: path).html }
        }
    }

    private func row(_ candidate: Candidate, _ path: String) -> Table.Row {
        let it = candidate.person
        let address = it.addresses.first { $0.isCurrent(on: face.today) }
        let likeness = Likeness.allCases.filter(candidate.likeness.contains).map(\.words)
        return Table.Row([
            nameWithKana(it.name.shown, kana: it.name.kana.isEmpty ? nil : it.name.kana),
            HTML(likeness.joined(separator: "、")), HTML(it.birth.words(on: face.today)),
            HTML(address.map { $0.municipality + $0.town } ?? ""),
            HTML.joined(
                candidate.files.map { Link($0.number, href: "/files/\($0.id)").html },
                by: void("br")),
            tag("a", ["href": "\(path)/identity/\(it.id)"]) {
                "比べて決める"
                spoken("：\(it.name.shown)")
            },
        ])
    }
}
