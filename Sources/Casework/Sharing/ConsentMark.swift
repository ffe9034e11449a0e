/// 【本人同意あり】・【本人同意なし】: what a paper says about the person's consent. Nothing is said where it is
/// not known.
public enum ConsentMark: Sendable {
    case given
    /// Refused, or not obtainable.
    case without
}

extension Access {
    /// On the paper of a case: whether it rests on a consent today.
    public func mark(
        of found: Case, principal: Identifier<Person>?, heard branch: ConsentBranch?
    ) -> ConsentMark? {
        asItStands(found).consent == nil ? refusal(by: principal, branch) : .given
    }

    /// On つなぐシート: whether what it tells is passed on with consent.
    func mark(of referral: Referral, about members: [Handover.Member]) -> ConsentMark? {
        if case .consent = referral.basis, !referral.isCarried { return .given }
        let principal = members.first { $0.membership.isPrincipal }?.shown.id
        return refusal(by: principal, nil)
    }

    private func refusal(
        by person: Identifier<Person>?, _ branch: ConsentBranch?
    ) -> ConsentMark? {
        let current = consents.filter { $0.person == person && $0.isCurrent }
            .max { $0.edition < $1.edition }
        switch current?.state {
        case .refused, .unobtainable: return .without
        case .oral, .written, .superseded, .withdrawn: return nil
        case nil: break
        }
        switch branch {
        case .refused, .unobtainable: return .without
        case .given, .notAsked, nil: return nil
        }
    }
}
