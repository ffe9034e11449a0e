import Casework
import Engines
import Foundation
import Records

/// バックアップ: a copy of the SQLite database while people work, read back and compared before it
/// counts as one. The key is not in it.
struct Backup {
    let file: String
    let manifest: BackupManifest

    /// Throws a `Refusal` when the copy does not hold what the original held at that moment; then
    /// nothing is left of it.
    static func make(
        of engine: SQLiteEngine, at place: BackupPlace, taken: Moment
    ) async throws -> Backup {
        let source = try await engine.backup(to: place.file) { session in
            Source(
                census: try TableCensus(session),
                head: try AuditHead.newest(session, at: taken)?.description ?? "-")
        }
        do {
            let copied = try await Self.inspect(place.file)
            let differences = copied.differences(from: source.census)
            guard differences.isEmpty else {
                throw Refusal(
                    "写しの中身が元と違います（\(differences.joined(separator: "、"))）。"
                        + "このバックアップは捨てました。保存先のディスクを確かめてください。")
            }
            let digest = try FileDigest(ofFileAt: place.file)
            let manifest = BackupManifest(
                taken: taken.civil, bytes: digest.bytes, sha256: digest.hexadecimal,
                head: source.head, census: copied)
            try OwnFile.write(manifest.text, to: BackupManifest.path(of: place.file))
            return Backup(file: place.file, manifest: manifest)
        } catch {
            OwnFile.discard(place.file)
            throw error
        }
    }

    private struct Source: Sendable {
        let census: TableCensus
        let head: String
    }

    /// Opens a copy, lets SQLite check it, and counts and hashes every row of it.
    static func inspect(_ file: String) async throws -> TableCensus {
        let copy = try SQLiteEngine(path: file, readers: 1)
        let complaints = try await copy.integrityCheck()
        guard complaints.isEmpty else {
            try await copy.close()
            throw Refusal(
                "写しが壊れています（\(complaints.prefix(3).joined(separator: "、"))）。使えません。")
        }
        let census = try await copy.read { try TableCensus($0) }
        try await copy.close()
        try Self.leaveOneFile(file)
        return census
    }

    /// SQLite leaves an empty log beside a database; a copy is one file, so that nobody forgets half.
    private static func leaveOneFile(_ file: String) throws {
        let files = FileManager.default
        for log in [file + "-wal", file + "-shm"] where files.fileExists(atPath: log) {
            try files.removeItem(atPath: log)
        }
    }
}
