import ArgumentParser
import Pages
import Records
import Web

/// `kasane audit`: the chained log of every deed and every look.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "監査記録を確かめます。", subcommands: [Verify.self])

    /// `kasane audit verify`: names the first line that is not as it was written.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "監査記録のつながりを始めから終わりまで確かめます。",
            discussion: "書き換え、抜き取り、途中での打ち切り、古い写しへの差し替えを見つけます。")

        @OptionGroup var place: Place

        @Option(help: "監査記録の控え。省くと、データのフォルダーの audit-head.txt を使います。")
        var heads: String?

        func run() async throws {
            let installation = place.installation
            let file = heads.map { AuditHeadFile(path: $0) } ?? installation.headFile
            let known = try file.heads()
            if heads != nil && known.isEmpty {
                throw Refusal("監査記録の控え（\(file.path)）がないか、空です。")
            }
            let found = try await installation.use { archive in
                try await archive.read { try AuditTrail($0).verify(against: known) }
            }
            switch found {
            case .sound(let count, _):
                Console.say("監査記録は正常です。\(count)件がつながっています（控え\(known.count)件と照合）。")
            case .broken(let seq, let why):
                throw Refusal("監査記録の\(seq)件目に異常があります。\(why.words)")
            }
        }
    }
}
