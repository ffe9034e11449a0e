import Casework
import Markup

/// 世帯・人: who belongs to the household of fact, as what, and who did before.
public struct HouseholdPage: ScreenPage {
    let face: FileFace

    public init(face: FileFace) { self.face = face }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let standing = face.household
        let together = standing.filter { $0.membership.livesTogether == true }
        let apart = standing.filter { $0.membership.livesTogether == false }
        let unknown = standing.filter { $0.membership.livesTogether == nil }
        let past = face.members.filter { !$0.membership.remains(on: face.today) }
        return face.screen(
            "世帯・人", section: .household, width: .wide,
            actions: face.access.mayWrite
                ? linkButton("世帯員を追加する", href: "\(face.path)/members/new") : nil
        ) {
            table("いっしょに暮らしている人", id: "together", together)
            if !apart.isEmpty { table("離れて暮らしている人", id: "apart", apart) }
            if !unknown.isEmpty { table("いっしょに暮らしているか不明の人", id: "unknown", unknown) }
            if !past.isEmpty { table("以前の世帯員", id: "past", past, isPast: true) }
            if !face.access.mayWrite {
                tag("p", ["class": "hint"]) { "この世帯は閲覧だけができます。" }
            }
        }
    }

    private func table(
        _ title: String, id: String, _ members: [FileFace.Member], isPast: Bool = false
    ) -> HTML {
        section(title, id: id, count: "\(members.count)人") {
            Table(
                title, id: "\(id)-table", hidesCaption: true,
                columns: [
                    .init("氏名", isRowHeader: true), .init("続柄（本人から）"), .init("生年月日・年齢"),
                    .init("性別"), .init("期間", align: .fixed), .init("操作"),
                ],
                rows: members.map { row($0, isPast: isPast) },
                empty: emptyState("登録されている人はいません。")
            ).html
        }
    }

    private func row(_ member: FileFace.Member, isPast: Bool) -> Table.Row {
        let it = member.membership
        let person = member.shown.person
        return Table.Row([
            nameCell(member), relationCell(member),
            HTML(person?.birth.words(on: face.today) ?? "－"),
            HTML(person?.sex.words ?? "－"), HTML(it.periodWords),
            isPast || !face.access.mayWrite ? HTML() : change(member),
        ])
    }

    @HTML.Builder private func nameCell(_ member: FileFace.Member) -> HTML {
        if let person = member.shown.person {
            tag("a", ["href": "\(face.path)/people/\(person.id)"]) {
                nameWithKana(
                    person.name.shown, kana: person.name.kana.isEmpty ? nil : person.name.kana)
            }
        } else {
            statusTag("閲覧制限", .magenta, icon: .lock)
        }
    }

    @HTML.Builder private func relationCell(_ member: FileFace.Member) -> HTML {
        member.relationWords
        if member.membership.isHead { tagRow([statusTag("世帯主")]) }
    }

    private func change(_ member: FileFace.Member) -> HTML {
        tag("a", ["href": "\(face.path)/members/\(member.membership.id)"]) {
            "続柄などを変える・外す"
            spoken("：\(face.name(of: member))")
        }
    }
}
