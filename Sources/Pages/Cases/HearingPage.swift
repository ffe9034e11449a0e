import Casework
import Markup

/// One hearing: what the coordinator asked a desk, on which basis, and the form for its answer.
public struct HearingPage: ScreenPage {
    /// The hearing with the editions in which it was asked and answered.
    public struct Content: Sendable {
        let hearing: Hearing
        let asked: Form
        let given: Form?
        let context: FormContext

        public init(hearing: Hearing, asked: Form, given: Form?, context: FormContext) {
            self.hearing = hearing
            self.asked = asked
            self.given = given
            self.context = context
        }
    }

    let face: FileFace
    let found: Disclosed<Case>
    let content: Content
    /// Nil where no answer can be given: there is one, or it is for others to give.
    let entry: FormEntry?
    private var hearing: Hearing { content.hearing }

    public init(
        face: FileFace, found: Disclosed<Case>, content: Content, entry: FormEntry?
    ) {
        self.face = face
        self.found = found
        self.content = content
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let desk = face.directory.deskName(hearing.desk)
        return face.screen(
            "聞き取り：\(desk)", section: .cases, errors: entry?.errors ?? FieldErrors()
        ) {
            summaryList(rows)
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
        let asked: [SummaryRow] =
            [
                SummaryRow("ケース", text: found.value.number),
                SummaryRow("聞いた人", text: asker ?? face.directory.deskName(found.value.desk)),
                SummaryRow("聞いた日", hearing.askedOn.longTime),
                SummaryRow(HearingForms.question.question.label, writtenText(hearing.question)),
                SummaryRow("情報を伝えた根拠", text: hearing.basis.words(face.names)),
            ] + own(content.asked, hearing.asked)
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
        ] + own(content.given, hearing.given)
    }

    /// The municipality's own questions with their answers; what rules read has rows of its own.
    private func own(_ form: Form?, _ answers: Answers?) -> [SummaryRow] {
        guard let form, let answers else { return [] }
        return summaryRows(form.withoutRead, answers, context: content.context)
    }
}

extension Form {
    /// Only the questions that no rule reads.
    fileprivate var withoutRead: Form {
        var form = self
        for section in form.sections.indices {
            form.sections[section].questions.removeAll(where: \.isRead)
        }
        return form
    }
}
