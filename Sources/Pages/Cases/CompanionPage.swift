import Casework
import Markup

/// 伴走する担当者の交代: somebody of the holding desk goes on beside the people of the household.
public struct CompanionPage: ScreenPage {
    let face: FileFace
    let entry: FormEntry
    /// What was answered when it was changed before.
    let recorded: ActionAnswersTable

    public init(face: FileFace, entry: FormEntry, recorded: ActionAnswersTable) {
        self.face = face
        self.entry = entry
        self.recorded = recorded
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let file = face.file.value
        return face.screen("伴走する担当者を変える", section: .overview, errors: entry.errors) {
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
            entry.html(in: frame, version: file.version) {
                button("担当者を変える")
                Link("やめて戻る", href: face.path).html
            }
            recorded.html
        }
    }
}
