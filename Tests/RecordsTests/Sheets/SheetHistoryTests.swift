@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// 履歴: what a sheet said before, and what that is good for when two people write at once.
@Suite struct SheetHistoryTests {
    private static let wholes: [Answers] = [
        Sample.every(["story": .text("一"), "illness": .text("腰痛")]),
        Sample.every(["story": .text("二"), "illness": .text("腰痛")]),
        Sample.every(["story": .text("二"), "illness": .text("腰痛"), "pension": .number(65_000)]),
        Sample.every(["story": .text("二"), "pension": .number(65_000)]),
        Sample.every(["story": .text("二"), "illness": .text("膝も"), "pension": .number(66_000)]),
    ]

    /// The sheet in all its versions; each step by another worker, a day later.
    private static func write(_ books: Books, _ wholes: [Answers] = wholes) throws {
        for version in wholes.indices {
            let next = Sample.sheet("b1", wholes[version], version: max(0, version - 1))
            guard version > 0 else {
                try books.save(.first(next))
                continue
            }
            let before = Sample.sheet("b1", wholes[version - 1], version: version - 1)
            try books.save(
                Change(
                    from: before, to: next, deed: Sheet.Action.answers.rawValue,
                    by: version % 2 == 0 ? "w-kodomo" : "w-fukushi", on: .ownDuty,
                    at: Sample.moment.adding(days: version)))
        }
    }

    @Test func `the history tells each state, what was made of it, when and by whom`() async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { try Self.write($0) }
            let history = try await archive.read { try SheetParts($0).history(of: Self.id) }
            #expect(history.map(\.version) == [0, 1, 2, 3])
            #expect(history.map(\.before) == Array(Self.wholes.dropLast()))
            #expect(history.map(\.after) == Array(Self.wholes.dropFirst()))
            #expect(history.map(\.worker) == ["w-fukushi", "w-kodomo", "w-fukushi", "w-kodomo"])
            #expect(history.map(\.at) == (1...4).map { Sample.moment.adding(days: $0) })
            #expect(Set(history.map(\.action)) == ["answers"])
            let classes = history.map { Set($0.parts.map(\.dataClass)) }
            #expect(classes == [[.life], [.money], [.health], [.health, .money]])
        }
    }

    @Test func `who may not read of health sees no step that changed only that`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { try Self.write($0) }
            let history = try await archive.read { try SheetParts($0).history(of: Self.id) }
            let seen = history.compactMap { $0.opened { $0.dataClass != .health } }
            #expect(seen.map(\.version) == [0, 1, 3])
            #expect(seen.allSatisfy { $0.before["illness"] == nil && $0.after["illness"] == nil })
            #expect(seen.last?.parts.map(\.dataClass) == [.money])
            #expect(seen.last?.after["pension"] == .number(66_000))
        }
    }

    @Test func `what was said in each version can be read again`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { try Self.write($0) }
            for (version, whole) in Self.wholes.enumerated() {
                let found = try await archive.read { (books) throws in
                    let store = SheetStore(books)
                    return try store.answers(of: store.require("b1"), at: version)
                }
                #expect(found == whole, "version \(version)")
            }
        }
    }

    @Test func `only the part that changed gets a new version`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { try Self.write($0, Array(Self.wholes.prefix(2))) }
            let parts = try await archive.read { try SheetParts($0).answers(of: [Self.id]) }
            let versions = (parts[Self.id] ?? []).map { "\($0.part.key.dataClass) \($0.version)" }
            #expect(versions == ["health 1", "life 2"])
        }
    }

    @Test func `a step that changes no answer leaves the parts alone`() async throws {
        let draft = Sample.sheet("b1", Self.wholes[0])
        let signed = Sample.sheet(
            "b1", Self.wholes[0], state: .signed(by: "w-fukushi", at: Sample.moment))
        try await onEachTown { archive in
            try await archive.transaction { try $0.save(.first(draft)) }
            try await archive.transaction { try $0.save(.next(draft, signed)) }
            try await archive.read { (books) throws in
                #expect(try SheetParts(books).history(of: Self.id).isEmpty)
                let sheet = try SheetStore(books).require("b1")
                #expect(sheet.version == 1)
                #expect(try SheetStore(books).answers(of: sheet, at: 0) == Self.wholes[0])
            }
        }
    }

    @Test func `a sheet that was begun empty tells when its first answer came`() async throws {
        let none = Sample.every([:])
        try await onEachTown { archive in
            try await archive.transaction { try Self.write($0, [none, Self.wholes[0]]) }
            let history = try await archive.read { try SheetParts($0).history(of: Self.id) }
            #expect(history.map(\.before) == [none])
            #expect(history.map(\.after) == [Self.wholes[0]])
        }
    }

    private static let id: Identifier<Sheet> = "b1"
}
