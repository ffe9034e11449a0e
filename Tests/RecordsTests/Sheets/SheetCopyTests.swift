@testable @_spi(Stored) import Casework
import Engines
import Synchronization
import Testing

@testable import Records

/// 控えと引越し: sheets go with everything else, from either database to the other.
@Suite struct SheetCopyTests {
    @Test func `a backup of the file holds the sheets, their history, figures and words`()
        async throws
    {
        try await inFreshFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/kasane.db")
            let here = try await Self.filled(engine)
            try await engine.backup(to: folder + "/copy.db")
            try await engine.close()
            let copy = try SQLiteEngine(path: folder + "/copy.db")
            #expect(try await Self.seen(openArchive(copy)) == here)
            try await copy.close()
        }
    }

    @Test(.enabled(if: FreshPostgres.isThere))
    func `records carried to PostgreSQL and back hold the same sheets`() async throws {
        try await onFreshSQLite { source in
            let here = try await Self.filled(source)
            try await onFreshPostgres { postgres, _ in
                try await Self.carry(between: postgres, and: source, toPostgres: true)
                #expect(try await Self.seen(openArchive(postgres)) == here)
                try await onFreshSQLite { back in
                    try await Self.carry(between: postgres, and: back, toPostgres: false)
                    #expect(try await Self.seen(openArchive(back)) == here)
                    let census = try await source.read { try TableCensus($0, .records) }
                    let carried = try await back.read { try TableCensus($0, .records) }
                    #expect(carried.differences(from: census) == [])
                    let rows = Dictionary(
                        uniqueKeysWithValues: carried.entries.map { ($0.table, $0.rows) })
                    for table in ["sheets", "sheet_parts", "sheet_codes", "sheet_revisions"] {
                        #expect(rows[table] ?? 0 > 0, "\(table)")
                    }
                }
            }
        }
    }

    private static func filled(_ engine: any Engine) async throws -> Seen {
        let archive = try await openArchive(engine)
        try await archive.transaction { books in
            try StoreTown.register(books)
            var outcome = Outcome()
            outcome.add(.first(Sample.person("p1")))
            outcome.add(.first(Sample.file("f1")))
            outcome.add(.first(Sample.share("s1")))
            outcome.add(.first(Sample.member("m1", "p1")))
            try books.save(outcome, terminal: "test")
            var maker = GeneratedAnswers(EveryKind.form, seed: 5)
            let first = Sample.sheet("b1", maker.make())
            var answers = maker.make()
            answers["story"] = .text("家賃を払い終えた")
            try books.save(.first(first))
            try books.save(.next(first, Sample.sheet("b1", answers)))
        }
        let here = try await seen(archive)
        #expect(here.hits == ["story"])
        #expect(here.before.count == 1)
        #expect(here.counts.isEmpty == false)
        return here
    }

    /// Everything that pages would show of the sheet.
    struct Seen: Equatable {
        let sheet: Sheet
        let before: [Answers]
        let counts: [String: Int]
        let hits: [String]
    }

    private static func seen(_ archive: Archive) async throws -> Seen {
        let standing = StoreTown.workers[0].standing
        return try await archive.read { books in
            let sheet = try SheetStore(books).require("b1")
            let list = SheetList(books, for: standing, at: Sample.moment)
            let search = SheetSearch(
                books, for: standing, at: Sample.moment, forms: StoreForms.catalog)
            return Seen(
                sheet: sheet, before: try SheetParts(books).history(of: sheet.id).map(\.before),
                counts: try list.counts(of: "issues", in: SheetFilter(form: EveryKind.form.id)),
                hits: try search.hits(TextQuery("家賃を払い終えた")).map(\.question.id))
        }
    }

    /// `@unchecked`: its own thread waits as long as it is lent.
    private struct Lent: @unchecked Sendable { let session: any Session }

    private final class Fault: Sendable { let error = Mutex<(any Error)?>(nil) }

    /// The thread of PostgreSQL waits while SQLite's uses its session, as a restoration does it.
    private static func carry(
        between postgres: PostgresEngine, and sqlite: SQLiteEngine, toPostgres: Bool
    ) async throws {
        for engine: any Engine in [postgres, sqlite] { try await Migrations.run(on: engine) }
        try await postgres.transaction { outer in
            let (lent, done) = (Lent(session: outer), Gate())
            let fault = Fault()
            Task {
                do {
                    try await sqlite.transaction { own in
                        if toPostgres {
                            try TableCopy.run(from: own, to: lent.session)
                            try TextIndex.markDue(lent.session)
                        } else {
                            try TableCopy.run(from: lent.session, to: own)
                            try TextIndex.markDue(own)
                        }
                    }
                } catch { fault.error.withLock { $0 = error } }
                done.open()
            }
            done.wait()
            if let error = fault.error.withLock({ $0 }) { throw error }
        }
    }
}
