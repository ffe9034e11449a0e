import Casework
import Engines
import Foundation
import Records

/// バックアップ: a copy of the database while people work, read back and compared before it counts as
/// one. The key is not in it. It is an SQLite file whichever engine it was made from, so that each
/// can be restored into either.
struct Backup {
    let file: String
    let manifest: BackupManifest

    /// Throws a `Refusal` when the copy does not hold what the original held at that moment; then
    /// nothing is left of it.
    static func make(
        of engine: SQLiteEngine, at place: BackupPlace, taken: Moment
    ) async throws -> Backup {
        let source = try await engine.backup(to: place.file) { session in
            try Source(session, .everything, at: taken)
        }
        return try await finish(place.file, place, source, .sqlite, taken)
    }

    /// The same from PostgreSQL: the records of one moment, table by table, without the search index,
    /// which is made anew when the backup is restored.
    static func make(
        of engine: PostgresEngine, at place: BackupPlace, taken: Moment
    ) async throws -> Backup {
        guard !FileManager.default.fileExists(atPath: place.file) else {
            throw Refusal("（\(place.file)）は既にあります。別の名前を指定してください。")
        }
        let part = place.file + ".part"
        OwnFile.discard(part)
        do {
            let source = try await fill(part, from: engine, at: taken)
            return try await finish(part, place, source, .postgres, taken)
        } catch {
            OwnFile.discard(part)
            throw error
        }
    }

    private static func fill(
        _ file: String, from engine: PostgresEngine, at taken: Moment
    ) async throws -> Source {
        let copy = try SQLiteEngine(path: file, readers: 1)
        do {
            try await Migrations.run(on: copy, like: engine)
            let source = try await engine.read { original in
                try Lending.beside(original, open: { try await copy.transaction($0) }) {
                    original, own in
                    try TableCopy.run(from: original, to: own)
                    return try Source(original, .records, at: taken)
                }
            }
            try await copy.close()
            return source
        } catch {
            do { try await copy.close() } catch {}
            if error is TableCopy.Unfitting {
                throw Refusal("データベースの形がこの版のプログラムと違います。kasane migrate のあとでやり直してください。")
            }
            throw error
        }
    }

    private static func finish(
        _ written: String, _ place: BackupPlace, _ source: Source,
        _ origin: BackupManifest.Origin, _ taken: Moment
    ) async throws -> Backup {
        do {
            let copied = try await Self.inspect(written, origin.scope)
            let differences = copied.differences(from: source.census)
            guard differences.isEmpty else {
                throw Refusal(
                    "写しの中身が元と違います（\(differences.joined(separator: "、"))）。"
                        + "このバックアップは捨てました。保存先のディスクを確かめてください。")
            }
            if written != place.file { try OwnFile.move(written, to: place.file) }
            let digest = try FileDigest(ofFileAt: place.file)
            let manifest = BackupManifest(
                origin: origin, taken: taken.civil, bytes: digest.bytes,
                sha256: digest.hexadecimal, head: source.head, census: copied)
            try OwnFile.write(manifest.text, to: BackupManifest.path(of: place.file))
            return Backup(file: place.file, manifest: manifest)
        } catch {
            OwnFile.discard(place.file)
            throw error
        }
    }

    /// What the original held at the moment of the copy.
    private struct Source: Sendable {
        let census: TableCensus
        let head: String

        init(_ session: any Session, _ scope: TableCensus.Scope, at taken: Moment) throws {
            census = try TableCensus(session, scope)
            head = try AuditHead.newest(session, at: taken)?.description ?? "-"
        }
    }

    /// Opens a copy, lets SQLite check it, and counts and hashes every row of it.
    static func inspect(
        _ file: String, _ scope: TableCensus.Scope = .everything
    ) async throws -> TableCensus {
        let copy = try SQLiteEngine(path: file, readers: 1)
        let complaints = try await copy.integrityCheck()
        guard complaints.isEmpty else {
            try await copy.close()
            throw Refusal(
                "写しが壊れています（\(complaints.prefix(3).joined(separator: "、"))）。使えません。")
        }
        let census = try await copy.read { try TableCensus($0, scope) }
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
