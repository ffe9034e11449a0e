import ArgumentParser
import Casework
import Engines
import Records
import Web

/// `kasane backup`: a copy made while people work, read back and compared before it says done.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "利用を止めずに写しをとり、読み返して元と比べます。",
        discussion: "鍵ファイルは写しに入りません。鍵は別の場所に保管してください。"
            + "写しの形は SQLite でも PostgreSQL でも同じで、どちらへも戻せます。")

    @OptionGroup var place: Place

    @Option(help: "写しを置く場所。フォルダー、または .db で終わるファイル名。")
    var to: String

    func run() async throws {
        let backup = try await made()
        let census = backup.manifest.census
        Console.say("バックアップができました（\(backup.file)）。")
        Console.say("　\(census.entries.count)個の表、\(census.rowCount)行。読み返した中身は、すべて元と同じです。")
        Console.say("　SHA-256 \(backup.manifest.sha256)")
        Console.say("　鍵ファイルは入っていません。鍵は、このバックアップと別の場所に保管してください。")
    }

    private func made() async throws -> Backup {
        let installation = place.installation
        let now = Moment.now
        if let url = installation.database {
            let engine = try await PostgresEngine(url: url, connections: 2)
            return try await Installation.closing(engine) {
                let target = try BackupPlace.new(to, at: now)
                let backup = try await Backup.make(of: engine, at: target, taken: now)
                try await keepDestroyedKeys(engine, beside: backup)
                return backup
            }
        }
        let engine = try installation.sqlite()
        return try await Installation.closing(engine) {
            let target = try BackupPlace.new(to, at: now)
            let backup = try await Backup.make(of: engine, at: target, taken: now)
            try await keepDestroyedKeys(engine, beside: backup)
            return backup
        }
    }

    /// Beside the newest backup lies the list by which an older one is restored.
    private func keepDestroyedKeys(_ engine: any Engine, beside backup: Backup) async throws {
        let keys = try await engine.read { try DataKeys.destroyed($0) }
        let all = try place.installation.destroyedKeyFile.keys() + keys
        try DestroyedKeyFile(path: backup.file + DestroyedKeyFile.suffix).add(all)
    }
}
