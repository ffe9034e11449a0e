import Casework
import Markup

/// 多機関協働の相談実績: three figures of a period, each leading to the cases behind it.
public struct QuarterPage: ScreenPage {
    public struct Reference: Sendable {
        public let file: Identifier<HouseholdFile>
        public let number: String
        public init(file: Identifier<HouseholdFile>, number: String) {
            self.file = file
            self.number = number
        }
    }

    let report: QuarterReport
    let openable: [Identifier<Case>: Reference]
    let form: FormState
    let viewing: AuditLine

    public init(
        report: QuarterReport, openable: [Identifier<Case>: Reference], form: FormState,
        viewing: AuditLine
    ) {
        self.report = report
        self.openable = openable
        self.form = form
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "\(frame.names.multiAgency)の相談実績", breadcrumb: [Link("ホーム", href: "/")],
            errors: form.errors,
            actions: printButton("印刷する")
        ) {
            getForm(action: "/reports/quarter") {
                warekiDateField("from", "始まりの日", in: form)
                warekiDateField("through", "終わりの日", in: form)
                buttonGroup { button("この期間で数える") }
            }
            section("\(report.from.wareki(.long))～\(report.through.wareki(.long))", id: "figures") {
                figures(frame.names)
            }
            disclosure("数え方") {
                tag("p") {
                    "受け付けた日がこの期間にあるケースを数えます。「会議で協議」はこの期間に会議へ諮ったもの、「分野の連携で対応」は会議に諮らずに主担当の窓口を決めて分野へ戻したものです。"
                }
            }
        }
    }

    private func figures(_ names: TownNames) -> HTML {
        Table(
            "相談実績", id: "quarter", hidesCaption: true,
            columns: [
                .init("項目", isRowHeader: true), .init("件数", align: .number), .init("ケース"),
            ],
            rows: [
                row("\(names.multiAgency)の相談", report.received),
                row("うち\(names.conferences)で協議", report.conferred),
                row("うち分野別の相談支援機関の連携により対応", report.solvedInField),
                row("うち対応中", report.stillInProgress),
            ], empty: HTML("")
        ).html
    }

    private func row(_ title: String, _ cases: [Identifier<Case>]) -> Table.Row {
        let shown = cases.compactMap { id in openable[id].map { (id, $0) } }
        return .init([
            HTML(title), HTML("\(cases.count)件"),
            HTML {
                for (id, reference) in shown {
                    tag("a", ["href": "/cases/\(id)", "class": "whole"]) { reference.number }
                    " "
                }
                if shown.count < cases.count { "ほか\(cases.count - shown.count)件は閲覧の権限がありません" }
            },
        ])
    }
}
