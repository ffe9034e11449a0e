/// What an action on a consent has to know of the file beside it.
public struct ConsentFacts: Sendable {
    public let consents: [Consent]
    public let cases: [Case]
    public let desks: [Desk]
    /// Within how many days an oral consent is to be confirmed in writing.
    public let confirmDays: Int

    public init(consents: [Consent], cases: [Case], desks: [Desk], settings: Profile.Settings) {
        self.consents = consents
        self.cases = cases
        self.desks = desks
        confirmDays = settings.oralConsentConfirmDays
    }

    /// Those given on the same paper that still stand, this one first.
    public func onSamePaper(as consent: Consent) -> [Consent] {
        [consent]
            + consents.filter {
                $0.id != consent.id && $0.paper != nil && $0.paper == consent.paper && $0.isGiven
            }
    }

    /// Of those the ones whose people took it back.
    func consents(withdrawnWith consent: Consent, _ answers: Answers) -> [Consent] {
        let named = answers[ConsentForms.members]
        let chosen = onSamePaper(as: consent).filter { named.contains($0.person) }
        return chosen.isEmpty ? [consent] : chosen
    }
}

extension ConsentWithdrawal {
    init(_ answers: Answers) {
        switch answers[ConsentForms.part] {
        // Where it was not said, nothing is passed on any more.
        case .all, nil: self = .whole
        case .some:
            self = .part(
                agencies: answers[ConsentForms.droppedAgencies],
                classes: answers[ConsentForms.droppedClasses])
        }
    }
}
