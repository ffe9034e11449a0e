@testable @_spi(Stored) import Casework
@testable import Records
import Testing

@Suite struct SheetStoreTests {
    private static let trip = Trip<Sheet>(
        save: { try SheetStore($0).save($1) },
        read: { try SheetStore($0).require("b1") })

    @Test func `answers to every question of every form come back, and an older save is refused`()
        async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Sample.person("p2"))])
            }
            for form in StoreForms.all {
                let forms = (1...4).map { round in
                    var maker = GeneratedAnswers(
                        form, members: ["p1", "p2"], seed: UInt64(round),
                        fullness: [100, 60, 0, 100][round - 1])
                    return maker.make()
                }
                try await Self.trip.pass(forms, in: archive) { answers, version in
                    Sample.sheet("b1", answers, version: version)
                }
                try await archive.transaction { books in
                    for table in ["sheets", "sheet_parts", "sheet_codes", "sheet_revisions"] {
                        try books.session.script("DELETE FROM \(table)")
                    }
                }
            }
        }
    }

    @Test func `a sheet comes back in each of its states and classes of secrecy`() async throws {
        let states: [Sheet.State] = [
            .draft, .signed(by: "w-fukushi", at: Sample.moment),
            .superseded(by: "next", signedBy: "w-kodomo", at: Sample.moment),
        ]
        let classes: [Secrecy] = [
            .internal, .ownDesk, .consented, .art106_6("slot1"), .childCouncil, .abuseReport,
            .dvProtected,
        ]
        let answers = Sample.every(["story": .text("話")])
        try await onEachTown { archive in
            try await archive.transaction { try $0.save(.first(Sample.sheet("next", answers))) }
            try await Self.trip.pass(states, in: archive) { state, version in
                Sample.sheet("b1", answers, state: state, version: version)
            }
            for (number, secrecy) in classes.enumerated() {
                let sheet = Sample.sheet(
                    Identifier("sheet\(number)")!, answers, subject: number % 2 == 0 ? nil : "p1",
                    secrecy: secrecy, supersedes: "next",
                    at: Sample.moment.adding(minutes: number + 1))
                try await archive.transaction { try $0.save(.first(sheet)) }
                #expect(try await archive.read { try SheetStore($0).require(sheet.id) } == sheet)
            }
            let all = try await archive.read { try SheetStore($0).sheets(of: "f1").map(\.id) }
            #expect(all.prefix(7).map(\.description) == [6, 5, 4, 3, 2, 1, 0].map { "sheet\($0)" })
            #expect(Set(all.suffix(2)) == ["b1", "next"])
        }
    }

    @Test func `a sheet without a form of this town is not saved`() async throws {
        try await onEachTown { archive in
            await #expect(throws: UnknownEdition(form: "x-lost", edition: 2)) {
                let lost = Answers(form: "x-lost", edition: 2, ["q": .text("話")])
                try await archive.transaction { try $0.save(.first(Sample.sheet("b1", lost))) }
            }
            await #expect(throws: Missing.self) {
                try await archive.read { _ = try SheetStore($0).require("b1") }
            }
        }
    }

    @Test func `a sheet that says it is signed has a signature`() async throws {
        try await onEachTown { archive in
            let sheet = Sample.sheet("b1", Sample.every(["story": .text("話")]))
            try await archive.transaction { try $0.save(.first(sheet)) }
            for change: SQL in [
                "state = 'signed'", "signed_by = 'w-fukushi'", "superseded_by = 'b1'",
                "secrecy = 'art106_6'", "state = 'lost'",
            ] {
                await #expect(throws: Conflicting.self) {
                    try await archive.transaction { books in
                        try books.session.run("UPDATE sheets SET \(change) WHERE id = 'b1'")
                    }
                }
            }
        }
    }

    @Test func `what is saved with an outcome has its line in the log`() async throws {
        let sheet = Sample.sheet("b1", Sample.every(["story": .text("話")]))
        try await onEachTown { archive in
            let kinds = try await archive.transaction { books in
                var outcome = Outcome()
                outcome.add(.first(sheet))
                try books.save(outcome, terminal: "test")
                return try books.session.rows(
                    "SELECT kind FROM audit_log WHERE subject = 'b1' AND file = 'f1'"
                ) { try $0.next(String.self) }
            }
            #expect(kinds == ["sheet"])
            #expect(try await archive.read { try SheetStore($0).require("b1") } == sheet)
        }
    }
}
