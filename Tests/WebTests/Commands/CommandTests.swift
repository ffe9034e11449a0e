import ArgumentParser
import Casework
import Engines
import Foundation
import Records
import Testing
import Web

@testable import kasane

/// Commands as they are typed, and the sentence each fault ends with.
@Suite struct CommandTests {
    private func run(_ words: String...) async throws {
        var command = try Kasane.parseAsRoot(words)
        if var waiting = command as? any AsyncParsableCommand {
            try await waiting.run()
        } else {
            try command.run()
        }
    }

    private var profile: String {
        URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "profiles/koshigaya.yaml").path()
    }

    @Test("init makes one administrator, who must change the password and sees no case")
    func initialisation() async throws {
        try await inEmptyFolder { folder in
            try await run("init", "--profile", profile, "--data", folder + "/office")
            let installation = Installation(folder: folder + "/office")
            let (worker, credential, demo) = try await installation.read { books in
                let worker = try WorkerStore(books).find(signInName: "kanri")!
                return (
                    worker, try CredentialStore(books).find(worker.id),
                    try Settings(books).value(.demo)
                )
            }
            #expect(worker.state == .invited)
            #expect(worker.standing.holds(.systemAdministrator))
            #expect(worker.standing.readingDesks.isEmpty)
            #expect(credential?.isInitial == true)
            #expect(credential?.password.hasPrefix("$argon2id$") == true)
            #expect(demo == nil)
            let mode = try FileManager.default.attributesOfItem(atPath: installation.keyFile)[
                .posixPermissions]
            #expect(mode as? Int == 0o600)
            let again = try await refusal {
                try await run("init", "--profile", profile, "--data", folder + "/office")
            }
            #expect(again.contains("既に自治体の設定があります"))
        }
    }

    @Test("accounts are added, given a new password, ended and listed from the command line")
    func users() async throws {
        try await inEmptyFolder { folder in
            let data = folder + "/office"
            try await run("init", "--profile", profile, "--data", data)
            try await run(
                "user", "add", "tanto1", "--full-name", "試験　一郎", "--desk", "kodomoDesk",
                "--role", "deskWorker", "--data", data)
            let installation = Installation(folder: data)
            let added = try await installation.read {
                try WorkerStore($0).find(signInName: "tanto1")
            }
            #expect(added?.seats == [Standing.Seat(desk: "kodomoDesk", role: .deskWorker)])
            let first = try await installation.read {
                try CredentialStore($0).find(added!.id)?.password
            }
            try await run("user", "password", "tanto1", "--data", data)
            let second = try await installation.read {
                try CredentialStore($0).find(added!.id)?.password
            }
            #expect(first != second)
            try await run("user", "leave", "tanto1", "--data", data)
            let left = try await installation.read {
                try WorkerStore($0).find(signInName: "tanto1")
            }
            #expect(left?.state == .left)
            try await run("user", "list", "--data", data)
            try await run("doctor", "--data", data)
            try await run("audit", "verify", "--data", data)
            try await run("migrate", "--data", data)
            let twice = try await refusal {
                try await run(
                    "user", "add", "tanto1", "--full-name", "試験　二郎", "--desk", "kodomoDesk",
                    "--role", "deskWorker", "--data", data)
            }
            #expect(twice.contains("既に使われています"))
        }
    }

    @Test("a folder without a database is not made into one by a report")
    func nothingThere() async throws {
        try await inEmptyFolder { folder in
            let told = try await refusal {
                try await run(
                    "report", "quarter", "--from", "2022-07-01", "--to", "2022-09-30", "--data",
                    folder)
            }
            #expect(told.contains("データベースがありません"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test("another installation's key, no key, or a key others may read: refused, nothing changed")
    func keys() async throws {
        try await inEmptyFolder { folder in
            let (one, two) = (
                Installation(folder: folder + "/one"), Installation(folder: folder + "/two")
            )
            try await one.settle("fourth")
            try await two.settle("fourth")
            try FileManager.default.removeItem(atPath: one.keyFile)
            let none = try await refusal { try await run("doctor", "--data", one.folder) }
            #expect(none.contains("鍵ファイル（\(one.keyFile)）がありません"))
            try FileManager.default.copyItem(atPath: two.keyFile, toPath: one.keyFile)
            let wrong = try await refusal { try await run("doctor", "--data", one.folder) }
            #expect(wrong.contains("このデータベースのものではありません"))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: two.keyFile)
            let open = try await refusal { try await run("doctor", "--data", two.folder) }
            #expect(open.contains("ほかの利用者が読める"))
        }
    }

    @Test("a database newer than the program is left alone")
    func newer() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            try await installation.settle("fourth")
            let engine = try SQLiteEngine(path: installation.databaseFile)
            try await engine.transaction {
                _ = try $0.run(
                    """
                    INSERT INTO kasane_migrations (name, applied_at, checksum)
                    VALUES ('v9999_future', 0, '')
                    """)
            }
            try await engine.close()
            for word in ["doctor", "migrate"] {
                let told = try await refusal { try await run(word, "--data", folder) }
                #expect(told.contains("新しい版"))
            }
        }
    }

    @Test("a PostgreSQL server that is not there is named without its password")
    func unreachable() async throws {
        try await inEmptyFolder { folder in
            let told = try await refusal {
                try await run(
                    "doctor", "--data", folder, "--database",
                    "postgres://kasane:himitsu@127.0.0.1:1/kasane")
            }
            #expect(told.contains("接続できません"))
            #expect(!told.contains("himitsu"))
        }
    }

    @Test("a backup goes to a folder or a file, and never over another")
    func backupPlaces() async throws {
        try await inEmptyFolder { folder in
            let data = folder + "/office"
            try await run("init", "--profile", profile, "--data", data)
            try await run("backup", "--data", data, "--to", folder + "/new")
            #expect(FileManager.default.fileExists(atPath: folder + "/new/kasane.db.manifest"))
            try await run("backup", "--data", data, "--to", folder + "/one.db")
            let told = try await refusal {
                try await run("backup", "--data", data, "--to", folder + "/one.db")
            }
            #expect(told.contains("既にあります"))
            try await run("backup", "--data", data, "--to", folder + "/new")
            let inside = try FileManager.default.contentsOfDirectory(atPath: folder + "/new")
            #expect(inside.count == 3, "\(inside)")
            try await run(
                "restore", "--from", folder + "/one.db", "--data", folder + "/again", "--key",
                data + "/master.key")
            try await run("audit", "verify", "--data", folder + "/again")
        }
    }

    @Test("a log that was cut is told by the heads kept beside it")
    func cutLog() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            try await installation.settle("fourth")
            let head = try await installation.read {
                try AuditTrail($0).head(at: DemoProfiles.moment)
            }
            try installation.headFile.append(try #require(head))
            try await run("audit", "verify", "--data", folder)
            let engine = try SQLiteEngine(path: installation.databaseFile)
            try await engine.transaction { session in
                try session.script(
                    """
                    DELETE FROM audit_persons WHERE seq > 100;
                    DELETE FROM audit_log WHERE seq > 100;
                    UPDATE audit_head SET seq = 100,
                        hash = (SELECT hash FROM audit_log WHERE seq = 100);
                    """)
            }
            try await engine.close()
            let told = try await refusal { try await run("audit", "verify", "--data", folder) }
            #expect(told.contains("101件目"))
            #expect(told.contains("末尾が切られた"))
        }
    }
}
