import Casework
import Markup

/// 変更の履歴: who changed which question of a sheet or record, from what to what.
public struct AnswerHistoryPage: ScreenPage {
    /// One change, newest first.
    public struct Entry: Sendable {
        let worker: String
        let at: Moment
        let rows: [AnswerChange]

        public init(worker: String, at: Moment, rows: [AnswerChange]) {
            self.worker = worker
            self.at = at
            self.rows = rows
        }
    }

    let face: FileFace
    let place: FileFace.Section
    let title: String
    let back: Link
    let entries: [Entry]
    private let viewing: AuditLine

    public init(
        face: FileFace, section: FileFace.Section, title: String, back: Link, entries: [Entry],
        viewing: AuditLine
    ) {
        self.face = face
        place = section
        self.title = title
        self.back = back
        self.entries = entries
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { face.viewings + [viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(title)の変更の履歴", section: place, width: .wide) {
            if entries.isEmpty { emptyState("最初に書かれたまま、変わっていません。") }
            for (index, entry) in entries.enumerated() {
                section("\(entry.at.long)　\(entry.worker)") {
                    historyTable(entry.rows, id: "change-\(index)")
                }
            }
            buttonGroup { back.html }
        }
    }
}
