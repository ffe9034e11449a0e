extension Access {
    /// One step of a consultation by a worker of the desk that holds the file.
    public func taking(
        _ step: Consultation.Step, on consultation: Consultation
    ) throws -> Outcome {
        try require(step.action, on: consultation)
        var outcome = Outcome()
        let next = try consultation.after(step).standing(before: moment.date)
        outcome.add(change(from: consultation, to: next, step.action.rawValue))
        return outcome
    }

    /// The same with what was answered on the form of the action.
    public func taking(
        _ action: Consultation.Action, _ answers: Answers, on consultation: Consultation,
        in form: Form?, keys: Keys
    ) throws -> Outcome {
        guard let step = Consultation.Step(action, answers) else {
            throw Consultation.Refusal.noReason
        }
        var outcome = try taking(step, on: consultation)
        outcome.add(
            recording(answers, in: form, of: action.rawValue, on: consultation, keys: keys))
        return outcome
    }

    /// Whether something can be done with a consultation now, asked before anything is typed: the
    /// same question the press of the button asks. Danger is told by whoever sees it, also by those
    /// who otherwise only read: an emergency is never blocked.
    public func require(
        _ action: Consultation.Action, on consultation: Consultation
    ) throws {
        if action != .alarm { try requireConsultation(consultation) }
        guard consultation.file == file.id else { throw Denial.unseen }
        try consultation.require(action)
    }

    /// What a page may offer now. Who has listened already needs no button for it.
    public func offers(on consultation: Consultation) -> Set<Consultation.Action> {
        Set(
            Consultation.Action.allCases.filter { action in
                if action == .listening && consultation.state == .listened { return false }
                do {
                    try require(action, on: consultation)
                    return true
                } catch {
                    return false
                }
            })
    }

    /// What was heard is put down more exactly; the first words stay in the history. Danger that
    /// comes out in it is heard whatever the state.
    public func rewriting(
        _ consultation: Consultation, as answers: Answers
    ) throws -> Outcome {
        try requireConsultation(consultation)
        var next = consultation
        next.answers = answers
        let isNew = !next.emergencies.isSubset(of: consultation.emergencies)
        if isNew || (consultation.state == .received && !next.emergencies.isEmpty) {
            next.state = .emergency
        }
        var outcome = Outcome()
        outcome.add(
            change(from: consultation, to: next.standing(before: moment.date), "rewrite"))
        return outcome
    }

    /// Whose turn it is with a consultation: the desk it was brought to, or the one that holds the file.
    public func requireConsultation(_ consultation: Consultation) throws(Denial) {
        guard consultation.file == file.id else { throw .unseen }
        try requireWriting()
        guard desks.contains(consultation.desk) || isHolder else { throw .notYours(.otherDesk) }
    }

    /// Who has handed the file over does not give it away again: what came before is the new
    /// holder's to pass on, and what somebody brings to this desk later is this desk's own.
    func requireKeeping(_ consultation: Consultation) throws(Denial) {
        guard !isHolder else { return }
        let held = shares.filter {
            $0.desk == file.desk && $0.basis == .ownDuty && $0.isOpen(at: moment)
        }
        guard let since = held.map(\.since).min(), consultation.receivedAt > since else {
            throw .notYours(.otherDesk)
        }
    }

    /// What of a consultation may be shown: the answers of the kinds of data that are shared.
    public func disclose(
        _ consultation: Consultation, in form: Form
    ) throws(Denial) -> Disclosed<Consultation> {
        guard consultation.file == file.id else { throw .unseen }
        return disclose(
            opened(consultation, in: form), kind: Consultation.kind,
            subject: consultation.id.description)
    }

    private func opened(_ consultation: Consultation, in form: Form) -> Consultation {
        var shown = consultation
        shown.answers = consultation.answers.filtered { covers(form.part(of: $0).dataClass) }
        return shown
    }
}

extension Access {
    /// All consultations of the file, as far as the kind of data is shared.
    ///
    /// - Parameter form: the edition in which answers were given.
    public func disclose(
        _ consultations: [Consultation], in form: (Answers) throws -> Form
    ) rethrows -> Disclosed<[Consultation]> {
        let shown = try consultations.filter { $0.file == file.id && covers(.life) }.map {
            opened($0, in: try form($0.answers))
        }
        return disclose(shown, kind: HouseholdFile.kind, subject: file.id.description)
    }
}

extension Consultation {
    /// What somebody has to look at has a day: this one, unless another was set.
    fileprivate func standing(before day: CivilDate) -> Consultation {
        guard state.isUnhandled, nextOn == nil else { return self }
        var next = self
        next.nextOn = day
        return next
    }
}
