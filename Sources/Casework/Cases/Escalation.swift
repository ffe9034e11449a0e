/// What is typed to ask 多機関協働 for help.
public struct NewCase: Sendable {
    public let desk: Identifier<Desk>
    public let reasons: Set<Case.EscalationReason>
    public let consent: Identifier<Consent>?
    public let nextOn: CivilDate

    public init(
        desk: Identifier<Desk>, reasons: Set<Case.EscalationReason>,
        consent: Identifier<Consent>?, nextOn: CivilDate
    ) {
        self.desk = desk
        self.reasons = reasons
        self.consent = consent
        self.nextOn = nextOn
    }
}

extension Access {
    /// 多機関協働へ: with consent on the 【本人同意あり】 form, without on the other. The desk keeps
    /// holding the file: escalation is not a way to get rid of a case (S1).
    public func escalating(
        _ consultation: Consultation, _ new: NewCase, number: String, keys: Keys
    ) throws -> Outcome {
        try requireConsultation(consultation)
        guard !new.reasons.isEmpty else { throw Case.Refusal.noReason }
        let opened = Case(
            id: keys.new(), file: file.id, consultation: consultation.id, number: number,
            appliedOn: moment.date, desk: new.desk, coordinator: nil, consent: new.consent,
            reasons: new.reasons, state: .applied, lead: nil, sessions: [], nextOn: new.nextOn,
            version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: opened, "apply"))
        let step = Consultation.Step.escalate(opened.id, next: new.nextOn)
        outcome.add(change(from: consultation, to: try consultation.after(step), step.name))
        let basis: LegalBasis = new.consent.map { .consent($0) } ?? .programmeDuty
        let way = Share(
            id: keys.new(), file: file.id, desk: new.desk, worker: nil, basis: basis,
            classes: scope(of: basis), mayWrite: true, since: moment, until: try end(of: basis),
            reason: "", version: 0)
        if !shares.contains(where: { $0.desk == new.desk && $0.isOpen(at: moment) }) {
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }
}
