import Testing

@testable @_spi(Stored) import Casework

@Suite("Which consent heading a paper bears") struct ConsentHeadingTests {
    private func heading(_ states: Consent.State..., on day: CivilDate = .start) -> ConsentHeading?
    {
        ConsentHeading.of("p", consents: editions(states), on: day)
    }

    /// The answers of one person in the order in which they were given.
    private func editions(
        _ states: [Consent.State], of person: Identifier<Person> = "p"
    ) -> [Consent] {
        states.enumerated().map { index, state in
            let sample = ConsentStepTests.sample(
                state, of: person, id: Identifier("\(person)-\(index)")!)
            return Consent(
                id: sample.id, file: "f", person: person, edition: index + 1, state: state,
                scope: sample.scope, explainedBy: "sato", askedOn: .start, version: 0)
        }
    }

    @Test("consent is printed only while it is in force")
    func inForce() {
        #expect(heading(.written(on: .start)) == .given)
        #expect(heading(.oral(confirmBy: "2026-06-15")) == .given)
        #expect(heading(.oral(confirmBy: "2026-06-15"), on: "2026-06-16") == nil)
        #expect(heading(.written(on: .start), on: "2026-05-31") == nil)
        #expect(heading(.written(on: .start), on: "2027-04-01") == nil)
    }

    @Test("a paper says there is no consent only after a refusal or an attempt in vain")
    func without() {
        #expect(heading(.refused) == .notGiven)
        #expect(heading(.unobtainable) == .notGiven)
        #expect(heading() == nil)
        #expect(heading(.withdrawn(on: .start)) == nil)
        #expect(heading(.superseded(on: .start)) == nil)
    }

    @Test("the last answer counts, not an earlier one")
    func last() {
        #expect(heading(.superseded(on: .start), .written(on: .start)) == .given)
        #expect(heading(.superseded(on: .start), .refused) == .notGiven)
        #expect(heading(.superseded(on: .start), .withdrawn(on: .start)) == nil)
    }

    @Test("somebody else's consent is not theirs")
    func others() {
        let others = editions([.written(on: .start)], of: "q")
        #expect(ConsentHeading.of("p", consents: others, on: .start) == nil)
        #expect(ConsentHeading.of(nil, consents: others, on: .start) == nil)
    }

    @Test("the reception sheet can say that consent was refused, and never that it was given")
    func reception() {
        func heading(_ branch: ConsentBranch, _ consents: [Consent] = []) -> ConsentHeading? {
            ConsentHeading.of("p", consents: consents, intake: branch, on: .start)
        }
        #expect(heading(.refused) == .notGiven)
        #expect(heading(.unobtainable) == .notGiven)
        #expect(heading(.given) == nil)
        #expect(heading(.notAsked) == nil)
        #expect(heading(.refused, editions([.written(on: .start)])) == .given)
        #expect(heading(.refused, editions([.withdrawn(on: .start)])) == nil)
    }

    @Test("a paper about several people needs the consent of each")
    func several() {
        let p = editions([.written(on: .start)])
        let q = editions([.written(on: .start)], of: "q")
        let refused = editions([.refused], of: "q")
        func heading(_ consents: [Consent]) -> ConsentHeading? {
            ConsentHeading.of(["p", "q"] as Set, consents: consents, on: .start)
        }
        #expect(heading(p + q) == .given)
        #expect(heading(p) == nil)
        #expect(heading(p + refused) == .notGiven)
        #expect(ConsentHeading.of([] as Set, consents: p, on: .start) == nil)
    }
}
