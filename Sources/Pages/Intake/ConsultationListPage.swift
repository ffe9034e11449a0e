import Casework
import Markup

/// 相談: all that was brought to any desk about one household, newest first.
public struct ConsultationListPage: ScreenPage {
    let face: FileFace
    let consultations: Disclosed<[Consultation]>

    public init(face: FileFace, consultations: Disclosed<[Consultation]>) {
        self.face = face
        self.consultations = consultations
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let add = PageLink("/consultations/new").with("file", face.id.description).href
        return face.screen(
            "この世帯の相談", section: .consultations, width: .wide,
            actions: face.access.mayWrite
                ? linkButton("新しい相談を受ける", href: add, style: .secondary) : nil
        ) {
            Table(
                "相談", id: "consultations", hidesCaption: true,
                columns: [
                    .init("受付日", align: .fixed, isRowHeader: true), .init("状態"), .init("内容"),
                    .init("窓口・受付者"), .init("方法"), .init("次の期日", align: .fixed),
                ], rows: consultations.value.map(row),
                empty: emptyState(
                    face.access.covers(.life)
                        ? "この世帯の相談はまだありません。" : "相談の内容は、この窓口には共有されていません。")
            ).html
        }
    }

    private func row(_ it: Consultation) -> Table.Row {
        Table.Row([
            tag("a", ["href": "/consultations/\(it.id)"]) { it.receivedAt.date.short },
            statusTag(it.state.words(face.names), it.state.colour),
            HTML(excerpt(it.answers[IntakeForm.content])),
            HTML(
                "\(face.directory.deskName(it.desk))・\(face.directory.workerName(it.receiver))"),
            HTML(it.answers[IntakeForm.channel]?.words ?? ""),
            it.nextOn?.due(on: face.today) ?? HTML(),
        ])
    }

    /// As much as tells consultations apart.
    private func excerpt(_ text: String) -> String {
        text.count > 60 ? text.prefix(59) + "…" : text
    }
}
