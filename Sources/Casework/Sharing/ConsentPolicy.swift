/// The answer to the question for consent, as it was typed.
public struct ConsentAnswer: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case written, oral, refused, unobtainable }

    public let kind: Kind
    public let person: Identifier<Person>
    public let scope: Consent.Scope
    public let askedOn: CivilDate
    public let remark: String
    /// An oral consent is to be confirmed in writing within this many days.
    public let confirmDays: Int

    public init(
        kind: Kind, person: Identifier<Person>, scope: Consent.Scope, askedOn: CivilDate,
        remark: String, settings: Profile.Settings = Profile.Settings()
    ) {
        self.kind = kind
        self.person = person
        self.scope = scope
        self.askedOn = askedOn
        self.remark = remark
        confirmDays = settings.oralConsentConfirmDays
    }

    /// 「関係機関」 alone is not a scope: agencies, purposes, kinds of data and period are named.
    func checked() throws(Consent.Refusal) {
        switch kind {
        case .refused, .unobtainable: return
        case .written, .oral: break
        }
        guard !scope.agencies.isEmpty else { throw .noAgency }
        guard !scope.purposes.isEmpty else { throw .noPurpose }
        guard !scope.classes.isEmpty else { throw .noDataClass }
        guard scope.from <= scope.through else { throw .emptyPeriod }
        if kind == .oral && remark.isEmpty { throw .noWitness }
    }

    var state: Consent.State {
        switch kind {
        case .written: .written(on: askedOn)
        case .oral: .oral(confirmBy: askedOn.adding(days: confirmDays))
        case .refused: .refused
        case .unobtainable: .unobtainable
        }
    }
}

extension Access {
    /// The person was asked. An earlier answer of the same person is superseded, never overwritten;
    /// shares that stood on it and are no longer covered end at once, and cases that rested on it go
    /// on with the new answer or without consent.
    public func recording(
        _ answer: ConsentAnswer, after earlier: [Consent], cases: [Case], desks: [Desk],
        keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        try answer.checked()
        let same = earlier.filter { $0.person == answer.person }
        let consent = Consent(
            id: keys.new(), file: file.id, person: answer.person,
            edition: (same.map(\.edition).max() ?? 0) + 1, state: answer.state,
            scope: answer.scope, explainedBy: worker, askedOn: answer.askedOn,
            remark: answer.remark, version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: consent, "record"))
        for old in same where old.isCurrent {
            let step = Consent.Step.supersede(on: moment.date)
            outcome.add(change(from: old, to: try old.after(step), "supersede"))
        }
        outcome.add(renewing(from: same, to: consent, desks: desks, keys: keys))
        for found in cases {
            going(on: found, from: same, to: consent, desks: desks, keys: keys, into: &outcome)
        }
        return outcome
    }

    /// 書面での確認. What stood on the spoken word now stands as long as the consent itself; so does
    /// what had ended only because the paper came late.
    public func confirming(
        _ consent: Consent, on day: CivilDate, desks: [Desk], keys: Keys
    ) throws -> Outcome {
        guard consent.file == file.id else { throw Denial.unseen }
        try requireWriting()
        let written = try consent.after(.confirm(on: day))
        var outcome = Outcome()
        outcome.add(change(from: consent, to: written, "confirm"))
        let end = consent.lastDay.adding(days: 1).midnight
        guard written.lastDay != consent.lastDay, written.isInForce(on: moment.date) else {
            return outcome
        }
        for share in shares where share.basis == .consent(consent.id) && share.until == end {
            guard let agency = desks.first(where: { $0.id == share.desk })?.agency,
                let way = renewed(share, of: agency, on: written, keys: keys)
            else { continue }
            if share.isOpen(at: moment) { outcome.add(share.ended(by: worker, at: moment)) }
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// Withdrawal closes every share that stood on the consent, in the same transaction. A case that
    /// rested on it goes on without one, and stands before its people today.
    public func withdrawing(
        _ consent: Consent, on day: CivilDate, cases: [Case], desks: [Desk]
    ) throws -> Outcome {
        guard consent.file == file.id else { throw Denial.unseen }
        try requireWriting()
        var outcome = Outcome()
        outcome.add(
            change(from: consent, to: try consent.after(.withdraw(on: day)), "withdraw"))
        outcome.add(
            closing(with: consent, desks: desks).map { $0.ended(by: worker, at: moment) })
        for found in cases where asItStands(found).consent == consent.id {
            outcome.add(bereft(found, on: day))
        }
        return outcome
    }

    /// The shares that end when this consent is withdrawn: those named after it, and those that
    /// rest on several members' consents, of which it is one.
    public func closing(with consent: Consent, desks: [Desk]) -> [Share] {
        resting(on: [consent], desks: desks).map(\.share)
    }

    /// Open shares that stand on what one member agreed to, now or in an earlier edition.
    private func resting(
        on answers: [Consent], desks: [Desk]
    ) -> [(share: Share, agency: Identifier<Agency>?)] {
        let named = Set(answers.map { LegalBasis.consent($0.id) })
        let reached = answers.filter { $0.isInForce(on: moment.date) }
            .reduce(into: Set<Identifier<Agency>>()) { $0.formUnion($1.scope.agencies) }
        let agencyOfDesk = Dictionary(desks.map { ($0.id, $0.agency) }) { first, _ in first }
        return shares.compactMap { share in
            guard case .consent = share.basis, share.isOpen(at: moment) else { return nil }
            let agency = agencyOfDesk[share.desk]
            let isReached = agency.map(reached.contains) ?? false
            return named.contains(share.basis) || isReached ? (share, agency) : nil
        }
    }

    /// Shares of superseded consents end; where the new consent still covers the desk, the desk
    /// keeps its way on the new basis, as far as the other members agreed too.
    private func renewing(
        from old: [Consent], to consent: Consent, desks: [Desk], keys: Keys
    ) -> [Change<Share>] {
        let named = Set(old.map { LegalBasis.consent($0.id) })
        return resting(on: old, desks: desks).flatMap { share, agency -> [Change<Share>] in
            let end = share.ended(by: worker, at: moment)
            guard let agency, consent.isInForce(on: moment.date),
                consent.scope.agencies.contains(agency)
            else { return [end] }
            let isWideEnough =
                share.classes.isSubset(of: consent.scope.classes)
                && share.until <= consent.lastDay.adding(days: 1).midnight
            // Named after somebody else's consent, and this one still covers it.
            if !named.contains(share.basis) && isWideEnough { return [] }
            let way = renewed(share, of: agency, on: consent, keys: keys)
            return [end] + (way.map { [$0.opened(by: worker)] } ?? [])
        }
    }

    /// The same way on another consent: what was told before, as far as this consent and those of
    /// the other members go, and nothing that is new to the desk.
    private func renewed(
        _ share: Share, of agency: Identifier<Agency>, on consent: Consent, keys: Keys
    ) -> Share? {
        let others = consents.filter {
            $0.person != consent.person && $0.isInForce(on: moment.date)
                && $0.scope.agencies.contains(agency)
        }
        let standing = others + [consent]
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

extension Consent {
    /// Neither superseded nor withdrawn: the answer that counts for this person now.
    public var isCurrent: Bool {
        switch state {
        case .refused, .unobtainable, .oral, .written: true
        case .superseded, .withdrawn: false
        }
    }
}
