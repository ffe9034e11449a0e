@testable @_spi(Stored) import Casework
import Engines
@testable @_spi(Stored) import Records
import Testing

/// Carrying records from one database to another, and what goes with it.
@Suite struct TableCopyTests {
    @Test func `a search index that is due is made anew, also after an interruption`() async throws
    {
        try await onEachTown { archive in
            let notes = (1...450).map { number in
                Sample.note(Identifier("n\(number)")!, sequence: Int64(number))
            }
            try await archive.transaction { books in
                try NoteStore(books).save(notes.map { .first($0) })
                try TextIndex(books).clear()
            }
            #expect(try await self.found(archive).isEmpty)
            try await archive.engine.transaction { try TextIndex.markDue($0) }
            try await TextIndex.renewWhereDue(archive)
            #expect(try await self.found(archive).count == 450)
            try await archive.transaction { books in
                for note in notes.dropFirst(300) {
                    try TextIndex(books).remove(
                        seq: note.sequence, text: note.partAnswers.searchText)
                }
                try Settings(books).put("300", as: .textIndex)
            }
            #expect(try await self.found(archive).count == 300)
            try await TextIndex.renewWhereDue(archive)
            #expect(try await self.found(archive).count == 450)
            #expect(try await archive.read { try Settings($0).value(.textIndex) } == nil)
        }
    }

    private func found(_ archive: Archive) async throws -> [Int64] {
        try await archive.read {
            try TextIndex($0).candidates(TextQuery("家賃"), limit: 1000)
        }
    }

    @Test func `the same records have the same census, one more row another`() async throws {
        var seen: [TableCensus] = []
        try await onEachEngine { engine in
            try await Migrations.run(on: engine)
            try await engine.transaction { session in
                for key in ["b", "a"] {
                    try session.run(
                        "INSERT INTO settings (key, value) VALUES (\(key), \("鍵\(key)"))")
                }
            }
            seen.append(try await engine.read { try TableCensus($0, .records) })
            try await engine.transaction { session in
                try session.run("INSERT INTO settings (key, value) VALUES ('c', '')")
            }
            let more = try await engine.read { try TableCensus($0, .records) }
            #expect(more.differences(from: seen[0]) == ["settings"])
        }
        #expect(Set(seen.map { "\($0)" }).count == 1)
        #expect(seen[0].entries.contains { $0.table == "audit_log" })
        #expect(!seen[0].entries.contains { $0.table.hasPrefix("note_index") })
    }

    @Test func `only an untouched database may be restored into`() async throws {
        try await onEachEngine { engine in
            #expect(try await engine.read { try TableCopy.isUnused($0) })
            try await Migrations.run(on: engine)
            #expect(try await engine.read { try TableCopy.isUnused($0) })
            _ = try await Archive.open(engine, key: testKey)
            #expect(!(try await engine.read { try TableCopy.isUnused($0) }))
        }
        try await onEachEngine { engine in
            try await engine.transaction { try $0.script("CREATE TABLE theirs (x BIGINT)") }
            #expect(!(try await engine.read { try TableCopy.isUnused($0) }))
        }
    }

    @Test func `a key that is destroyed again opens nothing, and its names are found no more`()
        async throws
    {
        try await onEachArchive { archive in
            let engine = archive.engine
            try await archive.transaction { books in
                _ = try DataKeys(books).ensure(.person, "p9")
                try books.insert(
                    "INSERT INTO name_tokens (token, person, rank) VALUES ", ["(1, 'p9', 0)"])
            }
            let keys = [
                DestroyedKey(owner: "p9", moment: Sample.moment),
                DestroyedKey(owner: "n", moment: Sample.moment),
            ]
            let count = try await engine.transaction { try DataKeys.destroyAgain(keys, in: $0) }
            #expect(count == 1)
            #expect(try await engine.transaction { try DataKeys.destroyAgain(keys, in: $0) } == 0)
            await #expect(throws: Destroyed(owner: "p9")) {
                try await archive.read { _ = try DataKeys($0).require("p9") }
            }
            let (listed, tokens, due) = try await archive.read { books in
                (
                    try DataKeys.destroyed(books.session),
                    try books.session.first("SELECT COUNT(*) FROM name_tokens WHERE person = 'p9'")
                    {
                        try $0.next(Int.self)
                    }, try Settings(books).value(.textIndex)
                )
            }
            #expect(listed == [keys[0]])
            #expect(tokens == 0)
            #expect(due != nil)
            #expect(DestroyedKey(line: keys[0].line) == keys[0])
            #expect(DestroyedKey(line: "x p9") == nil)
        }
    }
}
