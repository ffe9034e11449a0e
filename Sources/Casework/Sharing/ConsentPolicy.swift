/// The answer to the question for consent, as it was typed.
public struct ConsentAnswer: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case written, oral, refused, unobtainable }

    public let kind: Kind
    public let person: Identifier<Person>
    public let scope: Consent.Scope
    public let askedOn: CivilDate
    public let remark: String

    public init(
        kind: Kind, person: Identifier<Person>, scope: Consent.Scope, askedOn: CivilDate,
        remark: String
    ) {
        self.kind = kind
        self.person = person
        self.scope = scope
        self.askedOn = askedOn
        self.remark = remark
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

    /// An oral consent is to be confirmed in writing within this many days. Assumed, configurable.
    static let daysToConfirm = 14

    var state: Consent.State {
        switch kind {
        case .written: .written(on: askedOn)
        case .oral: .oral(confirmBy: askedOn.adding(days: Self.daysToConfirm))
        case .refused: .refused
        case .unobtainable: .unobtainable
        }
    }
}

extension Access {
    /// The person was asked. An earlier answer of the same person is superseded, never overwritten;
    /// shares that stood on it and are no longer covered end at once.
    public func recording(
        _ answer: ConsentAnswer, after earlier: [Consent], desks: [Desk], keys: Keys
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
        outcome.shares += renewing(from: same, to: consent, desks: desks, keys: keys)
        return outcome
    }

    public func confirming(_ consent: Consent, on day: CivilDate) throws -> Outcome {
        guard consent.file == file.id else { throw Denial.unseen }
        try requireWriting()
        var outcome = Outcome()
        outcome.add(
            change(from: consent, to: try consent.after(.confirm(on: day)), "confirm"))
        return outcome
    }

    /// Withdrawal closes every share that stood on the consent, in the same transaction.
    public func withdrawing(
        _ consent: Consent, on day: CivilDate, desks: [Desk]
    ) throws -> Outcome {
        guard consent.file == file.id else { throw Denial.unseen }
        try requireWriting()
        var outcome = Outcome()
        outcome.add(
            change(from: consent, to: try consent.after(.withdraw(on: day)), "withdraw"))
        outcome.shares += closing(with: consent, desks: desks).map {
            $0.ended(by: worker, at: moment)
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
                && share.until <= consent.scope.through.adding(days: 1).midnight
            // Named after somebody else's consent, and this one still covers it.
            if !named.contains(share.basis) && isWideEnough { return [] }
            let others = consents.filter {
                $0.person != consent.person && $0.isInForce(on: moment.date)
                    && $0.scope.agencies.contains(agency)
            }
            let scopes = (others + [consent]).map(\.scope)
            let classes = scopes.reduce(consent.scope.classes) { $0.intersection($1.classes) }
            let last = scopes.map(\.through).min() ?? consent.scope.through
            guard !classes.isEmpty else { return [end] }
            let renewed = Share(
                id: keys.new(), file: file.id, desk: share.desk, worker: share.worker,
                basis: .consent(consent.id), classes: classes, mayWrite: share.mayWrite,
                since: moment, until: last.adding(days: 1).midnight, reason: share.reason,
                version: 0)
            return [end, renewed.opened(by: worker)]
        }
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
