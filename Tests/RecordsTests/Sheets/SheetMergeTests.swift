@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// What earlier versions are good for: when two people write at once, and when a form gets a new edition.
@Suite struct SheetMergeTests {
    @Test func `two who wrote at once are asked only for what both changed`() async throws {
        let base = Sample.every(["story": .text("元"), "illness": .text("腰"), "rent": .text("五万")])
        var mine = base
        mine["story"] = .text("私の話")
        mine["rent"] = .text("四万")
        var theirs = base
        theirs["story"] = .text("別の話")
        theirs["illness"] = .text("腰と膝")
        let (first, second) = (Sample.sheet("b1", base), Sample.sheet("b1", theirs))
        let (kept, changed) = (mine, theirs)
        try await onEachTown { archive in
            try await archive.transaction { try $0.save(.first(first)) }
            try await archive.transaction { try $0.save(.next(first, second)) }
            await #expect(throws: Stale.self) {
                try await archive.transaction {
                    try $0.save(.next(first, Sample.sheet("b1", kept)))
                }
            }
            // The form I have before me was drawn from version 0.
            let merge = try await archive.read { (books) throws in
                let now = try SheetStore(books).require("b1")
                return AnswerMerge(
                    base: try SheetStore(books).answers(of: now, at: 0), mine: kept,
                    theirs: now.answers)
            }
            #expect(merge.conflicts.map(\.place) == ["story"])
            #expect(merge.conflicts.first?.base == .text("元"))
            #expect(merge.merged["illness"] == changed["illness"])
            #expect(merge.merged["rent"] == kept["rent"])
        }
    }

    @Test func `answers that went over to a new edition keep what they were in the old one`()
        async throws
    {
        var newer = EveryKind.form
        newer.edition = 2
        let catalog = FormCatalog(shipped: ShippedForms.all + [EveryKind.form, newer])
        let old = Sample.every(["story": .text("一"), "illness": .text("腰痛")])
        let new = Answers(to: newer, old.all)
        let (first, second) = (Sample.sheet("b1", old), Sample.sheet("b1", new))
        try await onEachTown { archive in
            archive.shelf.put(catalog)
            try await archive.transaction { books in
                try SheetStore(books).save([.first(first)])
                try SheetStore(books).save([.next(first, second)])
            }
            try await archive.read { (books) throws in
                let sheet = try SheetStore(books).require("b1")
                #expect(sheet.answers == new)
                #expect(try SheetStore(books).answers(of: sheet, at: 0) == old)
            }
        }
    }
}
