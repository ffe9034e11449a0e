extension Access {
    /// One step of a consultation by a worker of the desk that holds the file.
    public func taking(
        _ step: Consultation.Step, on consultation: Consultation
    ) throws -> Outcome {
        try requireConsultation(consultation)
        var outcome = Outcome()
        outcome.add(change(from: consultation, to: try consultation.after(step), step.name))
        return outcome
    }

    /// What was heard is put down more exactly; the first words stay in the history.
    public func rewriting(
        _ consultation: Consultation, as account: Consultation.Account
    ) throws -> Outcome {
        try requireConsultation(consultation)
        var next = consultation
        next.account = account
        if consultation.state == .received && !account.emergencies.isEmpty {
            next.state = .emergency
        }
        var outcome = Outcome()
        outcome.add(change(from: consultation, to: next, "rewrite"))
        return outcome
    }

    func requireConsultation(_ consultation: Consultation) throws(Denial) {
        guard consultation.file == file.id else { throw .unseen }
        try requireWriting()
        guard desks.contains(consultation.desk) || isHolder else { throw .notYours(.otherDesk) }
    }

    public func disclose(_ consultation: Consultation) -> Disclosed<Consultation> {
        disclose(consultation, kind: Consultation.kind, subject: consultation.id.description)
    }
}

extension Access {
    /// All consultations of the file, as far as the kind of data is shared.
    public func disclose(_ consultations: [Consultation]) -> Disclosed<[Consultation]> {
        let shown = consultations.filter { $0.file == file.id && covers(.life) }
        return disclose(shown, kind: HouseholdFile.kind, subject: file.id.description)
    }
}
