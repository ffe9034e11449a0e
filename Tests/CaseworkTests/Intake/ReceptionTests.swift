import Testing

@testable @_spi(Stored) import Casework

@Suite("Receiving somebody") struct ReceptionTests {
    @Test("whoever receives stays beside the person from the first minute")
    func companion() throws {
        for mode in IntakeMode.allCases {
            let cabinet = try Cabinet(mode: mode)
            #expect(cabinet.file.accompanying == "sato")
            #expect(cabinet.file.desk == "life")
            #expect(cabinet.consultation.nextOn != nil)
            #expect(cabinet.opens(for: .receiver))
        }
    }

    @Test("somebody without a name can be received, and gets one later")
    func anonymous() throws {
        var cabinet = try Cabinet(
            principal: PersonDetails(name: PersonName(nickname: "青い帽子の男性")))
        #expect(!cabinet.people[0].name.isKnown)
        var known = cabinet.people[0].details
        known.name.family = "山田"
        let outcome = try cabinet.access(.receiver)
            .rewriting(
                cabinet.people[0], among: cabinet.members, as: known, under: PersonGuards([]))
        cabinet.keep(outcome)
        #expect(cabinet.people[0].name.isKnown)
        #expect(cabinet.people[0].name.nickname == "青い帽子の男性")
    }

    @Test("「40歳くらい」 is an age as seen on a day, not a birth date")
    func aboutForty() throws {
        let seen = Birth.aboutAge(40, on: .start)
        let person = try Cabinet(principal: PersonDetails(birth: seen)).people[0]
        #expect(person.birth == seen)
        #expect(person.birth.exact == nil)
        #expect(person.birth.year == 1986)
        #expect(Birth.unknown.year == nil)
    }

    @Test("an emergency is received with nothing else known, and stands before the desk")
    func emergency() throws {
        let nothing = IntakeForm.answers(
            channel: .phone, gist: "", emergencies: [.foodClothingShelter])
        let cabinet = try Cabinet(answers: nothing)
        #expect(cabinet.consultation.state == .emergency)
        #expect(cabinet.consultation.state.isUnhandled)
        #expect(cabinet.people[0].birth == .unknown)
    }

    @Test("「ついで」の相談 at any counter needs how, what and a day")
    func quick() throws {
        let cabinet = try Cabinet(
            mode: .quick, answers: IntakeForm.answers(channel: .visit, gist: "水道が止まる"))
        #expect(cabinet.consultation.mode == .quick)
        #expect(cabinet.consultation.state == .received)
        #expect(cabinet.consultation.answers[IntakeForm.consent] == .notAsked)
    }

    @Test("気になる人 is received without being there")
    func concern() throws {
        var cabinet = try Cabinet(mode: .concern)
        try cabinet.consult(.noteConcern(next: "2026-07-01"))
        #expect(cabinet.consultation.state == .concern)
        #expect(cabinet.consultation.nextOn == "2026-07-01")
    }

    @Test("知られない相談 is open to the receiver and named confidants, not to the desk")
    func hidden() throws {
        let cabinet = try Cabinet(mode: .hidden, confidants: ["boss"])
        #expect(cabinet.file.isHidden)
        #expect(cabinet.shares.map(\.worker) == ["boss", "sato"])
        #expect(cabinet.opens(for: .at("life", named: "boss")))
        #expect(!cabinet.opens(for: .at("life", named: "colleague")))
    }

    @Test("nobody receives at a desk where they do not sit")
    func otherDesk() {
        let new = NewConsultation(
            desk: "child", mode: .ordinary, answers: IntakeForm.plain, principal: PersonDetails(),
            nextOn: .start)
        for standing in [Standing.receiver, .at("child", .systemAdministrator)] {
            #expect(throws: Denial.unseen) {
                try Consultation.received(
                    new, number: "1", by: standing, at: .start, keys: .counting())
            }
        }
    }

    @Test("others of the household named at once belong to it at once")
    func household() throws {
        let cabinet = try Cabinet(others: [PersonDetails(name: PersonName(given: "花"))])
        #expect(cabinet.members.map(\.relation) == [.principal, .child])
        #expect(cabinet.people.count == 2)
    }

    @Test("聞いていない, 答えなかった and 不明 are three answers, and none of them a worry")
    func unanswered() {
        let marks: [IssueMark] = [.notAsked, .declined, .unknown]
        #expect(Set(marks).count == 3)
        #expect(IssueMark.allCases.filter(\.isConcern) == [.yes, .main])
    }

    @Test("both local lists of troubles have their sixteen and twelve")
    func lists() {
        #expect(Set(Issue.List.national16.issues).count == 16)
        #expect(Set(Issue.List.okayama12.issues).count == 12)
    }

    @Test("what was heard is put down more exactly, and an alarm in it is heard")
    func rewriting() throws {
        let cabinet = try Cabinet()
        var answers = IntakeForm.plain
        answers[IntakeForm.emergency] = [.abuseViolence]
        let change = try cabinet.access(.receiver)
            .rewriting(cabinet.consultation, as: answers).consultations[0]
        #expect(change.after.state == .emergency)
        #expect(change.before?.answers == IntakeForm.plain)
    }

    @Test("a consultation is of its desk and the holder's; a third desk leaves it alone")
    func thirdDesk() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        #expect(throws: Denial.notYours(.otherDesk)) {
            try cabinet.consult(.postpone(next: .start), by: .coordinator)
        }
    }
}
