extension Access {
    /// Withdrawal closes every share that stood on the consent, in the same transaction. A case that
    /// rested on it goes on without one, and stands before its people today.
    public func withdrawing(
        _ consent: Consent, on day: CivilDate, cases: [Case], desks: [Desk]
    ) throws -> Outcome {
        try withdrawing(
            [consent], .whole, on: day, cases: cases, desks: desks, keys: Keys { "·" })
    }

    /// The same of several members, or of a part: what is left then stands in its place.
    public func withdrawing(
        _ taken: [Consent], _ part: ConsentWithdrawal, on day: CivilDate, cases: [Case],
        desks: [Desk], keys: Keys
    ) throws -> Outcome {
        guard taken.allSatisfy({ $0.file == file.id }) else { throw Denial.unseen }
        try requireWriting()
        var outcome = Outcome()
        var after: [Consent] = []
        for consent in taken {
            let ended = try consent.after(.withdraw(on: day))
            guard let rest = part.rest(of: consent.scope) else {
                outcome.add(change(from: consent, to: ended, "withdraw"))
                after.append(ended)
                continue
            }
            let narrower = edition(of: consent, with: rest, as: consent.state, keys: keys)
            outcome.add(change(from: nil, to: narrower, "narrow"))
            let replaced = try consent.after(.supersede(on: moment.date))
            outcome.add(change(from: consent, to: replaced, "supersede"))
            after.append(narrower)
        }
        outcome.add(renewing(from: taken, to: after, desks: desks, keys: keys))
        for (consent, next) in zip(taken, after) {
            for found in cases {
                if next.isGiven {
                    going(
                        on: found, from: [consent], to: next, desks: desks, keys: keys,
                        into: &outcome)
                } else if asItStands(found).consent == consent.id {
                    outcome.add(bereft(found, on: day))
                }
            }
        }
        return outcome
    }
}

/// What is taken back of a consent.
public enum ConsentWithdrawal: Equatable, Sendable {
    case whole
    case part(agencies: Set<Identifier<Agency>>, classes: Set<DataClass>)

    /// What is still allowed; nil when nothing is.
    func rest(of scope: Consent.Scope) -> Consent.Scope? {
        switch self {
        case .whole: return nil
        case .part(let agencies, let classes):
            let rest = Consent.Scope(
                agencies: scope.agencies.subtracting(agencies), purposes: scope.purposes,
                classes: scope.classes.subtracting(classes), from: scope.from,
                through: scope.through)
            return rest.agencies.isEmpty || rest.classes.isEmpty ? nil : rest
        }
    }
}
