import Testing

@testable @_spi(Stored) import Casework

@Suite("The forms of a case") struct CaseFormsTests {
    @Test("every form of a case is sound, and nobody is asked for what they did not hear")
    func sound() {
        for action in Case.Action.allCases {
            let consent = CodeList.Code("c1", "書面の同意")
            let found = CaseStepTests.sample(.supporting)
            guard let shipped = CaseForms.form(of: action) else { continue }
            let form = CaseForms.asked(shipped, about: found, offering: [consent])
            #expect(form.faults == [], "\(action)")
            #expect(form.questions.allSatisfy { !$0.takesGap }, "\(action)")
        }
        #expect(CaseForms.form(of: .coordination) == nil)
        #expect(CaseForms.form(of: .assessment) == nil)
    }

    @Test("what is typed for an action becomes its step, and no step is made of half of it")
    func steps() {
        let found = CaseStepTests.sample(.supporting)
        for action in Case.Action.allCases {
            let form = CaseForms.form(of: action)
            let empty = form.map { Answers(to: $0) } ?? Answers(form: "", edition: 0)
            let asks = form.map { !$0.questions.isEmpty } ?? false
            let step = Case.Step(action, empty, on: found, by: "csw")
            #expect((step == nil) == asks, "\(action)")
            if let step { #expect(step.action == action) }
        }
    }

    @Test("a closure is made of its answers, and says the same when it is asked again")
    func closure() throws {
        let found = CaseStepTests.sample(.supporting)
        let form = try #require(CaseForms.form(of: .closure))
        var answers = Answers(to: form)
        answers[CaseForms.lead] = "life"
        answers[CaseForms.closureReason] = .goalReached
        answers[CaseForms.changes] = [.health, .goesOut]
        answers[CaseForms.evaluation] = "通院が続いている"
        answers[CaseForms.closedOn] = .start
        let step = try #require(Case.Step(.closure, answers, on: found, by: "csw"))
        let closed = try found.after(step, on: .start)
        #expect(closed.lead == "life")
        #expect(CaseForms.said(by: closed, of: .closure) == answers)
    }

    @Test("a case is not closed before the day on which it was applied for")
    func tooEarly() throws {
        let found = CaseStepTests.sample(.supporting)
        let shipped = try #require(CaseForms.form(of: .closure))
        let form = CaseForms.asked(shipped, about: found, offering: [])
        var answers = Answers(to: form)
        answers[CaseForms.closedOn] = found.appliedOn.adding(days: -1)
        let faults = AnswerCheck(form, today: .start).faults(in: answers)
        #expect(
            faults.contains {
                $0.place.question == CaseForms.closedOn.id && $0.fault == .before(found.appliedOn)
            })
    }

    @Test("a household has one open case: none is taken up again beside it")
    func oneOpen() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.escalate(with: consent)
        try cabinet.move(.assess)
        try cabinet.move(.interrupt(.moved, "転出"))
        let ended = cabinet.cases[0]
        let other = CaseStepTests.sample(.preHearing)
        let access = try cabinet.access(.receiver)
        #expect(access.offers(on: ended, among: [ended]).contains(.reopening))
        #expect(!access.offers(on: ended, among: [ended, other]).contains(.reopening))
        #expect(throws: Case.Refusal.anotherOpen) {
            try access.taking(
                .reopen(next: "2026-07-01"), on: ended, among: [ended, other],
                desks: Town.desks, keys: .counting())
        }
    }

    @Test("多機関協働 does not stay as the lead section, nor does a desk outside welfare")
    func leads() {
        let found = CaseStepTests.sample(.supporting)
        let leads = found.possibleLeads(among: Town.desks)
        #expect(!leads.isEmpty)
        #expect(leads.allSatisfy { $0.isWelfare && $0.id != found.desk })
    }
}
