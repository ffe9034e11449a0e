import Casework
import Engines
import Foundation
import Records

/// 復元: a backup becomes an installation in an empty folder, or in an empty PostgreSQL database with
/// that folder for its key, or nothing happens at all.
struct Restoration {
    let place: BackupPlace
    let installation: Installation
    /// The key file kept apart; nil when it is put in place by hand or given by the environment.
    let key: String?
    /// Keys that were destroyed after the backup: it must not bring those records back.
    var destroyed: [DestroyedKey] = []

    struct Outcome {
        let manifest: BackupManifest
        /// How many keys were destroyed once more.
        let destroyedAgain: Int
    }

    /// Throws a `Refusal` when the folder is not empty, when the copy is not the one the manifest
    /// speaks of, or when the key is not the one of this database.
    func run() async throws -> Outcome {
        try requireEmptyFolder()
        let manifest = try BackupManifest.read(beside: place.file)
        try requireWhole(place.file, manifest)
        if let key { try requireKey(key) }
        try installation.makeFolder()
        do {
            try OwnFile.copy(place.file, to: file)
            try requireWhole(file, manifest)
            let census = try await Backup.inspect(file, manifest.origin.scope)
            let differences = census.differences(from: manifest.census)
            guard differences.isEmpty else {
                throw Refusal("復元した中身が目録と違います（\(differences.joined(separator: "、"))）。復元をやめました。")
            }
            try await installKey()
            let count = try await opened { try await settle($0, manifest.origin) }
            if let url = installation.database {
                try await opened { try await carry($0, to: url) }
                OwnFile.discard(file)
            }
            return Outcome(manifest: manifest, destroyedAgain: count)
        } catch {
            OwnFile.discard(file)
            if key != nil { OwnFile.discard(installation.keyFile) }
            throw error
        }
    }

    /// Where everything is unpacked and tried first; with PostgreSQL it goes again.
    private var file: String { installation.databaseFile }

    private func requireEmptyFolder() throws {
        let files = FileManager.default
        guard files.fileExists(atPath: installation.folder) else { return }
        guard try files.contentsOfDirectory(atPath: installation.folder).isEmpty else {
            throw Refusal(
                "復元先のフォルダー（\(installation.folder)）が空ではありません。"
                    + "今ある記録に重ねて復元することはできません。空のフォルダーを指定してください。")
        }
    }

    private func requireWhole(_ file: String, _ manifest: BackupManifest) throws {
        let digest = try FileDigest(ofFileAt: file)
        guard digest.bytes == manifest.bytes, digest.hexadecimal == manifest.sha256 else {
            throw Refusal(
                "バックアップ（\(file)）が目録と一致しません。作られた後に壊れたか、書き換えられています。"
                    + "復元をやめました。別のバックアップを使ってください。")
        }
    }

    private func requireKey(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("鍵ファイル（\(path)）がありません。別に保管した鍵の場所を指定してください。")
        }
    }

    /// The key is copied and tried: a wrong one is found now, not when the office opens.
    private func installKey() async throws {
        guard let key else { return }
        try OwnFile.copy(key, to: installation.keyFile)
        try await opened { _ = try await Vault.open(.file(installation.keyFile), on: $0) }
    }

    /// Applies the list of destroyed keys, and has the search index made anew where it must be.
    private func settle(
        _ engine: SQLiteEngine, _ origin: BackupManifest.Origin
    ) async throws -> Int {
        let needsIndex = origin == .postgres || installation.database != nil
        let count = try await engine.transaction { [destroyed] session in
            if needsIndex { try TextIndex.markDue(session) }
            return try DataKeys.destroyAgain(destroyed, in: session)
        }
        return count
    }

    private func opened<Answer>(
        _ body: (SQLiteEngine) async throws -> Answer
    ) async throws -> Answer {
        let engine = try SQLiteEngine(path: file, readers: 1)
        let answer: Answer
        do {
            answer = try await body(engine)
        } catch {
            do { try await engine.close() } catch {}
            throw error
        }
        try await engine.close()
        return answer
    }
}
