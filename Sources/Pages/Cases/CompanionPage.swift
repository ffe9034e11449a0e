import Casework
import Markup

/// 伴走する担当者の交代: somebody of the holding desk goes on beside the people of the household.
public struct CompanionPage: ScreenPage {
    let face: FileFace
    /// Workers of the desk that holds the file.
    let workers: [Worker]
    let form: FormState

    public init(face: FileFace, workers: [Worker], form: FormState) {
        self.face = face
        self.workers = workers
        self.form = form
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let file = face.file.value
        return face.screen("伴走する担当者を変える", section: .overview, errors: form.errors) {
            if file.isHidden {
                Alert(
                    .warning, "知られない相談です",
                    body: "選んだ人は、この相談の内容を見られるようになります。本人の了解を確かめてください。"
                ).html
            }
            tag("p") { "担当者がいなくなることはありません。次の担当者を選ぶと、すぐに交代します。" }
            summaryList([
                SummaryRow("担当窓口", text: face.directory.deskName(file.desk)),
                SummaryRow("いまの担当者", text: face.directory.workerName(file.accompanying)),
            ])
            postForm(action: "\(face.path)/companion", frame: frame) {
                hiddenField(HiddenField.version, String(file.version))
                selectField(
                    "companion", CaseLabel.companion.words,
                    options: workers.filter { $0.id != file.accompanying }.workerChoices,
                    in: form, need: .required)
                buttonGroup {
                    button("担当者を変える")
                    Link("やめて戻る", href: face.path).html
                }
            }
        }
    }
}
