import Casework
import Markup

/// 監査記録: who did what when, newest first. Keys of records, never their content.
public struct AuditPage: ScreenPage {
    public struct Line: Sendable {
        let seq: Int64
        let line: AuditLine
        let terminal: String
        public init(seq: Int64, line: AuditLine, terminal: String) {
            self.seq = seq
            self.line = line
            self.terminal = terminal
        }
    }

    let lines: [Line]
    let directory: Directory

    public init(lines: [Line], directory: Directory) {
        self.lines = lines
        self.directory = directory
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("監査記録", breadcrumb: [Link("ホーム", href: "/")], width: .wide) {
            Table(
                "監査記録", id: "audit", hidesCaption: true,
                columns: [
                    .init("番号", align: .number), .init("日時", align: .fixed), .init("職員"),
                    .init("したこと"), .init("根拠"), .init("端末"),
                ],
                rows: lines.map { entry in
                    .init([
                        HTML(String(entry.seq)), entry.line.moment.longTime,
                        HTML(directory.workerName(entry.line.worker)), HTML(entry.line.deed),
                        HTML(entry.line.basis.words(frame.names)), HTML(entry.terminal),
                    ])
                }, empty: HTML("記録がありません。"), isCompact: true
            ).html
            if let last = lines.last, lines.count == 100 {
                tag("p") { Link("さらに前の記録", href: "/audit?before=\(last.seq)").html }
            }
        }
    }
}
