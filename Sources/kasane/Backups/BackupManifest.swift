import Casework
import Foundation
import Records

/// 目録: what lies in a backup, so that it can be told later whether it is still whole.
struct BackupManifest: Equatable, Sendable {
    static let header = "kasane-backup 2"

    /// Which engine it was made from: PostgreSQL's has no search index in it.
    enum Origin: String, Sendable {
        case sqlite, postgres

        var scope: TableCensus.Scope {
            switch self {
            case .sqlite: .everything
            case .postgres: .records
            }
        }
    }

    let origin: Origin
    let taken: CivilTime
    let bytes: Int
    let sha256: String
    /// The end of the audit log at the moment of the copy.
    let head: String
    let census: TableCensus

    static func path(of file: String) -> String { file + ".manifest" }

    var text: String {
        let lines = [
            Self.header, "engine \(origin.rawValue)", "taken \(taken)", "bytes \(bytes)",
            "sha256 \(sha256)", "audit \(head)",
        ]
        let tables = census.entries.map { "table \($0.table) \($0.rows) \($0.hash)" }
        return (lines + tables).joined(separator: "\n") + "\n"
    }
}

extension BackupManifest {
    /// Reads its own text and nothing else.
    init?(text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count >= 6, lines[0] == Self.header else { return nil }
        func value(_ line: Int, _ name: String) -> String? {
            lines[line].hasPrefix(name + " ") ? String(lines[line].dropFirst(name.count + 1)) : nil
        }
        let tables = lines.dropFirst(6).map(Self.entry)
        guard let origin = value(1, "engine").flatMap(Origin.init),
            let taken = value(2, "taken").flatMap({ CivilTime($0) }),
            let bytes = value(3, "bytes").flatMap({ Int($0) }),
            let sha256 = value(4, "sha256"), let head = value(5, "audit"),
            !tables.contains(where: { $0 == nil })
        else { return nil }
        self.init(
            origin: origin, taken: taken, bytes: bytes, sha256: sha256, head: head,
            census: TableCensus(entries: tables.compactMap { $0 }))
    }

    private static func entry(_ line: String) -> TableCensus.Entry? {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 4, parts[0] == "table", let rows = Int(parts[2]) else { return nil }
        return TableCensus.Entry(table: parts[1], rows: rows, hash: parts[3])
    }

    static func read(beside file: String) throws -> BackupManifest {
        let path = path(of: file)
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("バックアップの目録（\(path)）がありません。最後まで作られなかったバックアップは使えません。")
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let manifest = BackupManifest(text: text) else {
            throw Refusal("バックアップの目録（\(path)）が壊れています。別のバックアップを使ってください。")
        }
        return manifest
    }
}
