import ArgumentParser
import Casework
import Engines
import Foundation
import Pages
import Records
import Web

/// `kasane doctor`: looks an installation over and says what is not as it should be.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "設定、鍵、データベースの状態を確かめます。")

    @OptionGroup var place: Place

    func run() async throws {
        let installation = place.installation
        let all = installation.towns.isEmpty ? [installation] : installation.towns
        var isSound = true
        for one in all {
            if all.count > 1 { Console.say("■ \(one.folder)") }
            let lines = try await one.use { try await Examination(one, $0).lines }
            for line in lines {
                Console.say((line.isSound ? "　良　" : "　要確認　") + line.text)
                isSound = isSound && line.isSound
            }
        }
        guard isSound else { throw Refusal("確かめが必要な点があります。上の「要確認」の行を見てください。") }
    }
}

/// What `doctor` finds.
private struct Examination {
    struct Line {
        let text: String
        let isSound: Bool
    }

    private(set) var lines: [Line] = []

    init(_ installation: Installation, _ archive: Archive) async throws {
        add("プログラムの版 \(OfficeSettings().version)")
        let (findings, schema) = try await archive.engine.transaction { session in
            (try Checkup(session).findings, try Checkup.schema(session))
        }
        for finding in findings { add("\(finding.name) \(finding.value)", finding.isSound) }
        add("データベースの形 \(schema.newest)（\(schema.count)段）")
        if let engine = archive.engine as? SQLiteEngine {
            let complaints = try await engine.integrityCheck()
            add(
                complaints.isEmpty ? "データベースのファイルは壊れていません" : complaints.joined(separator: "、"),
                complaints.isEmpty)
        }
        key(of: installation)
        try await office(archive)
        try await forms(archive)
        try await audit(installation, archive)
    }

    private mutating func add(_ text: String, _ isSound: Bool = true) {
        lines.append(Line(text: text, isSound: isSound))
    }

    /// A key that others may read stops the program before it comes here.
    private mutating func key(of installation: Installation) {
        if installation.isKeyInFile {
            add("鍵ファイルは所有者だけが読めます（\(installation.keyFile)）。控えを別の場所に二つ")
        } else {
            add("鍵は環境変数 \(KeySource.variable) で渡されています")
        }
    }

    private mutating func office(_ archive: Archive) async throws {
        let now = Moment.now
        let (town, administrators, isDemo) = try await archive.read { books in
            let workers = try WorkerStore(books).all().filter { $0.opens(on: now.date) }
            return (
                try books.profile().municipality.name,
                workers.count { $0.standing.holds(.systemAdministrator) },
                try Settings(books).value(.demo) == "yes"
            )
        }
        add("自治体 \(town)\(isDemo ? "（お試し用）" : "")")
        add("使えるシステム管理者 \(administrators)人", administrators > 0)
    }

    /// Editions are held against their hashes whenever they are read; an archive that opened is sound.
    private mutating func forms(_ archive: Archive) async throws {
        let (editions, faults) = try await archive.read { books in
            let store = FormEditionStore(books)
            return (try store.editions(), try store.faults())
        }
        add("様式 \(Set(editions.map(\.form.id)).count)種、版 \(editions.count)")
        for line in FormReport.lines(faults) { add(line.replacing("\t", with: "　"), false) }
    }

    private mutating func audit(_ installation: Installation, _ archive: Archive) async throws {
        let heads = try installation.headFile.heads()
        let found = try await archive.read { try AuditTrail($0).verify(against: heads) }
        switch found {
        case .sound(let count, _): add("監査記録 \(count)件は正常です（控え\(heads.count)件）")
        case .broken(let seq, let why): add("監査記録の\(seq)件目：\(why.words)", false)
        }
    }
}
