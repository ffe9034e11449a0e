extension Access {
    /// Somebody known comes again: the consultation goes on in the file of their household, beside
    /// whoever accompanies them already.
    ///
    /// A 知られない相談 never goes into a file that others of the desk may open.
    public func receiving(_ new: NewConsultation, keys: Keys) throws -> Outcome {
        try requireWriting()
        guard desks.contains(new.desk) else { throw Denial.notYours(.otherDesk) }
        guard new.mode != .hidden || file.isHidden else { throw Denial.notYours(.readOnly) }
        let consultation = Consultation(
            id: keys.new(), file: file.id, desk: new.desk, receivedAt: moment, receiver: worker,
            mode: new.mode, answers: new.answers,
            state: new.answers[IntakeForm.emergency].isEmpty ? .received : .emergency,
            nextOn: new.nextOn,
            version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: consultation, "receive"))
        return outcome
    }
}
