import Casework

/// A line of the log, with the number of the household file it speaks of.
public struct AuditLogLine: Sendable {
    let seq: Int64
    let line: AuditLine
    let file: String?
    let terminal: String

    public init(seq: Int64, line: AuditLine, file: String?, terminal: String) {
        self.seq = seq
        self.line = line
        self.file = file
        self.terminal = terminal
    }
}

/// The log as a table for Excel: one datum a cell, moments as ISO in Japan's time.
public struct AuditCSV: Sendable {
    let lines: [AuditLogLine]
    let directory: Directory
    let names: TownNames

    public init(lines: [AuditLogLine], directory: Directory, names: TownNames) {
        self.lines = lines
        self.directory = directory
        self.names = names
    }

    public var text: String {
        CSVTable(
            header: ["番号", "日", "時刻", "職員", "したこと", "世帯ファイル", "記録の鍵", "根拠", "端末"],
            rows: lines.map(row)
        ).text
    }

    private func row(_ entry: AuditLogLine) -> [String] {
        let line = entry.line
        return [
            String(entry.seq), line.moment.date.description, line.moment.civil.clock,
            directory.workerName(line.worker), deedWords(line.deed, names), entry.file ?? "",
            "\(line.kind) \(line.subject)", line.basis.words(names), entry.terminal,
        ]
    }
}
