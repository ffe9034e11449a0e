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
        face.paper("閲覧の記録の印刷", from: Link("閲覧の記録", href: "\(face.path)/ledger")) {
            PrintSheet(
                "情報の利用と提供の記録", date: face.today.wareki(.form),
                sender: [frame.municipality, frame.systemName],
                notice: printing.notice(face.file.value.number), orientation: .landscape
            ) {
                tag("p") { "\(whose)の情報を、だれが、いつ、何の根拠で見たか、受け取ったかの記録です。" }
                table
                if isCut { tag("p") { "新しい方から\(Self.limit)件です。これより前の記録もあります。" } }
            }
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
                for visit in visits { row(visit) }
            }
        }
    }

    private func row(_ visit: Visit) -> HTML {
        let line = visit.line
        let worker = context.worker(line, face)
        let more = visit.count > 1 ? "（ほか\(visit.count - 1)回）" : ""
        return tag("tr") {
            tag("td", ["colspan": "2"]) {
                "\(line.moment.date.wareki(.padded)) \(line.moment.civil.clock)\(more)"
            }
            tag("td", ["colspan": "3"]) { "\(worker.name)　\(worker.place)" }
            tag("td", ["colspan": "4"]) { context.deed(line, face) }
            tag("td", ["colspan": "3"]) { context.basis(line, face) }
        }
    }
}

/// Looks of the same kind by the same worker on one day, as one line with their number.
private struct Visit {
    let line: AuditLine
    var count = 1

    func includes(_ other: AuditLine) -> Bool {
        isLook(line.deed) && line.deed == other.deed && line.subject == other.subject
            && line.worker == other.worker && line.basis == other.basis
            && line.moment.date == other.moment.date
    }
}

extension LedgerSheet {
    /// Under the time of the last look of the day.
    private var visits: [Visit] {
        var visits: [Visit] = []
        // Lines come by time, so the visits of one day stand together at the end.
        for line in lines.value.map(\.line) {
            let day = visits.lastIndex { $0.line.moment.date != line.moment.date }
            let start = day.map { $0 + 1 } ?? 0
            if let index = visits[start...].firstIndex(where: { $0.includes(line) }) {
                visits[index].count += 1
            } else {
                visits.append(Visit(line: line))
            }
        }
        return visits
    }
}
