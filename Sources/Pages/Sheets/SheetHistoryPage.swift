import Casework
import Markup

/// 変更の履歴: who changed which question of a sheet or record, from what to what.
public struct AnswerHistoryPage: ScreenPage {
    /// One change, newest first.
    public struct Entry: Sendable {
        let worker: String
        let at: Moment
        let rows: [HistoryRow]

        public init(worker: String, at: Moment, rows: [HistoryRow]) {
            self.worker = worker
            self.at = at
            self.rows = rows
        }
    }

    let face: FileFace
    let section: FileFace.Section
    let title: String
    let back: Link
    let entries: [Entry]
    private let viewing: AuditLine

    public init(
        face: FileFace, section: FileFace.Section, title: String, back: Link, entries: [Entry],
        viewing: AuditLine
    ) {
        self.face = face
        self.section = section
        self.title = title
        self.back = back
        self.entries = entries
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { face.viewings + [viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("\(title)の変更の履歴", section: section, width: .wide) {
            if entries.isEmpty { emptyState("最初に書かれたまま、変わっていません。") }
            for (index, entry) in entries.enumerated() { table(entry, index) }
            buttonGroup { back.html }
        }
    }

    private func table(_ entry: Entry, _ index: Int) -> HTML {
        Table(
            "\(entry.at.long)　\(entry.worker)", id: "change-\(index)",
            columns: [.init("項目", isRowHeader: true), .init("前"), .init("後")],
            rows: entry.rows.map { row in
                Table.Row([HTML(row.label), text(row.older), text(row.newer)])
            }, empty: HTML("この画面で見られる項目に変更はありません。"), isCompact: true
        ).html
    }

    private func text(_ words: String) -> HTML {
        words.isEmpty ? tag("span", ["class": "missing"]) { "未入力" } : writtenText(words)
    }
}
