import ArgumentParser
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
                throw Refusal("監査記録の\(seq)件目に異常があります。\(why.sentence)")
            }
        }
    }
}

extension Verification.Flaw {
    var sentence: String {
        switch self {
        case .missing: "この行が抜き取られています。"
        case .altered: "この行の内容が書き換えられています。"
        case .unlinked: "この行が前の行につながっていません。"
        case .headDiffers: "記録の末尾が、データベースの覚えている末尾と違います。"
        case .cutShort: "控えにある行が記録にありません。末尾が切られたか、古い写しに差し替えられています。"
        case .exportDiffers: "控えと違う内容です。"
        }
    }
}
