import Casework
import Markup

/// The multi-agency cases of one file, and the ways to open one.
public struct CaseListPage: ScreenPage {
    let face: FileFace
    let cases: [Disclosed<Case>]
    /// Consultations this worker may bring to 多機関協働 now.
    let escalable: Disclosed<[Consultation]>

    public init(
        face: FileFace, cases: [Disclosed<Case>], escalable: Disclosed<[Consultation]>
    ) {
        self.face = face
        self.cases = cases
        self.escalable = escalable
    }

    public var viewings: [AuditLine] { face.viewings + cases.map(\.viewing) }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(face.names.multiAgency)のケース", section: .cases, width: .wide) {
            Table(
                "この世帯の\(face.names.multiAgency)のケース", id: "cases", hidesCaption: true,
                columns: [
                    .init("番号", isRowHeader: true), .init("受付日", align: .fixed), .init("状態"),
                    .init("調整担当"), .init("主担当課"), .init("次の期日", align: .fixed),
                ],
                rows: cases.map { row($0.value) },
                empty: emptyState("まだ\(face.names.multiAgency)につないでいません。")
            ).html
            if !escalable.value.isEmpty { ways }
        }
    }

    private func row(_ found: Case) -> Table.Row {
        Table.Row([
            tag("a", ["href": "/cases/\(found.id)"]) { found.number },
            found.appliedOn.shortTime,
            statusTag(found.state.words, found.state.colour),
            HTML(found.coordinator.map { face.directory.workerName($0) } ?? ""),
            HTML(found.lead.map { face.directory.deskName($0) } ?? ""),
            found.nextOn.map { $0.due(on: face.today) } ?? HTML(),
        ])
    }

    private var ways: HTML {
        section("相談を\(face.names.multiAgency)へつなぐ", id: "escalate") {
            tag("p") { "一つの窓口では難しいときに、\(face.names.multiAgency)の担当者と一緒に考えます。窓口の担当は変わりません。" }
            tag("ul") {
                for consultation in escalable.value {
                    tag("li") {
                        Link(
                            "\(consultation.receivedAt.date.wareki(.long))の相談をつなぐ",
                            href: "/consultations/\(consultation.id)/escalation"
                        ).html
                    }
                }
            }
        }
    }
}
