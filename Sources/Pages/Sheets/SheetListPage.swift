import Casework
import Markup

/// 記入票: the sheets of one household, and those that can be begun.
public struct SheetListPage: ScreenPage {
    /// Stands in an address for a sheet that is about nobody alone.
    public static let household = "household"

    let face: FileFace
    let sheets: Disclosed<[Sheet]>
    let catalog: FormCatalog
    /// Nil for those who only read.
    let forms: [Form]?

    public init(
        face: FileFace, sheets: Disclosed<[Sheet]>, catalog: FormCatalog, forms: [Form]?
    ) {
        self.face = face
        self.sheets = sheets
        self.catalog = catalog
        self.forms = forms
    }

    public var viewings: [AuditLine] { face.viewings + [sheets.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("記入票", section: .sheets) {
            if let forms { beginning(forms) }
            Table(
                "これまでの記入票", id: "sheets",
                columns: [
                    .init("様式", isRowHeader: true), .init("だれについて"), .init("状態"),
                    .init("書いた日", align: .fixed), .init("書いた人"),
                ], rows: sheets.value.map(row), empty: emptyState("まだ記入票がありません。")
            ).html
        }
    }

    @HTML.Builder private func beginning(_ forms: [Form]) -> HTML {
        section(
            "新しく書く", id: "begin", more: Link("すべての世帯の記入票を見る", href: SheetLinks.all)
        ) {
            if forms.isEmpty {
                emptyState("この自治体の様式はまだありません。様式は、プログラムの管理者が加えます。")
            } else {
                for form in forms { subjects(form) }
            }
        }
    }

    /// The form, about whom it can be filled in, and its blank paper.
    private func subjects(_ form: Form) -> HTML {
        summaryCard(
            form.title,
            rows: [
                SummaryRow(
                    "だれについて書くか",
                    tag("ul") {
                        for person in people {
                            tag("li") {
                                Link(face.aboutWords(person), href: new(form, person)).html
                            }
                        }
                        tag("li") { Link(face.aboutWords(nil), href: new(form, nil)).html }
                    }),
                SummaryRow(
                    "紙で書く",
                    Link("白紙を印刷する", href: "\(face.path)/sheets/blank/\(form.id)").html),
            ])
    }

    /// 本人 first.
    private var people: [Identifier<Person>] {
        let all = face.household.map(\.shown.id)
        let principal = face.principal?.shown.id
        return all.filter { $0 == principal } + all.filter { $0 != principal }
    }

    private func new(_ form: Form, _ person: Identifier<Person>?) -> String {
        "\(face.path)/sheets/new/\(form.id)/\(person?.description ?? Self.household)"
    }

    private func row(_ sheet: Sheet) -> Table.Row {
        let form = catalog.edition(sheet.answers.edition, of: sheet.answers.form)
        return Table.Row([
            Link(form?.title ?? sheet.answers.form, href: "/sheets/\(sheet.id)").html,
            HTML(face.aboutWords(sheet.subject)),
            statusTag(sheet.state.code.words, sheet.state.colour),
            HTML(sheet.writtenAt.date.wareki(.long)),
            HTML(
                "\(face.directory.workerName(sheet.author))（\(face.directory.deskName(sheet.desk))）"
            ),
        ])
    }
}

/// Where the sheets of all files stand.
public enum SheetLinks {
    public static let all = "/sheets"

    /// The sheets of one form.
    public static func list(of form: String) -> PageLink { PageLink(all).with("form", form) }
}
