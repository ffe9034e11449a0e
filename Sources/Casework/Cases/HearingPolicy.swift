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
            isProgrammeWork: desk.isMultiAgency, purpose: Hearing.purpose(of: answers),
            classes: answers[HearingForms.classes], persons: persons, consents: consents,
            protected: persons.intersection(protected), statute: answers[HearingForms.statute],
            danger: answers[HearingForms.danger] == true, reason: answers[HearingForms.reason],
            approver: answers[HearingForms.approver], asker: worker,
            // 69条2項2号 speaks of use inside one public body: the one that holds the file.
            isSameBody: agency.isPublicBody && agency.id == holder, day: moment.date)
    }

    /// Whether an answer can be written down now, asked before anything is typed.
    public func requireAnswer(to hearing: Hearing, in found: Case) throws {
        try requireAnswering(hearing, in: found)
        guard hearing.answer == nil else { throw Hearing.Refusal.alreadyAnswered }
    }

    /// The asked desk and those who act in the file; to others there is no such hearing.
    public func sees(_ hearing: Hearing) -> Bool {
        hearing.file == file.id && (mayWrite || desks.contains(hearing.desk))
    }
}

extension Hearing {
    /// 伝える目的: 関係機関との連携調整, where nothing else was chosen.
    public static func purpose(of asked: Answers) -> SharingPurpose {
        asked[HearingForms.purpose] ?? .coordination
    }
}
