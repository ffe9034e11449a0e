import Casework
import Engines
import Foundation
import Testing

@testable import Records

@Suite struct SealedFileTests {
    private let secrets = [
        "渡邉", "渡辺", "ワタナベ", "一郎", "イチロウ", "家賃を三か月滞納", "鰐淵", "0489661234", "越ヶ谷", "1949-05-03",
    ]

    /// Everything one household leaves in the database, written and partly removed again.
    private func fill(_ archive: Archive) async throws {
        let keys = PersonKeys(
            names: [IndexedName(written: ["渡邉", "一郎"], kana: ["ワタナベ", "イチロウ"])],
            phones: ["048-966-1234"], addresses: ["越谷市越ヶ谷四丁目2番1号"],
            birthDates: [CivilDate("1949-05-03")].compactMap { $0 })
        let secrets = secrets
        try await archive.transaction { books in
            let key = try DataKeys(books).create(.person, "p1")
            try books.session.script("CREATE TABLE sealing_test (id TEXT, body BYTEA)")
            for (index, text) in secrets.enumerated() {
                let sealed = try key.seal(
                    text, table: "sealing_test", column: "body", row: "\(index)")
                try books.session.run(
                    "INSERT INTO sealing_test (id, body) VALUES (\("\(index)"), \(sealed))")
            }
            try NameIndex(books).put("p1", keys)
            try TextIndex(books).put(seq: 1, text: "渡邉さん、鰐淵さん、家賃を三か月滞納。")
            try TextIndex(books).put(seq: 2, text: "鰐淵")
            try TextIndex(books).remove(seq: 2, text: "鰐淵")
            try AuditTrail(books).append([auditLine(0)], persons: ["p1"], terminal: "t")
        }
    }

    @Test func `neither the database file nor its journal holds a readable text`() async throws {
        try await inFreshFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/kasane.db")
            let archive = try await Archive.open(engine, key: .file(folder + "/master.key"))
            try await fill(archive)
            let opened = try await archive.read { books in
                let key = try DataKeys(books).require("p1")
                return try books.session.rows("SELECT id, body FROM sealing_test ORDER BY id") {
                    let row = try $0.next(String.self)
                    return try key.open($0.next(), table: "sealing_test", column: "body", row: row)
                }
            }
            #expect(opened == secrets)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasPrefix("kasane.db") }
            #expect(files.contains("kasane.db-wal"))
            for file in files {
                let bytes = try Data(contentsOf: URL(filePath: folder + "/" + file))
                #expect(!bytes.isEmpty || file.hasSuffix("-shm"))
                for secret in secrets {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file)")
                    let wide = try #require(secret.data(using: .utf16LittleEndian))
                    #expect(bytes.range(of: wide) == nil, "\(secret) in \(file)")
                }
            }
            try await archive.close()
        }
    }

    @Test func `no table of either engine holds a readable text`() async throws {
        try await onEachArchive { archive in
            try await fill(archive)
            let texts = try await archive.read { books in
                try books.session.rows(
                    """
                    SELECT CAST(token AS TEXT) || person FROM name_tokens
                    UNION ALL SELECT worker || deed || subject || terminal FROM audit_log
                    """
                ) { try $0.next(String.self) }
            }
            #expect(!texts.isEmpty)
            for text in texts { for secret in secrets { #expect(!text.contains(secret)) } }
        }
    }
}
