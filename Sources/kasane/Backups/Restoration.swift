import Casework
import Engines
import Foundation
import Records

/// 復元: a backup becomes an installation in an empty folder, or nothing happens at all.
struct Restoration {
    let place: BackupPlace
    let installation: Installation
    /// The key file kept apart; nil when it is put in place by hand or given by the environment.
    let key: String?

    /// Throws a `Refusal` when the folder is not empty, when the copy is not the one the manifest
    /// speaks of, or when the key is not the one of this database.
    func run() async throws -> BackupManifest {
        try requireEmptyFolder()
        let manifest = try BackupManifest.read(beside: place.file)
        try requireWhole(place.file, manifest)
        if let key { try requireKey(key) }
        try installation.makeFolder()
        do {
            try OwnFile.copy(place.file, to: installation.databaseFile)
            try requireWhole(installation.databaseFile, manifest)
            let census = try await Backup.inspect(installation.databaseFile)
            let differences = census.differences(from: manifest.census)
            guard differences.isEmpty else {
                throw Refusal("復元した中身が目録と違います（\(differences.joined(separator: "、"))）。復元をやめました。")
            }
            try await installKey()
        } catch {
            OwnFile.discard(installation.databaseFile)
            if key != nil { OwnFile.discard(installation.keyFile) }
            throw error
        }
        return manifest
    }

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
        let engine = try SQLiteEngine(path: installation.databaseFile, readers: 1)
        do {
            _ = try await Vault.open(.file(installation.keyFile), on: engine)
        } catch {
            do { try await engine.close() } catch {}
            throw error
        }
        try await engine.close()
    }
}
