extension Access {
    /// The person was asked. An earlier answer of the same person is superseded, never overwritten;
    /// shares that stood on it and are no longer covered end at once, and cases that rested on it go
    /// on with the new answer or without consent.
    public func recording(
        _ answer: ConsentAnswer, after earlier: [Consent], cases: [Case], desks: [Desk],
        keys: Keys
    ) throws -> Outcome {
        try recording([answer], after: earlier, cases: cases, desks: desks, keys: keys)
    }

    /// The same of several who answered on one paper, each for themselves.
    public func recording(
        _ answers: [ConsentAnswer], after earlier: [Consent], cases: [Case], desks: [Desk],
        keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        guard !answers.isEmpty else { throw Consent.Refusal.nobodyAnswered }
        let given = try answers.map { answer in
            try answer.checked()
            return Consent(
                id: keys.new(), file: file.id, person: answer.person,
                edition: nextEdition(of: answer.person, after: earlier), state: answer.state,
                scope: answer.scope, explainedBy: answer.explainedBy ?? worker,
                askedOn: answer.askedOn, answers: answer.answers, paper: answer.paper, version: 0)
        }
        return try replacing(
            earlier, by: given, "record", cases: cases, desks: desks, keys: keys)
    }

    private func nextEdition(of person: Identifier<Person>, after earlier: [Consent]) -> Int {
        (earlier.filter { $0.person == person }.map(\.edition).max() ?? 0) + 1
    }

    /// New answers take the place of the earlier ones of the same people.
    private func replacing(
        _ earlier: [Consent], by given: [Consent], _ deed: String, cases: [Case], desks: [Desk],
        keys: Keys
    ) throws -> Outcome {
        var outcome = Outcome()
        for consent in given {
            outcome.add(change(from: nil, to: consent, deed))
            for old in earlier where old.person == consent.person && old.isCurrent {
                let step = Consent.Step.supersede(on: moment.date)
                outcome.add(change(from: old, to: try old.after(step), "supersede"))
            }
        }
        outcome.add(renewing(from: earlier, to: given, desks: desks, keys: keys))
        for consent in given {
            let same = earlier.filter { $0.person == consent.person }
            for found in cases {
                going(on: found, from: same, to: consent, desks: desks, keys: keys, into: &outcome)
            }
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
                let way = renewed(share, of: agency, on: written, among: [written], keys: keys)
            else { continue }
            if share.isOpen(at: moment) { outcome.add(share.ended(by: worker, at: moment)) }
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// 期間の延長: asked again, the person agreed to the same for longer.
    func prolonging(
        _ consent: Consent, through day: CivilDate, as state: Consent.State, cases: [Case],
        desks: [Desk], keys: Keys
    ) throws -> Outcome {
        guard day > consent.scope.through else { throw Consent.Refusal.notLonger }
        let scope = consent.scope
        let longer = Consent.Scope(
            agencies: scope.agencies, purposes: scope.purposes, classes: scope.classes,
            from: scope.from, through: day)
        return try replacing(
            [consent], by: [edition(of: consent, with: longer, as: state, keys: keys)],
            Consent.Action.prolongation.rawValue, cases: cases, desks: desks, keys: keys)
    }

    func edition(
        of consent: Consent, with scope: Consent.Scope, as state: Consent.State, keys: Keys
    ) -> Consent {
        // A choice of the municipality's own was part of the scope that is no more.
        let typed = [ConsentForm.purposes.id, ConsentForm.classes.id]
        return Consent(
            id: keys.new(), file: file.id, person: consent.person,
            edition: nextEdition(of: consent.person, after: consents + [consent]), state: state,
            scope: scope, explainedBy: consent.explainedBy, askedOn: consent.askedOn,
            answers: consent.answers.filtered { !typed.contains($0.question) },
            paper: consent.paper, version: 0)
    }
}
