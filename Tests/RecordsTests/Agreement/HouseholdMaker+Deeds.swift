@testable @_spi(Stored) import Casework

/// What waits in a random household: consultations, referrals, cases, hearings, tasks.
extension HouseholdMaker {
    private var desks: [Identifier<Desk>] { RandomTown.desks.map(\.id) }
    private mutating func anyDay() -> CivilDate { StoreTown.day.adding(days: dice.below(120) - 60) }

    mutating func addConsultations(to home: inout RandomTown.Household, _ number: Int) {
        let states: [Consultation.State] = [
            .received, .emergency, .listened, .answered("済"), .ownCase, .referred("r"),
            .escalated("k"), .concern, .watching, .noContact("不在"),
        ]
        for place in 0...dice.below(2) {
            let state = dice.one(of: states)
            let isOver = ["answered", "noContact"].contains { "\(state)".hasPrefix($0) }
            home.consultations.append(
                Consultation(
                    id: Identifier("c\(number).\(place)")!, file: home.file.id,
                    desk: dice.falls(70) ? home.file.desk : dice.one(of: desks),
                    receivedAt: StoreTown.moment.adding(minutes: dice.below(10_000)),
                    receiver: dice.one(of: workers).id,
                    mode: home.file.isHidden ? .hidden : .ordinary,
                    answers: IntakeForm.answers(
                        channel: .visit, gist: "相談", tags: Set(dice.some(of: IssueTag.allCases))),
                    state: state, nextOn: isOver ? nil : anyDay(), version: 0))
        }
    }

    mutating func addFollowUps(to home: inout RandomTown.Household, _ number: Int) {
        let consultation = home.consultations[0].id
        for place in 0..<dice.below(3) {
            home.referrals.append(referral("r\(number).\(place)", home, consultation))
        }
        if dice.falls(40) { addCase(to: &home, number, consultation) }
        if number % 5 == 0 { addEndedCase(to: &home, number) }
        for place in 0..<dice.below(3) {
            let states: [CaseTask.State] = [.open, .open, .done(StoreTown.day)]
            home.tasks.append(
                CaseTask(
                    id: Identifier("t\(number).\(place)")!, file: home.file.id, title: "電話",
                    owner: dice.one(of: workers).id, dueOn: anyDay(), state: dice.one(of: states),
                    version: 0))
        }
    }

    private mutating func referral(
        _ id: String, _ home: RandomTown.Household, _ consultation: Identifier<Consultation>
    ) -> Referral {
        let sender = dice.one(of: desks)
        let others = desks.filter { $0 != sender }
        let now = StoreTown.moment
        let states: [Referral.State] = [
            .sent(now), .acknowledged(now), .accepted(now, meeting: nil),
            .returned(now, because: "違う", suggestion: nil), .connected(now, on: StoreTown.day),
            .feedbackGiven(now, "済"), .withdrawn(now, because: "取りやめ"),
        ]
        return Referral(
            id: Identifier(id)!, file: home.file.id, consultation: consultation, sender: sender,
            sentBy: dice.one(of: workers).id,
            receiver: dice.falls(20) ? .partner("houterasu") : .desk(dice.one(of: others)),
            letter: Referral.Letter(reason: "理由", told: "", wishes: "", classes: [.identity]),
            basis: .programmeDuty, state: dice.one(of: states), answerBy: anyDay(), takenBy: nil,
            version: 0)
    }

    /// A case of the newest consultation that is over, beside whatever else goes on.
    private func addEndedCase(to home: inout RandomTown.Household, _ number: Int) {
        guard let consultation = home.consultations.last?.id else { return }
        home.cases.append(
            Case(
                id: Identifier("k\(number).ended")!, file: home.file.id,
                consultation: consultation, number: "2027-\(200_000 + number)",
                appliedOn: StoreTown.day.adding(days: -(number % 40)), desk: "tabane",
                coordinator: nil, consent: nil,
                request: EscalationForm.answers(reasons: [.severalIssues]),
                state: .returnedToField(StoreTown.day),
                lead: "fukushi", sessions: [], nextOn: nil, version: 0))
    }

    private mutating func addCase(
        to home: inout RandomTown.Household, _ number: Int,
        _ consultation: Identifier<Consultation>
    ) {
        let closure = Closure(
            closedOn: StoreTown.day, reason: .goalReached, changes: [.housing], evaluation: "済",
            toldOn: nil)
        let states: [Case.State] = [
            .applied, .preHearing, .assessed, .decided(StoreTown.day, by: "w1"), .inConference,
            .supporting, .closed(closure), .returnedToField(StoreTown.day),
            .interrupted(StoreTown.day, .moved, "転出"),
        ]
        let state = dice.one(of: states)
        let found = Case(
            id: Identifier("k\(number)")!, file: home.file.id, consultation: consultation,
            number: "2027-\(100_000 + number)", appliedOn: anyDay(), desk: "tabane",
            coordinator: nil, consent: nil,
            request: EscalationForm.answers(reasons: [.severalIssues]), state: state,
            lead: "fukushi", sessions: [], nextOn: state.isOpen ? anyDay() : nil, version: 0)
        home.cases.append(found)
        for place in 0..<dice.below(3) {
            let (desk, due) = (dice.one(of: desks), anyDay())
            let answer = Hearing.Answer(text: "回答", part: "", answeredOn: StoreTown.day)
            home.hearings.append(
                Hearing(
                    id: Identifier("h\(number).\(place)")!, file: home.file.id, case: found.id,
                    desk: desk, asked: HearingForms.asked("質問", of: desk, by: due),
                    askedOn: StoreTown.day, answerBy: due, basis: .programmeDuty,
                    given: dice.falls(40) ? HearingForms.given(answer) : nil, version: 0))
        }
    }
}
