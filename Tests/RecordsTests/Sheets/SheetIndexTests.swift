@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// The place of sheets in the search index.
@Suite struct SheetIndexTests {
    private func search(_ books: Books, as worker: Int = 0) -> SheetSearch {
        SheetSearch(
            books, for: StoreTown.workers[worker].standing, at: Sample.moment,
            forms: StoreForms.catalog)
    }

    @Test func `the index follows what is rewritten, emptied and written again`() async throws {
        let texts = ["家賃の話", "家賃と電気代", "", "水道代だけ"]
        let sheets = texts.enumerated().map { version, text in
            Sample.sheet("b1", Sample.every(["story": .text(text)]), version: max(0, version - 1))
        }
        try await onEachTown { archive in
            func found(_ typed: String) async throws -> Int {
                try await archive.read { try search($0).hits(TextQuery(typed)).count }
            }
            func candidates(_ typed: String) async throws -> Int {
                try await archive.read { try TextIndex($0).candidates(TextQuery(typed)).count }
            }
            for (version, sheet) in sheets.enumerated() {
                try await archive.transaction { books in
                    if version == 0 {
                        try books.save(.first(sheet))
                    } else {
                        let before = Sample.sheet(
                            "b1", sheets[version - 1].answers, version: version - 1)
                        try books.save(.next(before, sheet))
                    }
                }
                for typed in ["家賃", "電気代", "水道代", "話"] {
                    let isThere = texts[version].contains(typed) ? 1 : 0
                    #expect(try await found(typed) == isThere, "\(typed) in version \(version)")
                    #expect(try await candidates(typed) == isThere)
                }
            }
        }
    }

    @Test func `what the index proposes in vain does not crowd out what is there`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                for number in 0..<30 {
                    // The number of a telephone is indexed with the words and is none.
                    let answers =
                        number == 0
                        ? Sample.every(["story": .text("番号は048-111")])
                        : Sample.every(["phone": .text("048-111-22\(number)")])
                    try books.save(
                        .first(
                            Sample.sheet(
                                Identifier("b\(number)")!, answers,
                                at: Sample.moment.adding(minutes: number))))
                }
            }
            let found = try await archive.read {
                try search($0).hits(TextQuery("048"), limit: 5).map(\.sheet)
            }
            #expect(found == ["b0"])
        }
    }

    @Test func `an index that is made anew holds sheets as well as notes`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try NoteStore(books).save([.first(Sample.note("n1", sequence: 1))])
                for number in 0..<450 {
                    let answers = Sample.every(["story": .text("家賃の話\(number)")])
                    try books.save(
                        .first(Sample.sheet(Identifier("b\(number)")!, answers)))
                }
                try TextIndex(books).clear()
            }
            func found() async throws -> [Int] {
                try await archive.read { (books) throws in
                    [
                        try search(books).hits(TextQuery("家賃"), limit: 1000).count,
                        try NoteSearch(
                            books, for: StoreTown.workers[0].standing, at: Sample.moment
                        ).hits(TextQuery("家賃")).count,
                    ]
                }
            }
            #expect(try await found() == [0, 0])
            try await archive.engine.transaction { try TextIndex.markDue($0) }
            try await TextIndex.renewWhereDue(archive)
            #expect(try await found() == [450, 1])
            #expect(try await archive.read { try Settings($0).value(.textIndex) } == nil)
            // Interrupted among the sheets, it goes on there.
            try await archive.transaction { books in
                let texts = try SheetParts(books).texts(after: .min, limit: 1000)
                // The note stands first among them.
                for text in texts.dropFirst(301) {
                    try TextIndex(books).remove(seq: text.sequence, text: text.text)
                }
                try Settings(books).put(String(texts[300].sequence), as: .textIndex)
            }
            #expect(try await found() == [300, 1], "300 sheets behind the note")
            try await TextIndex.renewWhereDue(archive)
            #expect(try await found() == [450, 1])
        }
    }
}
