@testable @_spi(Stored) import Casework

/// The deeds of a usual story, each done through the policy by whoever usually does it.
extension Cabinet {
    @discardableResult
    mutating func agree(
        _ agencies: Set<Identifier<Agency>>, _ classes: Set<DataClass> = .all,
        kind: ConsentAnswer.Kind = .written, of person: Identifier<Person>? = nil,
        from: CivilDate? = nil, through: CivilDate = "2027-03-31", by standing: Standing = .receiver
    ) throws -> Consent {
        let answer = ConsentAnswer(
            kind: kind, person: person ?? principal,
            scope: Consent.Scope(
                agencies: agencies, purposes: Set(SharingPurpose.allCases), classes: classes,
                from: from ?? now.date, through: through),
            askedOn: now.date, witness: "鈴木")
        let outcome = try access(standing).recording(
            answer, after: consents, cases: cases, desks: Town.desks, keys: keys)
        keep(outcome)
        return outcome.consents[0].after
    }

    mutating func withdraw(_ consent: Consent, by standing: Standing = .receiver) throws {
        keep(
            try access(standing).withdrawing(
                consents.first { $0.id == consent.id }!, on: now.date, cases: cases,
                desks: Town.desks))
    }

    @discardableResult
    mutating func refer(
        to receiver: Referral.Receiver, on basis: LegalBasis,
        _ classes: Set<DataClass> = [.identity, .life], by standing: Standing = .receiver
    ) throws -> Referral {
        let new = NewReferral(
            receiver: receiver, letter: .about(classes), basis: basis, reasonForBasis: "",
            answerBy: now.date.adding(days: 7))
        let outcome = try access(standing).sending(
            new, for: consultation, telling: telling(Town.recipient(of: receiver)), keys: keys)
        keep(outcome)
        return outcome.referrals[0].after
    }

    mutating func take(_ step: Referral.Step, by standing: Standing) throws {
        let facts = ReferralFacts(referral: referrals.last!, consultation: consultation)
        keep(try access(standing).taking(step, on: facts, keys: keys))
    }

    mutating func consult(_ step: Consultation.Step, by standing: Standing = .receiver) throws {
        keep(try access(standing).taking(step, on: consultation))
    }

    mutating func move(_ step: Case.Step, by standing: Standing = .coordinator) throws {
        keep(
            try access(standing).taking(step, on: cases.last!, desks: Town.desks, keys: keys))
    }

    @discardableResult
    mutating func escalate(
        with consent: Consent? = nil, by standing: Standing = .receiver
    ) throws -> Case {
        let new = NewCase(
            desk: "multi", agency: Town.multi.agency, reasons: [.severalIssues],
            consent: consent?.id,
            nextOn: now.date.adding(days: 14))
        keep(
            try access(standing).escalating(consultation, new, number: "2026-000001", keys: keys))
        return cases.last!
    }

    mutating func ask(
        _ desk: Identifier<Desk>, on basis: LegalBasis,
        _ classes: Set<DataClass> = [.identity, .life], by standing: Standing = .coordinator
    ) throws {
        keep(
            try access(standing).asking(
                HearingForms.asked(
                    "関わりはありますか", of: desk, by: now.date.adding(days: 7), classes: classes),
                in: cases.last!, on: basis, telling: telling(Town.agency(of: desk)), keys: keys))
    }

    /// What a page would say about who is told: everybody of the household is concerned.
    func telling(_ recipient: Agency) -> Telling {
        Telling(to: recipient, about: Set(members.filter { $0.until == nil }.map(\.person)))
    }

    @discardableResult
    mutating func note(
        _ answers: Answers = .sample(), correcting old: ProgressNote? = nil,
        by standing: Standing = .receiver
    ) throws -> ProgressNote {
        let outcome = try access(standing).writing(
            answers, sequence: Int64(notes.count + 1), correcting: old, keys: keys)
        keep(outcome)
        return outcome.notes[0].after
    }

    /// While a referral is on its way the desk goes on itself and asks 多機関協働 too.
    mutating func ownCaseThenEscalate() throws {
        try consult(.takeOn(next: now.date.adding(days: 7)))
        try escalate()
    }

    /// Referred to this desk on consent and taken on there, up to the first meeting or beyond.
    static func handedOver(
        to desk: Identifier<Desk> = "elder", classes: Set<DataClass> = .all
    ) throws -> Cabinet {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree([Town.agency(of: desk).id])
        try cabinet.refer(to: .desk(desk), on: .consent(consent.id), classes)
        try cabinet.take(.accept(meeting: nil), by: .at(desk))
        try cabinet.take(.connect(on: .start), by: .at(desk))
        return cabinet
    }
}
