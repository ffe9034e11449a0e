import Casework
import Markup

/// One hearing: what the coordinator asked a desk, on which basis, and the form for its answer.
public struct HearingPage: ScreenPage {
    let face: FileFace
    let found: Disclosed<Case>
    let hearing: Hearing
    let entry: CaseEntry

    public init(face: FileFace, found: Disclosed<Case>, hearing: Hearing, entry: CaseEntry) {
        self.face = face
        self.found = found
        self.hearing = hearing
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let desk = face.directory.deskName(hearing.desk)
        return face.screen("聞き取り：\(desk)", section: .cases, errors: entry.form.errors) {
            summaryList(rows)
            if hearing.answer == nil, face.access.mayAnswer(hearing, in: found.value) {
                entry.continued(in: frame)
                section("回答する", id: "answer-form") { form(frame) }
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
            SummaryRow("聞きたいこと", writtenText(hearing.question)),
            SummaryRow("情報を伝えた根拠", text: hearing.basis.words(face.names)),
        ]
        guard let answer = hearing.answer else {
            return asked + [SummaryRow("回答の期日", hearing.answerBy.due(on: face.today))]
        }
        return asked + [
            SummaryRow("回答", writtenText(answer.text)),
            SummaryRow("担えること", answer.part.isEmpty ? HTML() : writtenText(answer.part)),
            SummaryRow("回答の日", answer.answeredOn.longTime),
        ]
    }

    private func form(_ frame: Frame) -> HTML {
        postForm(action: "/hearings/\(hearing.id)/answer", frame: frame, draft: entry.draft) {
            hiddenField(HiddenField.version, String(hearing.version))
            textArea("answer", CaseLabel.answer.words, in: entry.form, need: .required, rows: 5)
            textArea(
                "part", "担えること", in: entry.form, hint: "この窓口で引き受けられる役割を書きます", rows: 3)
            warekiDateField(
                "answered_on", CaseLabel.answeredOn.words, in: entry.form, need: .required,
                hint: "電話などで聞いたときは、聞いた日を入れます")
            buttonGroup { button("回答を記録する") }
        }
    }
}
