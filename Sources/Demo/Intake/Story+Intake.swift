import Casework

extension Story {
    /// What the script says of a consultation; all but the gist has a usual value.
    struct Heard: Sendable {
        var mode: IntakeMode = .ordinary
        var channel: Channel = .visit
        var route: Route?
        var wish = ""
        var visitor: Visitor?
        var marks: [Issue: IssueMark] = [:]
        var tags: Set<IssueTag> = []
        var emergencies: Set<Emergency> = []
        var consent: ConsentBranch = .notAsked
        var noConsentReason = ""
        var by: Actor = .holder
    }

    /// 受付: opens the household file.
    mutating func receive(
        _ day: Day, _ gist: String, _ principal: PersonDetails,
        others: [(PersonDetails, Membership.Relation)] = [], knownFrom earlier: String? = nil,
        next: Day, _ heard: Heard = Heard()
    ) {
        let answers = IntakeForm.answers(
            channel: heard.channel, route: heard.route, gist: gist, wish: heard.wish,
            visitor: heard.visitor, marks: heard.marks, tags: heard.tags,
            emergencies: heard.emergencies, consent: heard.consent,
            noConsentReason: heard.noConsentReason)
        let standing = worker(heard.by).standing
        let confidants = town.directory.supervisors(of: holder.id)
        let (desk, nextOn) = (holder.id, date(next))
        let members = others
        householdSize = 1 + others.count
        add(
            day, by: heard.by,
            .open { opening in
                let known = earlier.flatMap(opening.known)
                let new = NewConsultation(
                    desk: desk, mode: heard.mode, answers: answers, principal: principal,
                    others: members.map { (details: $0.0, relation: $0.1) }, known: known,
                    nextOn: nextOn, confidants: heard.mode == .hidden ? confidants : [])
                return try Consultation.received(
                    new, number: opening.number, by: standing, at: opening.moment,
                    keys: opening.keys)
            })
    }

    mutating func consult(_ day: Day, _ step: Consultation.Step, by actor: Actor = .holder) {
        proceed(day, by: actor) { try $0.access.taking(step, on: $0.consultation) }
    }

    mutating func listen(_ day: Day) { consult(day, .listen) }
    mutating func takeOn(_ day: Day, next: Day) { consult(day, .takeOn(next: date(next))) }
    mutating func answer(_ day: Day, _ text: String) { consult(day, .answer(text)) }
    mutating func watch(_ day: Day, next: Day) { consult(day, .watch(next: date(next))) }
    mutating func concern(_ day: Day, next: Day) { consult(day, .noteConcern(next: date(next))) }
    mutating func postpone(_ day: Day, next: Day) { consult(day, .postpone(next: date(next))) }

    /// What was heard is put down more exactly.
    mutating func rewrite(
        _ day: Day, _ change: @escaping @Sendable (inout Answers) -> Void
    ) {
        proceed(day) { file in
            let consultation = try file.consultation
            var answers = consultation.answers
            change(&answers)
            return try file.access.rewriting(consultation, as: answers)
        }
    }
}
