extension Consent {
    /// What can be done with a consent. The raw value is its one name: the noun in the address
    /// (`/files/{id}/consents/{consent}/withdrawal`), in the log and of its draft. Asking, with all that
    /// people may answer to it, is a new paper (`ConsentForm`).
    public enum Action: String, CaseIterable, Sendable {
        /// 書面での確認 of what was agreed by word of mouth.
        case confirmation
        /// 期間の延長.
        case prolongation
        /// 撤回 (F10), of the whole or a part.
        case withdrawal
        /// 期限が過ぎたことの確認.
        case lapse
        /// 記録の訂正: where the paper lies, and what else was put down beside the answers.
        case correction
    }

    /// Which action is possible in which state, whatever is typed for it.
    func require(_ action: Action, on day: CivilDate) throws(Refusal) {
        switch action {
        case .confirmation: _ = try after(.confirm(on: day))
        case .withdrawal: _ = try after(.withdraw(on: day))
        case .lapse: _ = try after(.lapse(on: day))
        // Whoever may withdraw may also go on for longer.
        case .prolongation: _ = try after(.withdraw(on: day))
        case .correction:
            if case .superseded = state { throw .alreadySuperseded }
        }
    }
}

extension Access {
    /// Whether an action may be offered: the same question the press of its button asks.
    public func require(_ action: Consent.Action, on consent: Consent) throws {
        guard reads(consent) else { throw Denial.unseen }
        try requireWriting()
        try consent.require(action, on: moment.date)
    }

    /// The actions that are possible now, in their order.
    public func offers(on consent: Consent) -> [Consent.Action] {
        Consent.Action.allCases.filter { action in
            do {
                try require(action, on: consent)
                return true
            } catch {
                return false
            }
        }
    }

    /// What comes of an action, with what was typed for it.
    public func taking(
        _ action: Consent.Action, _ answers: Answers, on consent: Consent, around: ConsentFacts,
        keys: Keys
    ) throws -> Outcome {
        try require(action, on: consent)
        let (cases, desks) = (around.cases, around.desks)
        var touched = [consent]
        var outcome: Outcome
        var day = moment.date
        switch action {
        case .confirmation:
            day = answers[ConsentForms.confirmedOn] ?? day
            outcome = try confirming(consent, on: day, desks: desks, keys: keys)
        case .prolongation:
            day = answers[ConsentForms.prolongedOn] ?? day
            outcome = try prolonging(consent, answers, on: day, around, keys)
        case .withdrawal:
            day = answers[ConsentForms.withdrawnOn] ?? day
            touched = around.consents(withdrawnWith: consent, answers)
            outcome = try withdrawing(
                touched, ConsentWithdrawal(answers), on: day, cases: cases, desks: desks,
                keys: keys)
        case .lapse:
            outcome = Outcome()
            let lapsed = try consent.after(.lapse(on: day))
            outcome.add(change(from: consent, to: lapsed, action.rawValue))
        case .correction: return rewriting(consent, as: answers)
        }
        for consent in touched {
            let event = ConsentEvent(
                id: keys.new(), file: file.id, consent: consent.id, action: action,
                happenedOn: day, worker: worker, writtenAt: moment, answers: answers, version: 0)
            outcome.add(change(from: nil, to: event, action.rawValue))
        }
        return outcome
    }

    private func prolonging(
        _ consent: Consent, _ answers: Answers, on day: CivilDate, _ around: ConsentFacts,
        _ keys: Keys
    ) throws -> Outcome {
        let state: Consent.State =
            switch answers[ConsentForms.manner] {
            case .oral: .oral(confirmBy: day.adding(days: around.confirmDays))
            case .written, .electronic, nil: .written(on: day)
            }
        if case .oral = state, answers[ConsentForms.witness].isEmpty {
            throw Consent.Refusal.noWitness
        }
        guard let through = answers[ConsentForms.prolongedThrough] else {
            throw Consent.Refusal.notLonger
        }
        return try prolonging(
            consent, through: through, as: state, cases: around.cases, desks: around.desks,
            keys: keys)
    }

    /// What the record says beside the answers is put right; nobody is asked anew.
    private func rewriting(_ consent: Consent, as answers: Answers) -> Outcome {
        var next = consent
        next.answers = Consent.kept(answers, of: consent.person)
        var outcome = Outcome()
        if next.answers == consent.answers { return outcome }
        outcome.add(change(from: consent, to: next, Consent.Action.correction.rawValue))
        return outcome
    }
}
