/// What is typed to ask 多機関協働 for help.
public struct NewCase: Sendable {
    public let desk: Identifier<Desk>
    /// The agency that runs 多機関協働, which the consent has to name.
    public let agency: Identifier<Agency>
    /// Why help is asked for, in the form's own words.
    public let request: Answers
    public let consent: Identifier<Consent>?
    public let nextOn: CivilDate

    /// Nil while an answer is missing.
    public init?(_ answers: Answers, to desk: Desk) {
        guard let agreement = answers[EscalationForm.consent],
            let nextOn = answers[EscalationForm.nextOn]
        else { return nil }
        self.desk = desk.id
        agency = desk.agency
        request = answers.filtered { !EscalationForm.heldByRecord.contains($0.question) }
        consent = agreement.consent
        self.nextOn = nextOn
    }

    public init(
        desk: Identifier<Desk>, agency: Identifier<Agency>,
        reasons: Set<Case.EscalationReason>, words: String = "",
        consent: Identifier<Consent>?, nextOn: CivilDate
    ) {
        self.desk = desk
        self.agency = agency
        request = EscalationForm.answers(reasons: reasons, words: words)
        self.consent = consent
        self.nextOn = nextOn
    }
}

extension Access {
    /// Whether 多機関協働 may be asked for help with a consultation now, before anything is typed.
    ///
    /// - Parameter cases: all cases of the household, of which only one may be open.
    public func requireEscalating(_ consultation: Consultation, among cases: [Case]) throws {
        try requireConsultation(consultation)
        try requireKeeping(consultation)
        try Case.requireNoneOpen(among: cases)
        try consultation.requireGoingOn()
    }

    /// The same, for a page that shows a link.
    public func mayEscalate(_ consultation: Consultation, among cases: [Case]) -> Bool {
        do {
            try requireEscalating(consultation, among: cases)
            return true
        } catch {
            return false
        }
    }

    /// 多機関協働へ: with consent on the 【本人同意あり】 form, without on the other. The desk keeps
    /// holding the file: escalation is not a way to get rid of a case (S1).
    public func escalating(
        _ consultation: Consultation, _ new: NewCase, among cases: [Case] = [], number: String,
        keys: Keys
    ) throws -> Outcome {
        try requireEscalating(consultation, among: cases)
        guard !new.request[EscalationForm.reasons].isEmpty else { throw Case.Refusal.noReason }
        if let consent = new.consent { try requireReach(of: consent, to: new.agency) }
        let opened = Case(
            id: keys.new(), file: file.id, consultation: consultation.id, number: number,
            appliedOn: moment.date, desk: new.desk, coordinator: nil, consent: new.consent,
            request: new.request, state: .applied, lead: nil, sessions: [], nextOn: new.nextOn,
            version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: opened, "apply"))
        let step = Consultation.Step.escalate(opened.id, next: new.nextOn)
        outcome.add(
            change(from: consultation, to: try consultation.after(step), step.action.rawValue))
        outcome.add(try programmeWays(to: opened, classes: classes, keys: keys))
        return outcome
    }

    /// Consents in force that reach an agency: those a case there may stand on.
    public func usableConsents(reaching agency: Identifier<Agency>) -> [Consent] {
        consents.filter {
            $0.isInForce(on: moment.date) && $0.scope.agencies.contains(agency)
        }
    }
}
