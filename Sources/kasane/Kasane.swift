import ArgumentParser
import Foundation

/// kasane: the one program of an installation, from its set-up to its backup.
@main struct Kasane: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kasane",
        abstract: "重層的支援体制整備事業の記録と情報共有のためのプログラムです。",
        subcommands: [
            ServeCommand.self, InitCommand.self, DemoCommand.self, MigrateCommand.self,
            ReportCommand.self, BackupCommand.self, RestoreCommand.self, AuditCommand.self,
            DoctorCommand.self, UserCommand.self, FormsCommand.self,
        ])

    /// Whatever goes wrong ends as one sentence on the error output and an exit code that is not 0.
    static func main() async {
        // A limit on the size of files is then an error like a full disk, and not the end.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch let exit as ExitCode {
            Self.exit(withError: exit)
        } catch {
            guard let sentence = Sentence.of(error) else { exit(withError: error) }
            Console.complain(sentence)
            Self.exit(withError: ExitCode.failure)
        }
    }
}
