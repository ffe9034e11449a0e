import ArgumentParser
import Casework
import Foundation
import Records

/// `kasane restore`: a backup becomes an installation in an empty folder or an empty database.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "バックアップを空のフォルダーか、空のデータベースに戻します。",
        discussion: "壊れた写しと、空でない場所は断ります。鍵ファイルは写しに入っていないので、--key で渡します。")

    @Option(help: "バックアップのフォルダーまたはファイル。")
    var from: String

    @OptionGroup var place: Place

    @Option(help: "別に保管した鍵ファイル。復元先に写し、この記録の鍵かどうかを確かめます。")
    var key: String?

    @Option(help: "破棄した鍵の一覧。何度でも書けます。新しいバックアップの横にあるものは、書かなくても使います。")
    var destroyed: [String] = []

    func run() async throws {
        let installation = place.installation
        let backup = try BackupPlace.existing(from)
        let found = backup.destroyedKeyLists
        let keys = try (destroyed + found).flatMap {
            try DestroyedKeyFile(path: $0).existingKeys()
        }
        let outcome = try await Restoration(
            place: backup, installation: installation, key: key, destroyed: keys
        ).run()
        try installation.destroyedKeyFile.add(keys)
        tell(outcome.manifest)
        tell(destroyedAgain: outcome.destroyedAgain, lists: destroyed + found)
    }

    private func tell(_ manifest: BackupManifest) {
        let installation = place.installation
        let site = installation.database == nil ? installation.databaseFile : "PostgreSQL"
        Console.say(
            "復元しました（\(site)）。\(manifest.taken.date.wareki()) \(manifest.taken.clock)の記録です。")
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

    private func tell(destroyedAgain count: Int, lists: [String]) {
        if count > 0 {
            Console.say("　このバックアップの後で破棄した\(count)個の鍵を、もう一度破棄しました。")
        }
        if lists.isEmpty {
            Console.complain(
                "注意：破棄した鍵の一覧が見つかりません。このバックアップより後に保存期間が終わった記録が、"
                    + "読める状態に戻っているかもしれません。一覧があれば --destroyed で指定して、復元をやり直してください。")
        }
    }
}
