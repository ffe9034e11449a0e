import Testing

@testable @_spi(Stored) import Casework

@Suite("The steps of a referral") struct ReferralStepTests {
    static let states: [Referral.State] = [
        .drafted, .sent(.start), .acknowledged(.start), .accepted(.start, meeting: nil),
        .returned(.start, because: "対象外", suggestion: "child"), .connected(.start, on: .start),
        .feedbackGiven(.start, "利用を始めた"), .withdrawn(.start, because: "本人の希望"),
    ]
    static let steps: [(String, Referral.Step)] = [
        ("send", .send(answerBy: "2026-06-08")), ("acknowledge", .acknowledge),
        ("accept", .accept(meeting: "2026-06-03")),
        ("giveBack", .giveBack(because: "対象外", suggestion: "child")),
        ("giveBack without words", .giveBack(because: "", suggestion: nil)),
        ("connect", .connect(on: .start)), ("connect tomorrow", .connect(on: "2026-06-02")),
        ("report", .report("利用を始めた")), ("report without words", .report("")),
        ("withdraw", .withdraw(because: "本人の希望")),
        ("withdraw without words", .withdraw(because: "")),
    ]

    static func sample(
        _ state: Referral.State, to receiver: Referral.Receiver = .desk("elder")
    ) -> Referral {
        Referral(
            id: "r", file: "f", consultation: "k", sender: "life", sentBy: "sato",
            receiver: receiver, letter: .about(), basis: .consent("c"), state: state,
            answerBy: "2026-06-08", takenBy: nil, version: 0)
    }

    @Test("the table of states and steps is the one the office agreed on")
    func table() throws {
        let text = StepTable.text(
            Self.states.map { (StepTable.bare($0), Self.sample($0)) }, Self.steps
        ) { StepTable.bare(try $0.after($1, at: .start).state) }
        try Golden.expect(text, "referral-steps.txt")
    }

    @Test("every way back says why, and may say who could help instead")
    func returned() throws {
        let back = try Self.sample(.acknowledged(.start))
            .after(.giveBack(because: "対象外", suggestion: "child"), at: .start)
        #expect(back.state == .returned(.start, because: "対象外", suggestion: "child"))
    }

    @Test("until the first meeting a referral is on its way and can be late")
    func overdue() {
        let late = Self.states.map { Self.sample($0) }.filter { $0.isOverdue(on: "2026-06-09") }
        #expect(late.map { StepTable.bare($0.state) } == ["sent", "acknowledged", "accepted"])
        #expect(!Self.sample(.sent(.start)).isOverdue(on: "2026-06-08"))
    }

    @Test("a person on the way can be taken out of it at any time, by somebody")
    func noTrap() {
        for state in Self.states where state.isInFlight {
            #expect(throws: Never.self) {
                try Self.sample(state).after(.withdraw(because: "本人の希望"), at: .start)
            }
        }
    }
}
