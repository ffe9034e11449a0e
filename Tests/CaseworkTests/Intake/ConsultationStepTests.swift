import Testing

@testable @_spi(Stored) import Casework

@Suite("The steps of a consultation") struct ConsultationStepTests {
    static let states: [Consultation.State] = [
        .received, .emergency, .listened, .answered("窓口を案内"), .ownCase, .referred("r"),
        .escalated("c"), .concern, .watching, .noContact("転居"),
    ]
    static let steps: [(String, Consultation.Step)] = [
        ("raiseAlarm", .raiseAlarm([.suicide])), ("raiseAlarm of nothing", .raiseAlarm([])),
        ("listen", .listen), ("answer", .answer("案内した")), ("answer without words", .answer("")),
        ("takeOn", .takeOn(next: "2026-07-01")), ("refer", .refer("r", next: "2026-07-01")),
        ("comeBack", .comeBack(next: "2026-07-01")),
        ("escalate", .escalate("c", next: "2026-07-01")),
        ("noteConcern", .noteConcern(next: "2026-07-01")), ("watch", .watch(next: "2026-07-01")),
        ("loseContact", .loseContact("三度訪問した")), ("loseContact without words", .loseContact("")),
        ("reopen", .reopen(next: "2026-07-01")), ("postpone", .postpone(next: "2026-07-01")),
    ]

    static func sample(_ state: Consultation.State) -> Consultation {
        Consultation(
            id: "k", file: "f", desk: "life", receivedAt: .start, receiver: "sato",
            mode: .ordinary, answers: IntakeForm.plain, state: state, nextOn: "2026-06-08",
            version: 0)
    }

    @Test("the table of states and steps is the one the office agreed on")
    func table() throws {
        let text = StepTable.text(
            Self.states.map { (StepTable.bare($0), Self.sample($0)) }, Self.steps
        ) { consultation, step in
            let next = try consultation.after(step)
            let day = next.nextOn.map { " until \($0)" } ?? ", nothing left to do"
            return StepTable.bare(next.state) + day
        }
        try Golden.expect(text, "consultation-steps.txt")
    }

    @Test("what nobody has decided yet stays before the eyes of the desk")
    func unhandled() {
        let open = Self.states.filter(\.isUnhandled).map(StepTable.bare)
        #expect(open == ["received", "emergency", "listened"])
    }

    @Test("only an answer or a lost contact leaves no next day, and both say why")
    func nextDay() {
        for state in Self.states {
            for (name, step) in Self.steps {
                guard let next = try? Self.sample(state).after(step), next.nextOn == nil else {
                    continue
                }
                #expect(["answer", "loseContact"].contains(name))
            }
        }
    }

    @Test("no step of a consultation turns anybody away")
    func noRejection() {
        #expect(
            Set(Self.steps.map(\.1.action)) == [
                .alarm, .listening, .answer, .ownCase, .referral, .comingBack, .escalation,
                .concern, .watch, .noContact, .reopening, .postponement,
            ])
        #expect(Set(Self.steps.map(\.1.action)) == Set(Consultation.Action.allCases))
    }

    @Test("an alarm keeps the alarms raised before")
    func alarms() throws {
        let once = try Self.sample(.listened).after(.raiseAlarm([.medical]))
        let twice = try once.after(.raiseAlarm([.suicide]))
        #expect(twice.answers[IntakeForm.emergency] == [.medical, .suicide])
        #expect(twice.state == .emergency)
    }
}
