import Casework

extension Story {
    /// 多機関協働へ, with the consent that is in force or without one.
    mutating func escalate(
        _ day: Day, _ reasons: Set<Case.EscalationReason>, next: Day, withConsent: Bool = true
    ) {
        let (unit, nextOn) = (town.unit, date(next))
        proceed(day) { file in
            let consent = withConsent ? try file.found(file.consent, "consent").id : nil
            return try file.access.escalating(
                file.consultation,
                NewCase(
                    desk: unit.id, agency: unit.agency, reasons: reasons, consent: consent,
                    nextOn: nextOn),
                number: file.caseNumber(), keys: file.keys)
        }
    }

    mutating func step(_ day: Day, _ step: Case.Step, by actor: Actor = .companion) {
        let desks = town.directory.desks
        proceed(day, by: actor) {
            try $0.access.taking(step, on: $0.openCase, desks: desks, keys: $0.keys)
        }
    }

    mutating func hear(_ day: Day) { step(day, .hear(coordinator: worker(.companion).id)) }
    mutating func assess(_ day: Day) { step(day, .assess) }
    mutating func decide(_ day: Day) { step(day, .decide(by: worker(.head).id), by: .head) }
    mutating func backToField(_ day: Day) { step(day, .returnToField(lead: holder.id)) }

    /// When they will be looked at next: the case, and the consultation that it came from.
    mutating func planNext(_ day: Day, _ next: Day) {
        step(day, .postpone(next: date(next)))
        postpone(day, next: next)
    }

    /// 付議: which conference it is follows from consent.
    mutating func putForward(_ day: Day) {
        let (held, desks) = (date(day), town.directory.desks)
        proceed(day, by: .companion) { file in
            let found = try file.access.asItStands(file.openCase)
            return try file.access.taking(
                .putForward(Case.SessionEntry(heldOn: held, kind: found.sessionKind)), on: found,
                desks: desks, keys: file.keys)
        }
    }

    mutating func support(_ day: Day, next: Day) {
        step(day, .support(lead: holder.id, next: date(next)))
    }

    mutating func close(
        _ day: Day, _ reason: Closure.Reason, _ changes: Set<ObservedChange>, _ evaluation: String,
        told: Day
    ) {
        let closure = Closure(
            closedOn: date(day), reason: reason, changes: changes, evaluation: evaluation,
            toldOn: date(told))
        step(day, .close(lead: holder.id, closure), by: .head)
    }

    /// The coordinator asks a desk before any meeting.
    mutating func ask(
        _ day: Day, _ theme: Theme, _ question: String, answerBy: Day,
        classes: Set<DataClass> = Set(DataClass.allCases)
    ) {
        receiver = town.desk(theme, otherThan: holder.id)
        let (desk, due) = (receiver.id, date(answerBy))
        let passing = passing(to: receiver, classes: classes, because: question)
        let programme = receiver.isMultiAgency
        proceed(day, by: .companion) { file in
            let basis = programme ? .programmeDuty : try passing.basis(in: file)
            return try file.access.asking(
                HearingForms.asked(
                    question, of: desk, by: due, classes: classes, reason: question),
                in: file.openCase, on: basis, telling: passing.telling(in: file),
                keys: file.keys)
        }
    }

    mutating func answerHearing(
        _ day: Day, _ text: String, part: String, by actor: Actor = .receiver
    ) {
        let answered = date(day)
        proceed(day, by: actor) { file in
            let open = file.hearings.first { $0.answer == nil }
            return try file.access.answering(
                try file.found(open, "hearing"), in: file.openCase,
                HearingForms.given(
                    Hearing.Answer(text: text, part: part, answeredOn: answered)))
        }
    }
}
