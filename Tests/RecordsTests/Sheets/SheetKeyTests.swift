@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// What the key of a household file opens, and what becomes of sheets without it.
@Suite struct SheetKeyTests {
    @Test func `sheets vanish with the key of their file, their history and hits as well`()
        async throws
    {
        let standing = StoreTown.workers[0].standing
        let first = Sample.sheet("b1", Sample.every(["story": .text("家賃の話")]))
        let next = Sample.sheet("b1", Sample.every(["story": .text("家賃と電気代")]))
        try await onEachTown { archive in
            try await archive.transaction { try $0.save(.first(first)) }
            try await archive.transaction { try $0.save(.next(first, next)) }
            @Sendable func seen(_ books: Books) throws -> [Int] {
                let list = SheetList(books, for: standing, at: Sample.moment)
                let search = SheetSearch(
                    books, for: standing, at: Sample.moment, forms: StoreForms.catalog)
                return [
                    try SheetStore(books).sheets(of: "f1").count,
                    try SheetParts(books).answers(of: [first.id])[first.id]?.count ?? 0,
                    try SheetParts(books).history(of: first.id).count,
                    try list.count(SheetFilter(form: EveryKind.form.id)),
                    try search.hits(TextQuery("家賃")).count,
                ]
            }
            #expect(try await archive.read { try seen($0) } == [1, 1, 1, 1, 1])
            try await archive.transaction { try DataKeys($0).destroy("f1", at: Sample.moment) }
            #expect(try await archive.read { try seen($0) } == [0, 0, 0, 0, 0])
        }
    }

    @Test func `a part that was moved to another record does not open`() async throws {
        let one = Sample.sheet("b1", Sample.every(["story": .text("一人目の話")]))
        let other = Sample.sheet("b2", Sample.every(["story": .text("二人目の話")]))
        try await onEachTown { archive in
            try await archive.transaction { try $0.save(.first(one), .first(other)) }
            await #expect(throws: Tampered.self) {
                try await archive.transaction { books in
                    try books.session.run(
                        """
                        UPDATE sheet_parts SET body =
                            (SELECT body FROM sheet_parts WHERE sheet = 'b2')
                        WHERE sheet = 'b1'
                        """)
                    _ = try SheetStore(books).require("b1")
                }
            }
        }
    }
}
