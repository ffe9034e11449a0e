@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// What lists and figures make of sheets that change.
@Suite struct SheetCountTests {
    @Test func `a sheet that was replaced is neither listed nor counted unless it is asked for`()
        async throws
    {
        let answers = Sample.every(["housing": .code("own")])
        let old = Sample.sheet(
            "b1", answers, state: .signed(by: "w-fukushi", at: Sample.moment))
        let gone = Sample.sheet(
            "b1", answers,
            state: .superseded(by: "b2", signedBy: "w-fukushi", at: Sample.moment))
        let new = Sample.sheet("b2", answers, supersedes: "b1")
        try await onEachTown { archive in
            try await archive.transaction { books in
                try books.save(.first(old), .first(new))
                try books.save(.next(old, gone))
            }
            try await archive.read { (books) throws in
                let list = SheetList(
                    books, for: StoreTown.workers[0].standing, at: Sample.moment)
                var filter = SheetFilter(form: EveryKind.form.id)
                #expect(try list.lines(filter).map(\.sheet.id) == ["b2"])
                #expect(try list.counts(of: "housing", in: filter) == ["own": 1])
                filter.withSuperseded = true
                #expect(try list.count(filter) == 2)
                #expect(try list.counts(of: "housing", in: filter) == ["own": 2])
            }
        }
    }

    @Test func `a rewritten answer is counted as it is now`() async throws {
        let (old, new) = (
            Sample.sheet(
                "b1", Sample.every(["housing": .code("own"), "issues": .marks(["debt": .main])])),
            Sample.sheet(
                "b1", Sample.every(["housing": .code("rented"), "issues": .marks(["debt": .yes])]))
        )
        try await onEachTown { archive in
            try await archive.transaction { books in
                try books.save(.first(old))
                try books.save(.next(old, new))
            }
            let codes = try await archive.read { (books) throws in
                try books.session.rows(
                    """
                    SELECT question, code, mark FROM sheet_codes WHERE sheet = 'b1'
                    ORDER BY question, code
                    """
                ) {
                    "\(try $0.next(String.self)) \(try $0.next(String.self))"
                        + " \(try $0.optional(String.self) ?? "-")"
                }
            }
            #expect(codes == ["housing rented -", "issues debt yes"])
        }
    }
}
