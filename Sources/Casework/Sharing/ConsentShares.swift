/// What becomes of the ways to a file that rest on consents when these change.
extension Access {
    /// The shares that end when this consent is withdrawn: those named after it, and those that
    /// rest on several members' consents, of which it is one.
    public func closing(with consent: Consent, desks: [Desk]) -> [Share] {
        resting(on: [consent], desks: desks).map(\.share)
    }

    /// Open shares that stand on what members agreed to, now or in an earlier edition.
    private func resting(
        on answers: [Consent], desks: [Desk]
    ) -> [(share: Share, agency: Identifier<Agency>?)] {
        let agencyOfDesk = Dictionary(desks.map { ($0.id, $0.agency) }) { first, _ in first }
        return shares.compactMap { share in
            guard case .consent = share.basis, share.isOpen(at: moment) else { return nil }
            let agency = agencyOfDesk[share.desk]
            return rests(share, of: agency, on: answers) ? (share, agency) : nil
        }
    }

    private func rests(
        _ share: Share, of agency: Identifier<Agency>?, on answers: [Consent]
    ) -> Bool {
        if answers.contains(where: { share.basis == .consent($0.id) }) { return true }
        guard let agency else { return false }
        return answers.contains {
            $0.isInForce(on: moment.date) && $0.scope.agencies.contains(agency)
        }
    }

    /// Shares of consents that others took the place of end; where the new ones still cover the desk,
    /// it keeps its way on the new basis, as far as the other members agreed too.
    func renewing(
        from earlier: [Consent], to given: [Consent], desks: [Desk], keys: Keys
    ) -> [Change<Share>] {
        let persons = Set(given.map(\.person))
        let old = Dictionary(grouping: earlier.filter { persons.contains($0.person) }, by: \.person)
        return resting(on: old.values.flatMap(\.self), desks: desks).flatMap {
            share, agency -> [Change<Share>] in
            let end = share.ended(by: worker, at: moment)
            let touched = given.filter { rests(share, of: agency, on: old[$0.person] ?? []) }
            guard let agency, touched.allSatisfy({ reaches($0, agency) }) else { return [end] }
            let named = touched.first { next in
                (old[next.person] ?? []).contains { share.basis == .consent($0.id) }
            }
            // Named after somebody else's consent, and the new ones still cover it.
            guard let basis = named ?? touched.first(where: { !covers(share, $0) }) else {
                return []
            }
            let way = renewed(share, of: agency, on: basis, among: touched, keys: keys)
            return [end] + (way.map { [$0.opened(by: worker)] } ?? [])
        }
    }

    private func reaches(_ consent: Consent, _ agency: Identifier<Agency>) -> Bool {
        consent.isInForce(on: moment.date) && consent.scope.agencies.contains(agency)
    }

    private func covers(_ share: Share, _ consent: Consent) -> Bool {
        share.classes.isSubset(of: consent.scope.classes)
            && share.until <= consent.lastDay.adding(days: 1).midnight
    }

    /// The same way on another consent: what was told before, as far as this consent and those of
    /// the other members go, and nothing that is new to the desk.
    ///
    /// - Parameter given: the new answers the share rests on; what their people said before counts
    ///   no more.
    func renewed(
        _ share: Share, of agency: Identifier<Agency>, on consent: Consent,
        among given: [Consent], keys: Keys
    ) -> Share? {
        let persons = Set(given.map(\.person))
        let others = consents.filter { !persons.contains($0.person) && reaches($0, agency) }
        let standing = others + given
        let classes = standing.reduce(share.classes) { $0.intersection($1.scope.classes) }
        let last = standing.map(\.lastDay).min() ?? consent.lastDay
        guard !classes.isEmpty else { return nil }
        return Share(
            id: keys.new(), file: file.id, desk: share.desk, worker: share.worker,
            basis: .consent(consent.id), classes: classes, mayWrite: share.mayWrite,
            since: moment, until: last.adding(days: 1).midnight, reason: share.reason,
            cause: share.cause, version: 0)
    }
}
