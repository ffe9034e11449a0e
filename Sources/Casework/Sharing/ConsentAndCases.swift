/// What becomes of the cases that rested on a consent when another answer stands in its place.
extension Access {
    /// With an answer that still reaches 多機関協働 the case goes on as it was, and its own way opens no
    /// more than that answer; with any other it goes on without consent.
    func going(
        on found: Case, from earlier: [Consent], to consent: Consent, desks: [Desk], keys: Keys,
        into outcome: inout Outcome
    ) {
        let rested = asItStands(found).consent
        guard found.state.isOpen, earlier.contains(where: { $0.id == rested }) else { return }
        let agency = desks.first { $0.id == found.desk }?.agency
        guard let agency, consent.isInForce(on: moment.date),
            consent.scope.agencies.contains(agency)
        else { return outcome.add(bereft(found, on: moment.date)) }
        let next = found.renewingConsent(consent.id, on: moment.date)
        outcome.add(change(from: found, to: next, "renewConsent"))
        outcome.add(narrowed(to: consent.scope.classes, in: found, keys: keys))
    }

    /// The case without its consent: it stands before its people today.
    func bereft(_ found: Case, on day: CivilDate) -> Change<Case> {
        var next = found.losingConsent(on: day)
        if next.state.isOpen { next.nextOn = moment.date }
        return change(from: found, to: next, "loseConsent")
    }

    /// Somebody who takes a kind of data out of their consent is heard by 多機関協働 too.
    private func narrowed(
        to classes: Set<DataClass>, in found: Case, keys: Keys
    ) -> [Change<Share>] {
        let wider = shares.filter {
            $0.cause == .escalation(found.id) && $0.basis == .programmeDuty
                && $0.isOpen(at: moment) && !$0.classes.isSubset(of: classes)
                && !$0.classes.isDisjoint(with: classes)
        }
        return wider.flatMap { share in
            let way = Share(
                id: keys.new(), file: file.id, desk: share.desk, worker: share.worker,
                basis: share.basis, classes: share.classes.intersection(classes),
                mayWrite: share.mayWrite, since: moment, until: share.until,
                reason: share.reason, cause: share.cause, version: 0)
            return [share.ended(by: worker, at: moment), way.opened(by: worker)]
        }
    }
}
