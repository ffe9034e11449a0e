import Casework
import Engines
import Foundation
import Testing

@testable import Records

/// What a thief of the disk, of a backup or of a dump can read: nothing that somebody said or is.
@Suite struct UnreadableTests {
    private func fill(_ archive: Archive) async throws {
        archive.shelf.put(StoreForms.catalog)
        try await archive.transaction { books in
            try StoreTown.register(books)
            try SecretTown(books: books).write()
        }
    }

    /// What was written, in the records and in every answer to every form.
    private static let pieces = Secrets.pieces + SheetSecrets.pieces

    /// Something that may be read, so that a search that finds nothing proves something.
    private static let control = "社会福祉協議会"

    @Test func `neither the database, its journal nor a backup holds a piece of what was written`()
        async throws
    {
        try await inFreshFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/kasane.db")
            let archive = try await Archive.open(engine, key: testKey)
            try await fill(archive)
            try await engine.backup(to: folder + "/before.db")
            let journal = try bytes(folder + "/kasane.db-wal")
            #expect(Secrets.readable(in: journal, [Self.control]) == [Self.control])
            #expect(Secrets.readable(in: journal, Self.pieces) == [])
            try await engine.checkpoint()
            try await engine.backup(to: folder + "/after.db")
            for name in ["kasane.db", "before.db", "after.db"] {
                let all = try bytes(folder + "/" + name)
                #expect(Secrets.readable(in: all, [Self.control]) == [Self.control], "\(name)")
                #expect(Secrets.readable(in: all, Self.pieces) == [], "\(name)")
            }
            try await archive.close()
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let all = try bytes(folder + "/" + name)
                #expect(Secrets.readable(in: all, Self.pieces) == [], "\(name)")
            }
        }
    }

    @Test func `no row of any table holds a piece of what was written`() async throws {
        try await onEachArchive { archive in
            try await fill(archive)
            // A virtual table of SQLite lies in tables of its own, which are read.
            let isSQLite = archive.engine.dialect == .sqlite
            let tables = Set(
                try await RealSchema(archive.engine).columns
                    .filter { !isSQLite || $0.type != "INDEX" }.map(\.table))
            var all: [UInt8] = []
            for table in tables.sorted() {
                for row in try await rows(of: table, archive) { all += row.utf8 }
            }
            #expect(Secrets.readable(in: all, [Self.control]) == [Self.control])
            #expect(Secrets.readable(in: all, Self.pieces) == [])
        }
    }

    @Test func `answers would be readable if they were not sealed`() throws {
        let bodies = try SheetSecrets.sheets.flatMap { try AnswerCodec.bytes(of: $0.next.answers) }
        #expect(Secrets.readable(in: bodies, SheetSecrets.pieces).count > 50)
    }

    @Test func `what was written comes back through the stores`() async throws {
        try await onEachArchive { archive in
            try await fill(archive)
            let read = try await archive.read { books in
                [
                    try PersonStore(books).require("p1").name.family,
                    try ConsultationStore(books).require("c1").answers[IntakeForm.content],
                    try NoteStore(books).require("n1").answers[NoteForm.facts],
                    try HearingStore(books).require("h1").answer?.text ?? "",
                    try WorkerStore(books).require("w-new").name,
                ]
            }
            for (_, sheet) in SheetSecrets.sheets {
                let found = try await archive.read { try SheetStore($0).require(sheet.id).answers }
                #expect(found == sheet.answers)
            }
            let texts = Secrets.texts
            #expect(read == [texts[0], texts[29], texts[22], texts[20], texts[31]])
        }
    }

    /// Names of tables come from the schema, so they may be pasted here.
    private func rows(of table: String, _ archive: Archive) async throws -> [String] {
        try await archive.read { books in
            switch books.session.dialect {
            case .postgres:
                try books.session.rows(
                    SQL(stringLiteral: "SELECT CAST(t AS TEXT) FROM \(table) t")
                ) { try $0.next() }
            case .sqlite:
                try books.session.rows("SELECT name FROM pragma_table_info(\(table))") {
                    try $0.next(String.self)
                }.flatMap { column in
                    try books.session.rows(
                        SQL(
                            stringLiteral:
                                "SELECT COALESCE(hex(\"\(column)\"), '') FROM \(table)"
                        )
                    ) { try $0.next(String.self).lowercased() }
                }
            }
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }
}
