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
            actions: HTML {
                linkButton(
                    "CSVで保存する", href: link("/reports/quarter.csv", report.from, report.through),
                    style: .secondary)
                printButton("印刷する")
            }
        ) {
            periods
            getForm(action: "/reports/quarter") {
                warekiDateField("from", "始まりの日", in: form, need: .unmarked)
                warekiDateField("through", "終わりの日", in: form, need: .unmarked)
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

    /// The periods that are asked for most, a press away.
    private var periods: HTML {
        let quarter = report.from.quarter
        let (before, after) = (quarter.from.adding(months: -3), quarter.from.adding(months: 3))
        let year = report.from.fiscalYear
        return tag("ul", ["class": "chips"]) {
            for (title, from, through) in [
                ("前の四半期", before, before.quarter.through),
                ("次の四半期", after, after.quarter.through),
                (
                    fiscalYearName(year), CivilDate.first(ofFiscalYear: year),
                    CivilDate.last(ofFiscalYear: year)
                ),
            ] {
                tag("li") {
                    tag("a", ["class": "chip", "href": link("/reports/quarter", from, through)]) {
                        title
                    }
                }
            }
        }
    }

    private func link(_ path: String, _ from: CivilDate, _ through: CivilDate) -> String {
        PageLink(path).with("from", from.description).with("through", through.description).href
    }

    private func figures(_ names: TownNames) -> HTML {
        Table(
            "相談実績", id: "quarter", hidesCaption: true,
            columns: [
                .init("項目", isRowHeader: true), .init("件数", align: .number), .init("ケース"),
            ],
            rows: report.lines(names).map(row), empty: HTML("")
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
                if shown.isEmpty && !cases.isEmpty {
                    "閲覧の権限がありません"
                } else if shown.count < cases.count {
                    "ほか\(cases.count - shown.count)件は閲覧の権限がありません"
                }
            },
        ])
    }
}

extension QuarterReport {
    /// The figures in the words of the report, with the cases behind each.
    func lines(_ names: TownNames) -> [(title: String, cases: [Identifier<Case>])] {
        [
            ("\(names.multiAgency)の相談", received), ("うち\(names.conferences)で協議", conferred),
            ("うち分野別の相談支援機関の連携により対応", solvedInField), ("うち対応中", stillInProgress),
        ]
    }
}

/// The same figures as a table for Excel. Numbers only: which cases stand behind them is no business
/// of a file that goes round.
public struct QuarterCSV: Sendable {
    let report: QuarterReport
    let names: TownNames

    public init(report: QuarterReport, names: TownNames) {
        self.report = report
        self.names = names
    }

    public var text: String {
        CSVTable(
            header: ["始まりの日", "終わりの日", "項目", "件数"],
            rows: report.lines(names).map {
                [
                    report.from.description, report.through.description, $0.title,
                    String($0.cases.count),
                ]
            }
        ).text
    }
}
