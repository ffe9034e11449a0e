import ArgumentParser
import Casework
import Engines
import Web

/// `kasane backup`: a copy made while people work, read back and compared before it says done.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "利用を止めずに写しをとり、読み返して元と比べます。",
        discussion: "鍵ファイルは写しに入りません。鍵は別の場所に保管してください。")

    @OptionGroup var place: Place

    @Option(help: "写しを置く場所。フォルダー、または .db で終わるファイル名。")
    var to: String

    func run() async throws {
        let installation = place.installation
        let now = Moment.now
        if let url = installation.database {
            let file = try BackupPlace.new(to, at: now).dump
            let tables = try ServerDump(url: url).make(at: file)
            Console.say("PostgreSQL の写しをとりました（\(file)）。\(tables)個の表を最後まで読み返せます。")
            Console.say("　元との行ごとの比較は、空のデータベースに pg_restore で戻して行ってください。")
            return
        }
        let engine = try installation.sqlite()
        let target = try BackupPlace.new(to, at: now)
        let backup: Backup
        do {
            backup = try await Backup.make(of: engine, at: target, taken: now)
        } catch {
            do { try await engine.close() } catch {}
            throw error
        }
        try await engine.close()
        let census = backup.manifest.census
        Console.say("バックアップができました（\(backup.file)）。")
        Console.say("　\(census.entries.count)個の表、\(census.rowCount)行。読み返した中身は、すべて元と同じです。")
        Console.say("　SHA-256 \(backup.manifest.sha256)")
        Console.say("　鍵ファイルは入っていません。鍵は、このバックアップと別の場所に保管してください。")
    }
}

/// `kasane restore`: a backup becomes an installation in an empty folder.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "バックアップを空のフォルダーに戻します。",
        discussion: "壊れた写しと、空でないフォルダーは断ります。鍵ファイルは写しに入っていないので、--key で渡します。")

    @Option(help: "バックアップのフォルダーまたはファイル。")
    var from: String

    @OptionGroup var place: Place

    @Option(help: "別に保管した鍵ファイル。復元先に写し、この記録の鍵かどうかを確かめます。")
    var key: String?

    func run() async throws {
        let installation = place.installation
        guard installation.database == nil else {
            throw Refusal(
                "PostgreSQL へは pg_restore で戻します。"
                    + "例：pg_restore --dbname=空のデータベース --exit-on-error 写しのファイル")
        }
        let backup = try BackupPlace.existing(from)
        let manifest = try await Restoration(
            place: backup, installation: installation, key: key
        ).run()
        Console.say(
            "復元しました（\(installation.databaseFile)）。"
                + "\(manifest.taken.date.wareki()) \(manifest.taken.clock)の記録です。"
        )
        Console.say(
            "　\(manifest.census.entries.count)個の表、\(manifest.census.rowCount)行が目録と同じです。")
        if key != nil {
            Console.say("　鍵ファイルを置き、この記録の鍵であることを確かめました（\(installation.keyFile)）。")
        } else {
            Console.say("　鍵ファイルは置いていません。新しい鍵も作っていません。")
            Console.say(
                "　起動する前に、保管してある鍵を（\(installation.keyFile)）にモード 0600 で置くか、"
                    + "環境変数 KASANE_MASTER_KEY で渡してください。")
        }
    }
}
