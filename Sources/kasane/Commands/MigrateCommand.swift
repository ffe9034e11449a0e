import ArgumentParser
import Records

/// `kasane migrate`: brings the database up to date without serving.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "データベースをこの版の形にします。")

    @OptionGroup var place: Place

    func run() async throws {
        let installation = place.installation
        let all = installation.towns.isEmpty ? [installation] : installation.towns
        for one in all {
            try await one.open().close()
            Console.say(
                "データベースはこの版の形になっています（\(one.database == nil ? one.databaseFile : "PostgreSQL")）。")
        }
    }
}
