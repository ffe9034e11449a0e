/// 聞き取り: who asks, who answers, and what an answer ends.
extension Access {
    /// Whether an agency may be asked now: by the coordinating desk, while the case goes on.
    public func requireAsking(in found: Case) throws {
        try permit(.assessment, on: found)
        guard found.state.isOpen else { throw Case.Refusal.notOpen }
    }

    /// The question of `domain/reference.md` §6.2, with the facts of this file, for what was typed to
    /// ask a desk.
    ///
    /// - Parameters:
    ///   - holder: the agency of the desk that holds the file.
    ///   - protected: those of the household who are under a protective measure.
    public func disclosure(
        of answers: Answers, to desk: Desk, of agency: Agency, holder: Identifier<Agency>?,
        protected: Set<Identifier<Person>>
    ) -> DisclosureQuestion {
        let persons = Set(answers[HearingForms.persons])
        let ownDesks = shares.filter {
            $0.isOpen(at: moment) && $0.basis == .ownDuty && $0.worker == nil
        }.map(\.desk)
        return DisclosureQuestion(
            recipient: agency,
            isRecipientsOwnFile: desk.id == file.desk || ownDesks.contains(desk.id),
            isProgrammeWork: desk.isMultiAgency, purpose: answers.purpose,
            classes: answers[HearingForms.classes], persons: persons, consents: consents,
            protected: persons.intersection(protected), statute: answers[HearingForms.statute],
            danger: answers[HearingForms.danger] == true, reason: answers[HearingForms.reason],
            approver: answers[HearingForms.approver], asker: worker,
            // 69条2項2号 speaks of use inside one public body: the one that holds the file.
            isSameBody: agency.isPublicBody && agency.id == holder, day: moment.date)
    }

    /// The same question with what was answered on its form.
    ///
    /// - Parameters:
    ///   - basis: what the disclosure decision came to.
    ///   - recipient: the agency of the desk that is asked.
    public func asking(
        _ answers: Answers, in found: Case, on basis: LegalBasis, telling recipient: Agency,
        form: Form, keys: Keys
    ) throws -> Outcome {
        guard let desk = answers[HearingForms.desk], let day = answers[HearingForms.answerBy] else {
            throw Hearing.Refusal.noText
        }
        let telling = Telling(
            to: recipient, about: Set(answers[HearingForms.persons]), for: answers.purpose)
        var outcome = try asking(
            desk, answers[HearingForms.question], in: found, on: basis,
            classes: answers[HearingForms.classes], telling: telling, answerBy: day,
            reason: answers[HearingForms.reason], keys: keys)
        for hearing in outcome.hearings {
            outcome.add(
                recording(
                    answers, in: form, of: hearing.deed, on: hearing.after, keys: keys))
        }
        return outcome
    }

    /// Whether an answer can be written down now, asked before anything is typed.
    public func requireAnswer(to hearing: Hearing, in found: Case) throws {
        try requireAnswering(hearing, in: found)
        guard hearing.answer == nil else { throw Hearing.Refusal.alreadyAnswered }
    }

    /// An answer as it was written on its form.
    public func answering(
        _ hearing: Hearing, in found: Case, _ answers: Answers, form: Form, keys: Keys
    ) throws -> Outcome {
        guard let answer = Hearing.Answer(answers) else { throw Hearing.Refusal.noText }
        var outcome = try answering(hearing, in: found, answer)
        outcome.add(recording(answers, in: form, of: "answer", on: hearing, keys: keys))
        return outcome
    }

    /// The asked desk and those who act in the file; to others there is no such hearing.
    public func sees(_ hearing: Hearing) -> Bool {
        hearing.file == file.id && (mayWrite || desks.contains(hearing.desk))
    }
}

extension Answers {
    /// 関係機関との連携調整, where nothing else was chosen.
    fileprivate var purpose: SharingPurpose { self[HearingForms.purpose] ?? .coordination }
}
