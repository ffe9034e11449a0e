@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// 一覧: the sheets of one form, filtered and counted by what was answered.
@Suite struct SheetListTests {
    private static let given: [Answers] = [
        Sample.every(["housing": .code("own"), "issues": .marks(["debt": .main, "rent": .no])]),
        Sample.every(["housing": .code("rented"), "issues": .marks(["debt": .yes])]),
        Sample.every(["housing": .code("rented/x-public"), "doctor": .code(YesNo.yes)]),
        Sample.every(["housing": .unanswered(.declined), "school": .code("minatogaoka-kita")]),
        Sample.every([
            Answers.Place("care", of: "p1"): .code("youkaigo1"),
            Answers.Place("care", of: "p2"): .code("youkaigo1"),
            "incomes": .rows([["kind": .code("wage")], ["kind": .code("wage")]]),
        ]),
    ]

    private static func write(_ books: Books) throws {
        for (number, answers) in given.enumerated() {
            let sheet = Sample.sheet(
                Identifier("b\(number)")!, answers, at: Sample.moment.adding(minutes: number))
            try books.save(.first(sheet))
        }
    }

    private static func onFilledTown(
        _ body: @escaping @Sendable (SheetList) throws -> Void
    ) async throws {
        try await onEachTown { archive in
            try await archive.transaction { try write($0) }
            try await archive.read { (books) throws in
                try body(
                    SheetList(books, for: StoreTown.workers[0].standing, at: Sample.moment))
            }
        }
    }

    @Test func `a filter finds those who answered so, and all its conditions hold`() async throws {
        try await Self.onFilledTown { (list) throws in
            func ids(_ answered: SheetFilter.Answered...) throws -> [String] {
                let filter = SheetFilter(form: EveryKind.form.id, answered: answered)
                let lines = try list.lines(filter)
                #expect(try list.count(filter) == lines.count)
                return lines.map(\.sheet.id.description)
            }
            #expect(try ids() == ["b4", "b3", "b2", "b1", "b0"])
            #expect(try ids(.init("housing", "own")) == ["b0"])
            // The town's own answer counts as the one it belongs to.
            #expect(try ids(.init("housing", "rented")) == ["b2", "b1"])
            #expect(try ids(.init("housing", "rented/x-public")) == ["b2"])
            #expect(try ids(.init("housing", "declined")) == ["b3"])
            #expect(try ids(.init("issues", "debt")) == ["b1", "b0"])
            #expect(try ids(.init("issues", "rent")) == [])
            #expect(try ids(.init("issues", "debt"), .init("housing", "rented")) == ["b1"])
            #expect(try ids(.init("incomes.kind", "wage")) == ["b4"])
            // Which school it is stands in no open column.
            #expect(try ids(.init("school", "minatogaoka-kita")) == [])
        }
    }

    @Test func `figures count sheets, not answers`() async throws {
        try await Self.onFilledTown { (list) throws in
            let all = SheetFilter(form: EveryKind.form.id)
            func counts(_ question: String, _ filter: SheetFilter = all) throws -> [String: Int] {
                try list.counts(of: question, in: filter)
            }
            #expect(
                try counts("housing") == [
                    "own": 1, "rented": 1, "rented/x-public": 1, "declined": 1,
                ])
            #expect(try counts("issues") == ["debt": 2])
            #expect(try counts("care") == ["youkaigo1": 1])
            #expect(try counts("incomes.kind") == ["wage": 1])
            #expect(try counts("school") == [:])
            let own = SheetFilter(form: EveryKind.form.id, answered: [.init("housing", "own")])
            #expect(try counts("issues", own) == ["debt": 1])
        }
    }

    @Test func `pages follow one another without a gap`() async throws {
        try await Self.onFilledTown { (list) throws in
            var filter = SheetFilter(form: EveryKind.form.id, perPage: 2)
            var pages: [[String]] = []
            for page in 1...4 {
                filter.page = page
                pages.append(try list.lines(filter).map(\.sheet.id.description))
            }
            #expect(pages == [["b4", "b3"], ["b2", "b1"], ["b0"], []])
        }
    }

    @Test func `a sheet stands in the list without its answers, with its number and name`()
        async throws
    {
        try await Self.onFilledTown { (list) throws in
            let line = try #require(try list.lines(SheetFilter(form: EveryKind.form.id)).first)
            #expect(line.sheet.answers.isEmpty)
            #expect(line.sheet.answers.form == EveryKind.form.id)
            #expect(line.fileNumber == "2026-000001")
            #expect(line.name == Sample.person("p1").name)
            #expect(try list.lines(SheetFilter(form: "x-other")).isEmpty)
        }
    }
}
