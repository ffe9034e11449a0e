import Testing

@testable @_spi(Stored) import Casework

@Suite("What can be done with a consent") struct ConsentActionTests {
    private func take(
        _ action: Consent.Action, on consent: Consent, in cabinet: inout Cabinet,
        by standing: Standing = .receiver, _ fill: (inout Answers) -> Void = { _ in }
    ) throws -> Outcome {
        var answers = ConsentForms.said(by: consent, of: action)
        fill(&answers)
        let facts = ConsentFacts(
            consents: cabinet.consents, cases: cabinet.cases, desks: Town.desks,
            settings: Profile.Settings())
        let outcome = try cabinet.access(standing).taking(
            action, answers, on: consent, around: facts, keys: cabinet.keys)
        let isSound = cabinet.keep(outcome)
        #expect(isSound, "nothing is changed twice")
        return outcome
    }

    @Test("a part is taken back: the desk left out is shut, the other goes on with what is left")
    func part() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council", "npo"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        let outcome = try take(.withdrawal, on: consent, in: &cabinet) {
            $0[ConsentForms.part] = .some
            $0[ConsentForms.droppedAgencies] = ["npo"]
            $0[ConsentForms.droppedClasses] = [.money]
        }
        let rest = try #require(cabinet.consents.last { $0.isCurrent })
        #expect(rest.scope.agencies == ["council"] && !rest.scope.classes.contains(.money))
        #expect(rest.state == consent.state && rest.edition == 2)
        #expect(cabinet.opens(at: "elder"))
        let open = cabinet.ways(of: "elder").filter { $0.isOpen(at: cabinet.now) }
        #expect(open.allSatisfy { !$0.classes.contains(.money) })
        #expect(outcome.of(ConsentEvent.self).map(\.after.action) == [.withdrawal])
        _ = try take(.withdrawal, on: rest, in: &cabinet) {
            $0[ConsentForms.part] = .some
            $0[ConsentForms.droppedAgencies] = ["council"]
        }
        #expect(cabinet.consents.allSatisfy { !$0.isCurrent }, "nothing was left of it")
        #expect(!cabinet.opens(at: "elder"))
    }

    @Test("where it was not said what is taken back, everything is")
    func whole() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        _ = try take(.withdrawal, on: consent, in: &cabinet)
        #expect(cabinet.consents.map(\.state) == [.withdrawn(on: .start)])
    }

    @Test("of a paper of two each may take theirs back, or both at once")
    func members() throws {
        for named in [1, 2] {
            var cabinet = try Cabinet(others: [PersonDetails()])
            let both = cabinet.members.map(\.person)
            let scope = Consent.Scope(
                agencies: ["council"], purposes: Set(SharingPurpose.allCases), classes: .all,
                from: .start, through: "2027-03-31")
            let answers = both.map { person in
                ConsentAnswer(
                    kind: .written, person: person, scope: scope, askedOn: .start,
                    explainedBy: nil, answers: Answers(to: ConsentForm.form), paper: "paper",
                    settings: Profile.Settings())
            }
            cabinet.keep(
                try cabinet.access(.receiver).recording(
                    answers, after: [], cases: [], desks: Town.desks, keys: cabinet.keys))
            let consent = try #require(cabinet.consents.first { $0.person == both[0] })
            _ = try take(.withdrawal, on: consent, in: &cabinet) {
                $0[ConsentForms.members] = Array(both.prefix(named))
            }
            #expect(cabinet.consents.count { $0.isGiven } == 2 - named)
        }
    }

    @Test("a period is prolonged with what rests on it, and never shortened")
    func prolonged() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], through: "2026-06-30")
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        #expect(throws: Consent.Refusal.notLonger) {
            try take(.prolongation, on: consent, in: &cabinet) {
                $0[ConsentForms.prolongedThrough] = "2026-06-30"
                $0[ConsentForms.manner] = .written
            }
        }
        #expect(throws: Consent.Refusal.noWitness) {
            try take(.prolongation, on: consent, in: &cabinet) {
                $0[ConsentForms.prolongedThrough] = "2026-12-31"
                $0[ConsentForms.manner] = .oral
            }
        }
        _ = try take(.prolongation, on: consent, in: &cabinet) {
            $0[ConsentForms.prolongedThrough] = "2026-12-31"
            $0[ConsentForms.manner] = .written
        }
        let longer = try #require(cabinet.consents.last { $0.isCurrent })
        #expect(longer.scope.through == "2026-12-31")
        let open = cabinet.ways(of: "elder").filter { $0.isOpen(at: cabinet.now) }
        #expect(open.map(\.until) == [CivilDate("2027-01-01").midnight])
    }

    @Test("a consent runs out only after its last day")
    func lapsed() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], through: "2026-06-30")
        #expect(throws: Consent.Refusal.stillRuns) {
            try take(.lapse, on: consent, in: &cabinet)
        }
        cabinet.now = CivilDate("2026-07-02").midnight
        let found = try #require(cabinet.consents.first)
        _ = try take(.lapse, on: found, in: &cabinet)
        #expect(cabinet.consents.map(\.state) == [.lapsed(on: "2026-07-01")])
        #expect(cabinet.consents.allSatisfy { !$0.isCurrent })
    }

    @Test("what is put right in the record changes neither the answer nor its scope")
    func corrected() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        _ = try take(.correction, on: consent, in: &cabinet) {
            $0[ConsentForm.paperPlace] = "書庫3"
        }
        let found = try #require(cabinet.consents.first)
        #expect(found.answers[ConsentForm.paperPlace] == "書庫3")
        #expect(found.state == consent.state && found.scope == consent.scope)
        #expect(found.kind == consent.kind)
    }

    @Test("is offered to those who act in the file, in the states that allow it")
    func offers() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        let own = try cabinet.access(.receiver).offers(on: consent)
        #expect(own == [.prolongation, .withdrawal, .correction])
        #expect(try cabinet.access(.at("elder")).offers(on: consent) == [])
        try cabinet.withdraw(consent)
        let ended = try #require(cabinet.consents.first)
        #expect(try cabinet.access(.receiver).offers(on: ended) == [.correction])
    }
}
