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
        outcome.shares += resting(on: same, coveredAnewBy: consent, desks: desks, keys: keys)
        return outcome
    }

    public func confirming(_ consent: Consent, on day: CivilDate) throws -> Outcome {
        try requireWriting()
        var outcome = Outcome()
        outcome.add(
            change(from: consent, to: try consent.after(.confirm(on: day)), "confirm"))
        return outcome
    }

    /// Withdrawal closes every share that stood on the consent, in the same transaction.
    public func withdrawing(_ consent: Consent, on day: CivilDate) throws -> Outcome {
        try requireWriting()
        var outcome = Outcome()
        outcome.add(
            change(from: consent, to: try consent.after(.withdraw(on: day)), "withdraw"))
        outcome.shares += shares.filter { $0.basis == .consent(consent.id) }
            .filter { $0.isOpen(at: moment) }
            .map { $0.ended(by: worker, at: moment) }
        return outcome
    }

    /// Shares of superseded consents end; where the new consent still covers the desk, the desk
    /// keeps its way on the new basis.
    private func resting(
        on old: [Consent], coveredAnewBy consent: Consent, desks: [Desk], keys: Keys
    ) -> [Change<Share>] {
        let bases = Set(old.map { LegalBasis.consent($0.id) })
        let agencyOfDesk = Dictionary(desks.map { ($0.id, $0.agency) }) { first, _ in first }
        return shares.filter { bases.contains($0.basis) && $0.isOpen(at: moment) }.flatMap {
            share -> [Change<Share>] in
            let end = share.ended(by: worker, at: moment)
            guard let agency = agencyOfDesk[share.desk], consent.isInForce(on: moment.date),
                consent.scope.agencies.contains(agency)
            else { return [end] }
            let renewed = Share(
                id: keys.new(), file: file.id, desk: share.desk,
                worker: share.worker, basis: .consent(consent.id),
                classes: consent.scope.classes, mayWrite: share.mayWrite, since: moment,
                until: consent.scope.through.adding(days: 1).midnight, reason: share.reason,
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
