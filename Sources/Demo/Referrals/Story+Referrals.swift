import Casework

extension Story {
    /// つなぐ: to the desk that fits the theme, never to the holder itself.
    mutating func refer(
        _ day: Day, to theme: Theme, because reason: String, told: String, wishes: String = "",
        answerBy: Day
    ) {
        let sender = holder
        receiver = town.desk(theme, otherThan: sender.id)
        let (to, due) = (receiver.id, date(answerBy))
        let letter = Referral.Letter(
            reason: reason, told: told, wishes: wishes, classes: Set(DataClass.allCases))
        let passing = passing(to: receiver, classes: letter.classes, because: reason)
        proceed(day) { file in
            let basis = try passing.basis(in: file)
            return try file.access.sending(
                NewReferral(
                    receiver: .desk(to), letter: letter, basis: basis, reasonForBasis: reason,
                    answerBy: due), for: file.consultation, telling: passing.telling(in: file),
                keys: file.keys)
        }
    }

    /// To a partner without an account, by a printed sheet, with the consent that was given.
    mutating func refer(
        _ day: Day, to partner: Partner, because reason: String, told: String, answerBy: Day
    ) {
        let due = date(answerBy)
        let recipient = town.recipient(of: partner)
        let letter = Referral.Letter(
            reason: reason, told: told, wishes: "電話は本人ではなく、紹介した窓口へお願いします。",
            classes: [.identity, .life])
        proceed(day) { file in
            let consent = try file.found(file.consent, "consent")
            return try file.access.sending(
                NewReferral(
                    receiver: .partner(partner.id), letter: letter, basis: .consent(consent.id),
                    reasonForBasis: "", answerBy: due), for: file.consultation,
                telling: Telling(to: recipient, about: file.persons), keys: file.keys)
        }
    }

    /// A step of the newest referral.
    mutating func referral(_ day: Day, _ step: Referral.Step, by actor: Actor = .receiver) {
        proceed(day, by: actor) { try $0.access.taking(step, on: $0.referral, keys: $0.keys) }
    }

    mutating func accept(_ day: Day, meeting: Day?) {
        referral(day, .accept(meeting: meeting.map(date)))
    }

    mutating func giveBack(_ day: Day, because reason: String, suggesting theme: Theme? = nil) {
        let desk = theme.map { town.desk($0, otherThan: receiver.id).id }
        referral(day, .giveBack(because: reason, suggestion: desk))
    }

    /// The first meeting took place: the receiving desk goes on, and takes the person on.
    mutating func connect(_ day: Day, next: Day) {
        referral(day, .connect(on: date(day)))
        holder = receiver
        takeOn(day, next: next)
    }
}
