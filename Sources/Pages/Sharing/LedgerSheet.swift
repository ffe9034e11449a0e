import Casework
import Markup

/// The ledger on paper, to be shown to the person who asks (開示). Terminals stay off it.
public struct LedgerSheet: ScreenPage {
    /// So many lines at most on one print; older ones follow on the screen.
    public static let limit = 500

    let face: FileFace
    let lines: Disclosed<[LedgerLine]>
    let person: Identifier<Person>?
    let context: LedgerContext
    let isCut: Bool
    let printing: Printing

    public init(
        face: FileFace, lines: Disclosed<[LedgerLine]>, person: Identifier<Person>?,
        context: LedgerContext, isCut: Bool, printing: Printing
    ) {
        self.face = face
        self.lines = lines
        self.person = person
        self.context = context
        self.isCut = isCut
        self.printing = printing
    }

    public var viewings: [AuditLine] { face.viewings + [lines.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("閲覧の記録の印刷", section: .ledger, width: .wide) {
            buttonGroup {
                printButton()
                Link("閲覧の記録へ戻る", href: "\(face.path)/ledger").html
            }
            PrintSheet(
                "情報の利用と提供の記録", date: face.today.wareki(.form),
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(face.file.value.number), orientation: .landscape
            ) {
                tag("p") { "\(whose)の情報を、だれが、いつ、何の根拠で見たか、受け取ったかの記録です。" }
                table
                if isCut { tag("p") { "新しい方から\(Self.limit)件です。これより前の記録もあります。" } }
            }.html
        }
    }

    private var whose: String {
        person.map { "\(face.name(of: $0)) さん" } ?? "\(face.name) さんの世帯"
    }

    /// With a head that repeats on every sheet of paper.
    private var table: HTML {
        tag("table", ["class": "sheet-table of-12"]) {
            tag("thead") {
                tag("tr") {
                    tag("th", ["scope": "col", "colspan": "2"]) { "いつ" }
                    tag("th", ["scope": "col", "colspan": "3"]) { "だれが" }
                    tag("th", ["scope": "col", "colspan": "4"]) { "何をした" }
                    tag("th", ["scope": "col", "colspan": "3"]) { "根拠" }
                }
            }
            tag("tbody") {
                if lines.value.isEmpty {
                    tag("tr") { tag("td", ["colspan": "12"]) { "記録はありません。" } }
                }
                for entry in lines.value { row(entry.line) }
            }
        }
    }

    private func row(_ line: AuditLine) -> HTML {
        let worker = context.worker(line, face)
        return tag("tr") {
            tag("td", ["colspan": "2"]) {
                "\(line.moment.date.wareki(.padded)) \(line.moment.civil.clock)"
            }
            tag("td", ["colspan": "3"]) {
                tag("p") { worker.name }
                tag("p") { worker.place }
            }
            tag("td", ["colspan": "4"]) { context.deed(line, face) }
            tag("td", ["colspan": "3"]) { context.basis(line, face) }
        }
    }
}
