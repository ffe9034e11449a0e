import Testing

@testable @_spi(Stored) import Casework

@Suite("聞き取り") struct HearingTests {
    private func asked() throws -> Cabinet {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"], [.identity, .life])
        try cabinet.escalate()
        try cabinet.ask("place", on: .consent(consent.id))
        return cabinet
    }
    let answer = Hearing.Answer(text: "週に一度来る", part: "居場所", answeredOn: .start)

    @Test("the first question to an agency begins the hearing, and the asker coordinates")
    func begins() throws {
        let cabinet = try asked()
        #expect(cabinet.cases[0].state == .preHearing)
        #expect(cabinet.cases[0].coordinator == "csw")
    }

    @Test("the asked desk sees what it was told on that basis, reads only, and may answer")
    func answers() throws {
        var cabinet = try asked()
        let access = try cabinet.access(.at("place"))
        #expect(access.classes == [.identity, .life])
        #expect(!access.mayWrite)
        cabinet.keep(
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer)))
        #expect(cabinet.hearings[0].answer == answer)
    }

    @Test("an answer is given once, and in words")
    func once() throws {
        var cabinet = try asked()
        let access = try cabinet.access(.at("place"))
        let silent = Hearing.Answer(text: "", part: "", answeredOn: .start)
        #expect(throws: Hearing.Refusal.noText) {
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(silent))
        }
        cabinet.keep(
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer)))
        #expect(throws: Hearing.Refusal.alreadyAnswered) {
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer))
        }
    }

    @Test("the coordinator may write down what was said on the telephone")
    func byPhone() throws {
        var cabinet = try asked()
        cabinet.keep(
            try cabinet.access(.coordinator).answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer)))
        #expect(cabinet.hearings[0].answer?.part == "居場所")
    }

    @Test("an agency that was only asked gets a way of its own when it leads")
    func leadsAfterwards() throws {
        var cabinet = try asked()
        try cabinet.move(.assess)
        try cabinet.move(.returnToField(lead: "place"))
        let access = try cabinet.access(.at("place"))
        #expect(access.mayWrite)
        #expect(access.classes == Set(DataClass.allCases))
        #expect(access.basis == .programmeDuty)
    }

    @Test("whoever else writes in the file does not answer in the asked desk's place")
    func writers() throws {
        let cabinet = try asked()
        let access = try cabinet.access(.receiver)
        #expect(access.mayWrite)
        #expect(!access.mayAnswer(cabinet.hearings[0], in: cabinet.cases[0]))
        #expect(throws: Denial.notYours(.otherDesk)) {
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases[0], HearingForms.given(answer))
        }
    }

    @Test("an agency that was not asked does not answer")
    func notAsked() throws {
        var cabinet = try asked()
        try cabinet.ask("child", on: .statute(.childAbuse))
        let access = try cabinet.access(.at("child"))
        #expect(throws: Denial.notYours(.otherDesk)) {
            try access.answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer))
        }
    }

    @Test("only the coordinator asks, and asks something")
    func asking() throws {
        var cabinet = try asked()
        #expect(throws: Denial.notYours(.coordinatorOnly)) {
            try cabinet.ask("child", on: .statute(.childAbuse), by: .receiver)
        }
        #expect(throws: Hearing.Refusal.noText) {
            try cabinet.access(.coordinator).asking(
                HearingForms.asked("", of: "child", by: .start, classes: [.life]),
                in: cabinet.cases[0], on: .statute(.childAbuse),
                telling: cabinet.telling(Town.city), keys: cabinet.keys)
        }
    }
}
