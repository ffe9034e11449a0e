import Testing

@testable @_spi(Stored) import Casework

@Suite("One paper for several members") struct ConsentPaperTests {
    private func paper(
        _ answers: [Identifier<Person>: ConsentAnswer.Kind], witness: String = ""
    ) -> Answers {
        var paper = Answers(to: ConsentForm.form)
        paper[ConsentForm.askedOn] = .start
        paper[ConsentForm.explainedBy] = "sato"
        paper[ConsentForm.agencies] = ["council"]
        paper[ConsentForm.purposes] = Set(SharingPurpose.allCases)
        paper[ConsentForm.classes] = .all
        paper[ConsentForm.from] = .start
        paper[ConsentForm.through] = "2027-03-31"
        paper[ConsentForm.paperPlace] = "書庫"
        for (person, kind) in answers {
            paper[ConsentForm.answer, of: person] = kind
            if kind == .oral { paper[ConsentForm.witness, of: person] = witness }
        }
        return paper
    }

    private func record(_ paper: Answers, in cabinet: inout Cabinet) throws -> [Consent] {
        let given = ConsentAnswer.all(
            on: paper, of: cabinet.members.map(\.person), settings: Profile.Settings(),
            keys: cabinet.keys)
        let outcome = try cabinet.access(.receiver).recording(
            given, after: cabinet.consents, cases: cabinet.cases, desks: Town.desks,
            keys: cabinet.keys)
        let isSound = cabinet.keep(outcome)
        #expect(isSound, "nothing is changed twice")
        return outcome.consents.map(\.after).filter(\.isCurrent)
    }

    @Test("each member who answered has a consent of their own, on the same paper")
    func each() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let (one, other) = (cabinet.members[0].person, cabinet.members[1].person)
        let given = try record(paper([one: .written, other: .electronic]), in: &cabinet)
        #expect(given.map(\.person) == [one, other])
        #expect(given.allSatisfy { $0.state == .written(on: .start) })
        #expect(Set(given.map(\.paper)).count == 1 && given[0].paper != nil)
        #expect(given.map(\.kind) == [.written, .electronic])
        #expect(given[0].answers[ConsentForm.answer, of: other] == nil, "nothing of the others")
        #expect(given[0].said[ConsentForm.agencies] == ["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(given[0].id))
    }

    @Test("a member who did not sign is covered by nobody else's signature")
    func strict() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let (one, other) = (cabinet.members[0].person, cabinet.members[1].person)
        for others in [nil, .refused, .unobtainable] as [ConsentAnswer.Kind?] {
            var answers = [one: ConsentAnswer.Kind.written]
            answers[other] = others
            let given = try record(paper(answers), in: &cabinet)
            let own = try #require(given.first { $0.person == one })
            #expect(throws: Referral.Refusal.noBasis) {
                try cabinet.refer(to: .desk("elder"), on: .consent(own.id))
            }
        }
    }

    @Test("a paper on which nobody answered is none, and a spoken word needs its witness")
    func refused() throws {
        var cabinet = try Cabinet()
        let person = cabinet.members[0].person
        #expect(throws: Consent.Refusal.nobodyAnswered) { try record(paper([:]), in: &cabinet) }
        #expect(throws: Consent.Refusal.noWitness) {
            try record(paper([person: .oral]), in: &cabinet)
        }
        let oral = try record(paper([person: .oral], witness: "鈴木"), in: &cabinet)
        #expect(oral[0].state == .oral(confirmBy: "2026-06-15"))
    }

    @Test("a new paper of two takes the place of their old ones, and ways to the file go on once")
    func renewed() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let both = cabinet.members.map(\.person)
        let answers = Dictionary(
            uniqueKeysWithValues: both.map { ($0, ConsentAnswer.Kind.written) })
        let first = try record(paper(answers), in: &cabinet)
        try cabinet.refer(to: .desk("elder"), on: .consent(first[0].id))
        let second = try record(paper(answers), in: &cabinet)
        #expect(second.map(\.edition) == [2, 2])
        let open = cabinet.ways(of: "elder").filter { $0.isOpen(at: cabinet.now) }
        #expect(open.map(\.basis) == [.consent(second[0].id)])
        var narrower = paper(answers)
        narrower[ConsentForm.agencies] = ["npo"]
        _ = try record(narrower, in: &cabinet)
        #expect(!cabinet.opens(at: "elder"))
    }
}
