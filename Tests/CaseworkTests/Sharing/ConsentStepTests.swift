import Testing

@testable @_spi(Stored) import Casework

@Suite("The steps of a consent") struct ConsentStepTests {
    static let states: [Consent.State] = [
        .refused, .unobtainable, .oral(confirmBy: "2026-06-15"), .written(on: .start),
        .superseded(on: .start), .withdrawn(on: .start), .lapsed(on: .start),
    ]
    static let steps: [(String, Consent.Step)] = [
        ("confirm", .confirm(on: .start)), ("withdraw", .withdraw(on: .start)),
        ("supersede", .supersede(on: .start)), ("lapse", .lapse(on: .start)),
        ("lapse after its end", .lapse(on: "2027-04-01")),
    ]

    static func sample(
        _ state: Consent.State, _ classes: Set<DataClass> = .all,
        of person: Identifier<Person> = "p",
        through: CivilDate = "2027-03-31", id: Identifier<Consent> = "c"
    ) -> Consent {
        Consent(
            id: id, file: "f", person: person, edition: 1, state: state,
            scope: Consent.Scope(
                agencies: ["council"], purposes: [.coordination], classes: classes, from: .start,
                through: through), explainedBy: "sato", askedOn: .start, version: 0)
    }

    @Test("the table of states and steps is the one the office agreed on")
    func table() throws {
        let text = StepTable.text(
            Self.states.map { (StepTable.bare($0), Self.sample($0)) }, Self.steps
        ) { StepTable.bare(try $0.after($1).state) }
        try Golden.expect(text, "consent-steps.txt")
    }

    @Test("a consent holds from its first day to its last, both included")
    func window() {
        let consent = Self.sample(.written(on: .start), through: "2026-06-30")
        let days: [(CivilDate, Bool)] = [
            ("2026-05-31", false), ("2026-06-01", true), ("2026-06-30", true),
            ("2026-07-01", false),
        ]
        for (day, holds) in days { #expect(consent.isInForce(on: day) == holds) }
    }

    @Test("only what was given and still stands is in force")
    func inForce() {
        let standing = Self.states.filter { Self.sample($0).isInForce(on: .start) }
        #expect(standing.map(StepTable.bare) == ["oral", "written"])
    }

    @Test("it covers the agencies, purposes and kinds of data it names, and no others")
    func scope() {
        let consent = Self.sample(.written(on: .start), [.identity, .health])
        #expect(consent.covers("council", .coordination, [.health], on: .start))
        #expect(!consent.covers("npo", .coordination, [.health], on: .start))
        #expect(!consent.covers("council", .planning, [.health], on: .start))
        #expect(!consent.covers("council", .coordination, [.health, .money], on: .start))
        #expect(!consent.covers("council", .coordination, [.health], on: "2027-04-01"))
    }
}
