import Casework
import Markup

/// 窓口一覧: every desk with what may be brought there, and the partners. No personal data.
public struct DirectoryPage: ScreenPage {
    let directory: Directory
    let profile: Profile
    let question: DirectoryQuestion
    let form: FormState

    public init(directory: Directory, profile: Profile, question: FormFields) {
        self.directory = directory
        self.profile = profile
        self.question = DirectoryQuestion(question)
        form = FormState(question)
    }

    /// Every desk of the city, in the order of its own list.
    public static func lines(_ directory: Directory, _ profile: Profile) -> [DirectoryLine] {
        directory.desks.map { DirectoryLine($0, directory, profile) }
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "窓口一覧", breadcrumb: [Link("ホーム", href: "/")],
            actions: HTML {
                printButton("印刷する")
                linkButton("CSVで保存する", href: "/directory.csv", style: .secondary)
            }, width: .wide
        ) {
            asking
            desks
            if question.isEmpty { partners(frame.names) }
        }
    }

    private var asking: HTML {
        getForm(action: "/directory", isSearch: true) {
            fieldRow {
                selectField(
                    "field", "区分",
                    options: profile.fields.map { Choice($0.name, $0.name) }, in: form,
                    need: .unmarked, blank: "すべて")
                textField(
                    "q", "困りごと・窓口の名前", in: form, need: .unmarked, hint: "例）家賃、不登校、介護")
            }
            button("窓口を探す", style: .secondary)
        }
    }

    private var desks: HTML {
        let found = question.answer(among: Self.lines(directory, profile))
        return Table(
            question.isEmpty ? "窓口" : "近い窓口（\(found.count)か所）", id: "desks",
            columns: [
                .init("窓口", isRowHeader: true), .init("区分と相談できること"), .init("所管課・実施方式"),
                .init("電話・受付時間"),
            ], rows: found.map(row),
            empty: emptyState(
                "この言葉に近い窓口はありません。どの窓口でも、まず相談を受けられます。",
                action: Link("すべての窓口を見る", href: "/directory").html)
        ).html
    }

    private func row(_ line: DirectoryLine) -> Table.Row {
        .init([
            stacked([
                line.desk.name, line.aliases.isEmpty ? "" : line.aliases.joined(separator: "、"),
                line.desk.isGeneral ? "どんな相談も受けます" : "", line.note,
            ]),
            stacked(
                line.listings.map { listing in
                    [listing.field, listing.topics.joined(separator: "、")]
                        .filter { !$0.isEmpty }.joined(separator: "：")
                }), stacked(line.sections + [line.agency, line.delivery]),
            stacked([line.desk.phone.isEmpty ? "－" : line.desk.phone, line.openingHours]),
        ])
    }

    private func stacked(_ texts: [String]) -> HTML {
        HTML.joined(texts.filter { !$0.isEmpty }.map { HTML($0) }, by: void("br"))
    }

    @HTML.Builder private func partners(_ names: TownNames) -> HTML {
        if !directory.partners.isEmpty {
            tag("p") {
                "連携先へは、相談の画面の「つなぐ」から紙の\(names.handoverSheet)でつなぎ、返事を代わりに記録できます。"
            }
            Table(
                "連携先", id: "partners",
                columns: [.init("名称", isRowHeader: true), .init("含まれる機関・備考"), .init("市の所管課")],
                rows: directory.partners.map { partner in
                    .init([
                        HTML(partner.name), HTML(partner.note),
                        HTML(section(of: partner)),
                    ])
                }, empty: HTML("")
            ).html
        }
    }

    private func section(of partner: Partner) -> String {
        let line = profile.partners.first { $0.id == partner.id }
        return line?.section.flatMap { profile.section($0)?.name } ?? ""
    }
}
