import Casework
import Markup

/// 記入票: the sheets of one household, and those that can be begun.
public struct SheetListPage: ScreenPage {
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
                    .init("様式", isRowHeader: true), .init("状態"), .init("書いた日", align: .fixed),
                    .init("書いた人"),
                ], rows: sheets.value.map(row), empty: emptyState("まだ記入票がありません。")
            ).html
        }
    }

    @HTML.Builder private func beginning(_ forms: [Form]) -> HTML {
        section("新しく書く", id: "begin") {
            if forms.isEmpty {
                emptyState("この自治体の様式はまだありません。様式は、プログラムの管理者が加えます。")
            } else {
                tag("ul") {
                    for form in forms {
                        tag("li") {
                            Link(form.title, href: "\(face.path)/sheets/new/\(form.id)").html
                        }
                    }
                }
            }
        }
    }

    private func row(_ sheet: Sheet) -> Table.Row {
        let form = catalog.edition(sheet.answers.edition, of: sheet.answers.form)
        return Table.Row([
            Link(form?.title ?? sheet.answers.form, href: "/sheets/\(sheet.id)").html,
            statusTag(sheet.state.code.words, sheet.state.colour),
            HTML(sheet.writtenAt.date.wareki(.long)),
            HTML(
                "\(face.directory.workerName(sheet.author))（\(face.directory.deskName(sheet.desk))）"
            ),
        ])
    }
}
