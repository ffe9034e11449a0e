import Casework
import Markup

/// One hearing: what the coordinator asked a desk, on which basis, and the form for its answer.
public struct HearingPage: ScreenPage {
    let face: FileFace
    let found: Disclosed<Case>
    let hearing: Hearing
    /// Nil where no answer can be given: there is one, or it is for others to give.
    let entry: FormEntry?
    /// What was answered on its forms beside the question and the answer.
    let recorded: ActionAnswersTable

    public init(
        face: FileFace, found: Disclosed<Case>, hearing: Hearing, entry: FormEntry?,
        recorded: ActionAnswersTable
    ) {
        self.face = face
        self.found = found
        self.hearing = hearing
        self.entry = entry
        self.recorded = recorded
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let desk = face.directory.deskName(hearing.desk)
        return face.screen(
            "聞き取り：\(desk)", section: .cases, errors: entry?.errors ?? FieldErrors()
        ) {
            summaryList(rows)
            recorded.html
            if let entry {
                section("回答する", id: "answer-form") {
                    entry.html(in: frame, version: hearing.version) { button("回答を記録する") }
                }
            }
            buttonGroup { Link("ケースへ戻る", href: "/cases/\(found.value.id)").html }
        }
    }

    private var rows: [SummaryRow] {
        let asker = found.value.coordinator.map { face.directory.workerName($0) }
        let asked = [
            SummaryRow("ケース", text: found.value.number),
            SummaryRow("聞いた人", text: asker ?? face.directory.deskName(found.value.desk)),
            SummaryRow("聞いた日", hearing.askedOn.longTime),
            SummaryRow(HearingForms.question.question.label, writtenText(hearing.question)),
            SummaryRow("情報を伝えた根拠", text: hearing.basis.words(face.names)),
        ]
        guard let answer = hearing.answer else {
            return asked + [
                SummaryRow(
                    HearingForms.answerBy.question.label, hearing.answerBy.due(on: face.today))
            ]
        }
        return asked + [
            SummaryRow(HearingForms.answer.question.label, writtenText(answer.text)),
            SummaryRow(
                HearingForms.part.question.label,
                answer.part.isEmpty ? HTML() : writtenText(answer.part)),
            SummaryRow(HearingForms.answeredOn.question.label, answer.answeredOn.longTime),
        ]
    }
}
