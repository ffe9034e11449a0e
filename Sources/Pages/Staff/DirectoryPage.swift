import Casework
import Markup

/// 窓口一覧: every desk with what may be brought there, and the partners. No personal data.
public struct DirectoryPage: ScreenPage {
    let directory: Directory

    public init(directory: Directory) { self.directory = directory }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "窓口一覧", breadcrumb: [Link("ホーム", href: "/")], actions: printButton("印刷する"),
            width: .wide
        ) {
            Table(
                "窓口", id: "desks",
                columns: [
                    .init("窓口", isRowHeader: true), .init("相談できること"), .init("機関"), .init("電話"),
                ],
                rows: directory.desks.map { desk in
                    .init([
                        HTML(desk.name), HTML(desk.topics.joined(separator: "、")),
                        HTML(directory.agencyName(desk.agency)),
                        HTML(desk.phone.isEmpty ? "－" : desk.phone),
                    ])
                }, empty: HTML("窓口が登録されていません。")
            ).html
            if !directory.partners.isEmpty {
                Table(
                    "連携先", id: "partners",
                    columns: [.init("名称", isRowHeader: true), .init("備考")],
                    rows: directory.partners.map { .init([HTML($0.name), HTML($0.note)]) },
                    empty: HTML("")
                ).html
            }
        }
    }
}
