import Testing

@testable @_spi(Stored) import Casework

@Suite("The steps of a case") struct CaseStepTests {
    static let states: [Case.State] = [
        .applied, .preHearing, .assessed, .returnedToField(.start), .decided(.start, by: "head"),
        .inConference, .supporting, .closed(.sample()), .interrupted(.start, .moved, "転出"),
    ]
    static let plan = Case.SessionEntry(heldOn: "2026-06-10", kind: .plan)
    static let statutory = Case.SessionEntry(heldOn: "2026-06-10", kind: .statutory)
    static let steps: [(String, Case.Step)] = [
        ("hear", .hear(coordinator: "csw")), ("assess", .assess),
        ("returnToField", .returnToField(lead: "life")), ("gainConsent", .gainConsent("c2")),
        ("decide", .decide(by: "head")), ("putForward to 重層的支援会議", .putForward(plan)),
        ("putForward to 支援会議", .putForward(statutory)),
        ("support", .support(lead: "life", next: "2026-09-01")),
        ("close with lead", .close(lead: "life", .sample())),
        ("close without lead", .close(lead: nil, .sample())),
        ("close without evaluation", .close(lead: "life", .sample(evaluation: ""))),
        ("interrupt", .interrupt(.moved, "転出")), ("reopen", .reopen(next: "2026-07-01")),
        ("postpone", .postpone(next: "2026-07-01")),
    ]

    static func sample(
        _ state: Case.State, consent: Identifier<Consent>? = nil, lead: Identifier<Desk>? = nil
    ) -> Case {
        Case(
            id: "c", file: "f", consultation: "k", number: "2026-000001", appliedOn: .start,
            desk: "multi", coordinator: nil, consent: consent,
            request: EscalationForm.answers(reasons: [.severalIssues]), state: state, lead: lead,
            sessions: [],
            turns: state.turn(lead: lead).map { [$0] } ?? [], nextOn: "2026-06-15", version: 0)
    }

    private func table(consent: Identifier<Consent>?) -> String {
        StepTable.text(
            Self.states.map { (StepTable.bare($0), Self.sample($0, consent: consent)) },
            Self.steps.map { (name: $0.0, step: $0.1) }
        ) { StepTable.bare(try $0.after($1, on: .start).state) }
    }

    @Test(
        "the table of states and steps is the one the office agreed on", arguments: [true, false])
    func table(isWithConsent: Bool) throws {
        let name = isWithConsent ? "case-steps-with-consent" : "case-steps-without-consent"
        try Golden.expect(table(consent: isWithConsent ? "c1" : nil), name + ".txt")
    }

    @Test("no case is closed without a lead section that stays, nor without an evaluation")
    func closing() throws {
        for state in Self.states {
            #expect(throws: Case.Refusal.self) {
                try Self.sample(state).after(.close(lead: nil, .sample()), on: .start)
            }
            #expect(throws: Case.Refusal.self) {
                try Self.sample(state)
                    .after(.close(lead: "life", .sample(evaluation: "")), on: .start)
            }
        }
    }

    @Test("a lead named when support began still stands at the close")
    func leadStays() throws {
        let closed = try Self.sample(.supporting, lead: "elder")
            .after(.close(lead: nil, .sample()), on: .start)
        #expect(closed.lead == "elder")
        #expect(closed.nextOn == nil)
    }

    @Test("支援決定 needs a consent")
    func decision() {
        #expect(throws: Case.Refusal.needsConsent) {
            try Self.sample(.assessed).after(.decide(by: "head"), on: .start)
        }
    }

    @Test("with consent it is a 重層的支援会議, without a 支援会議: nobody chooses")
    func conferenceKind() throws {
        #expect(Self.sample(.assessed).sessionKind == .statutory)
        #expect(Self.sample(.assessed, consent: "c1").sessionKind == .plan)
        #expect(throws: Case.Refusal.kindFollowsConsent) {
            try Self.sample(.assessed).after(.putForward(Self.plan), on: .start)
        }
        #expect(throws: Case.Refusal.kindFollowsConsent) {
            try Self.sample(.decided(.start, by: "head"), consent: "c1")
                .after(.putForward(Self.statutory), on: .start)
        }
    }

    @Test("with consent there is a 支援決定 before the conference")
    func decisionFirst() {
        #expect(throws: Case.Refusal.notDecidedYet) {
            try Self.sample(.assessed, consent: "c1").after(.putForward(Self.plan), on: .start)
        }
    }

    @Test("consent gained later sends the case back to wait for its 支援決定")
    func consentLater() throws {
        for state in [Case.State.inConference, .supporting] {
            let back = try Self.sample(state).after(.gainConsent("c2"), on: .start)
            #expect(back.state == .assessed)
            #expect(back.consent == "c2")
        }
        let renewed = try Self.sample(.supporting, consent: "c1")
            .after(.gainConsent("c2"), on: .start)
        #expect(renewed.state == .supporting)
    }

    @Test("whatever ended a case, it can be taken up again")
    func reopening() throws {
        for state in Self.states where !state.isOpen {
            let again = try Self.sample(state).after(.reopen(next: "2026-07-01"), on: .start)
            #expect(again.state == .assessed)
            #expect(again.nextOn == "2026-07-01")
        }
    }
}
