import Casework
import Engines
import Foundation
import Records

/// 一つの設置: a folder with the database, the master key and the heads of the audit log.
struct Installation: Sendable {
    let folder: String
    /// The address of the PostgreSQL server, when the records are kept there.
    let database: String?

    init(folder: String, database: String? = nil) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.database = database
    }

    var databaseFile: String { folder + "/kasane.db" }
    var keyFile: String { folder + "/master.key" }
    var headFile: AuditHeadFile { AuditHeadFile(path: folder + "/audit-head.txt") }

    var destroyedKeyFile: DestroyedKeyFile {
        DestroyedKeyFile(path: folder + "/destroyed-keys.txt")
    }

    private var key: KeySource {
        KeySource.chosen(environment: ProcessInfo.processInfo.environment, file: keyFile)
    }

    var isKeyInFile: Bool {
        switch key {
        case .file: true
        case .environment: false
        }
    }

    /// Whether there is a database in the folder. A server is there or it is not: opening tells.
    var isHere: Bool { database != nil || FileManager.default.fileExists(atPath: databaseFile) }

    /// The installations inside a folder of demo towns, by name.
    var towns: [Installation] {
        guard !isHere else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            return []  // No such folder: then there are no towns in it either.
        }
        return names.sorted().map { Installation(folder: folder + "/" + $0) }.filter(\.isHere)
    }

    /// The database as it is. Throws `Unavailable`, or a `Refusal` when there is none.
    func engine() async throws -> any Engine {
        guard let database else { return try sqlite() }
        return try await PostgresEngine(url: database)
    }

    /// The database in the folder. Throws a `Refusal` when there is none.
    func sqlite() throws -> SQLiteEngine {
        try requireFile()
        return try SQLiteEngine(path: databaseFile)
    }

    /// Runs `body` on the opened archive and closes it. Brings an older schema up to date.
    func use<Answer>(_ body: (Archive) async throws -> Answer) async throws -> Answer {
        let engine = try await engine()
        return try await Self.closing(engine) {
            let archive = try await Archive.open(engine, key: key, progress: Self.tellResealing)
            guard try await archive.read({ try Settings($0).value(.profile) }) != nil else {
                throw Refusal("ここにはまだ自治体の設定がありません。kasane init で作ってください。")
            }
            return try await body(archive)
        }
    }

    /// The archive for as long as the program runs; the caller closes it.
    func open() async throws -> Archive {
        try await Archive.open(try await engine(), key: key, progress: Self.tellResealing)
    }

    /// Texts of an older release are sealed anew: whoever starts the program sees how far it is.
    private static func tellResealing(_ step: String, left: Int) {
        Console.say("記録を新しい版の形に移しています（残り \(left) 件）。途中で止めても、次の起動で続きから始まります。")
    }

    /// Makes the folder, the database and the key where there are none.
    func make<Answer>(_ body: (Archive) async throws -> Answer) async throws -> Answer {
        try makeFolder()
        let engine: any Engine =
            if let database {
                try await PostgresEngine(url: database)
            } else {
                try SQLiteEngine(path: databaseFile)
            }
        return try await Self.closing(engine) {
            try await body(try await Archive.open(engine, key: key))
        }
    }

    func makeFolder() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    private func requireFile() throws(Refusal) {
        guard !isHere else { return }
        let towns = towns
        if let first = towns.first {
            throw Refusal(
                "（\(folder)）には\(towns.count)つの町があります。--data \(first.folder) のように一つを指定してください。")
        }
        throw Refusal(
            "（\(folder)）にデータベースがありません。--data の場所を確かめるか、kasane init で作ってください。")
    }

    static func closing<Answer>(
        _ engine: any Engine, _ body: () async throws -> Answer
    ) async throws -> Answer {
        let answer: Answer
        do {
            answer = try await body()
        } catch {
            // What went wrong first is what the operator is told.
            do { try await engine.close() } catch {}
            throw error
        }
        try await engine.close()
        return answer
    }
}

extension Books {
    /// The profile this installation was made from.
    func profile() throws -> Profile {
        guard let text = try Settings(self).value(.profile) else {
            throw Refusal("ここにはまだ自治体の設定がありません。kasane init で作ってください。")
        }
        return try ProfileFile.read(text, named: "自治体の設定")
    }
}
