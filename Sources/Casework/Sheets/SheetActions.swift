extension Sheet {
    /// The whole state machine: which action is possible in which state.
    func require(_ action: Action) throws(Refusal) {
        switch (state, action) {
        case (.draft, .answers), (.draft, .signature), (.signed, .successor): break
        case (.signed, .answers), (.signed, .signature): throw .alreadySigned
        case (.draft, .successor): throw .notSigned
        case (.superseded, _): throw .superseded
        }
    }
}

extension Access {
    /// Whether an action may be offered: the same question the press of its button asks.
    public func require(_ action: Sheet.Action, on sheet: Sheet) throws {
        guard sheet.file == file.id else { throw Denial.unseen }
        try requireWriting()
        guard desks.contains(sheet.desk) else { throw Denial.notYours(.otherDesk) }
        try sheet.require(action)
    }

    /// A sheet is begun in the edition of its form that is in force.
    public func filling(
        _ form: Form, with answers: Answers, about subject: Identifier<Person>?,
        secrecy: Secrecy = .consented, taking place: Sheet? = nil, keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        if let place {
            try require(.successor, on: place)
            guard place.secrecy.joined(with: secrecy) == secrecy else {
                throw Sheet.Refusal.closedCircle
            }
        }
        try require(answers, fit: form)
        let sheet = Sheet(
            id: keys.new(), file: file.id, subject: subject, desk: actingDesk, author: worker,
            writtenAt: moment, secrecy: secrecy, answers: form.settled(answers), state: .draft,
            supersedes: place?.id, version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: sheet, "fill"))
        return outcome
    }

    /// A draft is put down more exactly; what it said before stays in its history.
    ///
    /// Parts the writer may not read stay as they are, whatever was sent.
    public func rewriting(_ sheet: Sheet, as answers: Answers, in form: Form) throws -> Outcome {
        try require(.answers, on: sheet)
        try require(answers, fit: form)
        guard form.id == sheet.answers.form, form.edition == sheet.answers.edition else {
            throw Sheet.Refusal.wrongForm
        }
        var next = sheet
        let open = answers.filtered { reads(sheet, form.part(of: $0).dataClass) }
        let closed = sheet.answers.filtered { !reads(sheet, form.part(of: $0).dataClass) }
        next.answers = form.settled(closed.merging(open))
        var outcome = Outcome()
        // Nothing was put down that was not there: no new version, and no line that says so.
        if next.answers == sheet.answers { return outcome }
        outcome.add(change(from: sheet, to: next, Sheet.Action.answers.rawValue))
        return outcome
    }

    /// Signed, it does not change any more: a new sheet takes its place. A sheet that takes the place
    /// of another does so now.
    ///
    /// - Parameter older: the sheet whose place it takes, as it stands now.
    public func signing(
        _ sheet: Sheet, in form: Form, members: [Identifier<Person>], superseding older: Sheet?
    ) throws -> Outcome {
        try require(.signature, on: sheet)
        let check = AnswerCheck(form, today: moment.date, before: sheet.answers, members: members)
        let faults = check.faults(in: sheet.answers) { reads(sheet, $0.dataClass) }
        guard faults.isEmpty else { throw Sheet.Refusal.incomplete }
        var next = sheet
        next.state = .signed(by: worker, at: moment)
        var outcome = Outcome()
        outcome.add(change(from: sheet, to: next, Sheet.Action.signature.rawValue))
        if let older, older.id == sheet.supersedes, case .signed(let by, let at) = older.state {
            var replaced = older
            replaced.state = .superseded(by: sheet.id, signedBy: by, at: at)
            outcome.add(change(from: older, to: replaced, "supersede"))
        }
        return outcome
    }

    private func require(_ answers: Answers, fit form: Form) throws(Sheet.Refusal) {
        guard answers.form == form.id, answers.edition == form.edition else { throw .wrongForm }
    }
}
