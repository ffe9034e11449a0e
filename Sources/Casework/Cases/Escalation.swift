/// What is typed to ask 多機関協働 for help.
public struct NewCase: Sendable {
    public let desk: Identifier<Desk>
    /// The agency that runs 多機関協働, which the consent has to name.
    public let agency: Identifier<Agency>
    public let reasons: Set<Case.EscalationReason>
    public let consent: Identifier<Consent>?
    public let nextOn: CivilDate

    public init(
        desk: Identifier<Desk>, agency: Identifier<Agency>,
        reasons: Set<Case.EscalationReason>, consent: Identifier<Consent>?, nextOn: CivilDate
    ) {
        self.desk = desk
        self.agency = agency
        self.reasons = reasons
        self.consent = consent
        self.nextOn = nextOn
    }
}

extension Access {
    /// 多機関協働へ: with consent on the 【本人同意あり】 form, without on the other. The desk keeps
    /// holding the file: escalation is not a way to get rid of a case (S1).
    public func escalating(
        _ consultation: Consultation, _ new: NewCase, among cases: [Case] = [], number: String,
        keys: Keys
    ) throws -> Outcome {
        try requireConsultation(consultation)
        try requireKeeping(consultation)
        try Case.requireNoneOpen(among: cases)
        guard !new.reasons.isEmpty else { throw Case.Refusal.noReason }
        if let consent = new.consent { try requireReach(of: consent, to: new.agency) }
        let opened = Case(
            id: keys.new(), file: file.id, consultation: consultation.id, number: number,
            appliedOn: moment.date, desk: new.desk, coordinator: nil, consent: new.consent,
            reasons: new.reasons, state: .applied, lead: nil, sessions: [], nextOn: new.nextOn,
            version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: opened, "apply"))
        let step = Consultation.Step.escalate(opened.id, next: new.nextOn)
        outcome.add(
            change(from: consultation, to: try consultation.after(step), step.action.rawValue))
        outcome.add(try programmeWays(to: opened, classes: classes, keys: keys))
        return outcome
    }
}
