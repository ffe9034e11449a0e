extension Access {
    /// On the paper of a case: whether it rests on a consent today.
    public func heading(
        of found: Case, principal: Identifier<Person>?, heard branch: ConsentBranch?
    ) -> ConsentHeading? {
        asItStands(found).consent == nil ? refusal(by: principal, branch) : .given
    }

    /// On つなぐシート: whether what it tells is passed on with consent.
    func heading(of referral: Referral, about members: [Handover.Member]) -> ConsentHeading? {
        if case .consent = referral.basis, !referral.isCarried { return .given }
        let principal = members.first { $0.membership.isPrincipal }?.shown.id
        return refusal(by: principal, nil)
    }

    /// A consent to something else proves nothing here; a refusal does.
    private func refusal(
        by person: Identifier<Person>?, _ branch: ConsentBranch?
    ) -> ConsentHeading? {
        let found = ConsentHeading.of(
            person, consents: consents, intake: branch, on: moment.date)
        return found == .notGiven ? found : nil
    }
}
