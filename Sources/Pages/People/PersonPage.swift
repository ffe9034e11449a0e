import Casework
import Markup

/// 人: what is known of one person of the household, and what must be heeded on the way to them.
public struct PersonPage: ScreenPage {
    public struct Content: Sendable {
        let person: Disclosed<[ShownPerson]>
        /// Other files of this person that are open here.
        let otherFiles: [HouseholdFile]
        /// Records that were taken into this one.
        let merged: [Merged]
        /// What was answered to the municipality's own questions.
        let more: [SummaryRow]
        /// How many records may be of the same person.
        let candidates: Int

        public init(
            person: Disclosed<[ShownPerson]>, otherFiles: [HouseholdFile], merged: [Merged],
            more: [SummaryRow] = [], candidates: Int
        ) {
            self.person = person
            self.otherFiles = otherFiles
            self.merged = merged
            self.more = more
            self.candidates = candidates
        }
    }

    public struct Merged: Sendable {
        let person: Person
        let verdict: IdentityVerdict
        public init(person: Person, verdict: IdentityVerdict) {
            self.person = person
            self.verdict = verdict
        }
    }

    let face: FileFace
    let content: Content

    public init(face: FileFace, content: Content) {
        self.face = face
        self.content = content
    }

    public var viewings: [AuditLine] { face.viewings + [content.person.viewing] }

    public func screen(in frame: Frame) -> Screen {
        guard let person = content.person.value.first?.person else { return restricted }
        let path = "\(face.path)/people/\(person.id)"
        return face.screen(
            "\(person.name.shown) さん", section: .household, width: .wide,
            actions: face.access.mayWrite
                ? linkButton("変更する", href: "\(path)/edit", style: .secondary) : nil
        ) {
            if content.candidates > 0 { candidateNotice(path) }
            if !person.caution.isEmpty { Alert(.warning, "注意", body: person.caution).html }
            summaryList(rows(person))
            contacts(person)
            addresses(person)
            if !person.otherNames.isEmpty { otherNames(person) }
            if !content.more.isEmpty { summaryCard("そのほか", rows: content.more) }
            if !content.merged.isEmpty { merged(path) }
            tag("p") { Link("変更の履歴", href: "\(path)/history").html }
            buttonGroup {
                Link("世帯・人へ戻る", href: "\(face.path)/household").html
            }
        }
    }

    private var restricted: Screen {
        face.screen("閲覧制限", section: .household) {
            tag("p") { "この人の情報は、支援措置などのため、許可された職員だけが見られます。" }
            tag("p") { Link("世帯・人へ戻る", href: "\(face.path)/household").html }
        }
    }

    private func candidateNotice(_ path: String) -> HTML {
        Alert(
            .info, "同じ人かもしれない記録が\(content.candidates)件あります",
            link: Link("確かめる", href: "\(path)/identity")
        ).html
    }

    private func rows(_ person: Person) -> [SummaryRow] {
        let places = face.members.filter { $0.shown.id == person.id }.map {
            "\($0.relationWords)（\($0.membership.periodWords)）"
        }
        var rows = [
            SummaryRow(PersonLabel.name.words, text: person.name.full),
            SummaryRow(PersonLabel.kana.words, text: person.name.kana),
        ]
        if !person.name.nickname.isEmpty {
            rows.append(SummaryRow(PersonLabel.nickname.words, text: person.name.nickname))
        }
        rows += [
            SummaryRow(PersonLabel.birth.words, text: person.birth.words(on: face.today)),
            SummaryRow(PersonLabel.sex.words, text: person.sex.words),
            SummaryRow("この世帯での続柄", text: places.joined(separator: "、")),
        ]
        if !content.otherFiles.isEmpty {
            rows.append(SummaryRow("ほかの世帯ファイル", otherFiles))
        }
        return rows
    }

    private var otherFiles: HTML {
        HTML.joined(
            content.otherFiles.map { file in
                HTML {
                    Link(file.number, href: "/files/\(file.id)").html
                    "（\(face.directory.deskName(file.desk))）"
                }
            }, by: HTML("、"))
    }
}
