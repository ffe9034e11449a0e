extension Access {
    /// A note is written. Its class decides how far it travels, from the first word.
    public func writing(
        _ answers: Answers, sequence: Int64, correcting old: ProgressNote? = nil,
        keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        guard !answers[NoteForm.facts].isEmpty else { throw NoteRefusal.noFacts }
        let note = ProgressNote(
            id: keys.new(), sequence: sequence, file: file.id, desk: actingDesk, worker: worker,
            writtenAt: moment, answers: answers, corrects: old?.id, correctedBy: nil, version: 0)
        guard note.happenedOn <= moment.date else { throw NoteRefusal.inFuture }
        var outcome = Outcome()
        outcome.add(change(from: nil, to: note, "write"))
        if let old {
            try requireCorrecting(old)
            guard old.secrecy.joined(with: note.secrecy) == note.secrecy else {
                throw NoteRefusal.closedCircle
            }
            var corrected = old
            corrected.correctedBy = note.id
            outcome.add(change(from: old, to: corrected, "correct"))
        }
        return outcome
    }

    /// Whether a note may be corrected by this worker: by its writer or a supervisor, and once.
    public func requireCorrecting(_ note: ProgressNote) throws {
        try requireWriting()
        guard reads(note) else { throw Denial.unseen }
        guard note.correctedBy == nil else { throw NoteRefusal.alreadyCorrected }
        guard note.worker == worker || holds(.deskSupervisor) else {
            throw Denial.notYours(.supervisorOnly)
        }
    }

    /// The one rule for a note: its writer's desk always; others by class and kind of data.
    ///
    /// The closed circles (支援会議, 要対協, 通報, DV) open for members named by later slices; until
    /// then for the writing desk alone. Its SQL twin is in `NoteStore`.
    public func reads(_ note: ProgressNote) -> Bool {
        guard note.file == file.id else { return false }
        if desks.contains(note.desk) { return true }
        switch note.secrecy {
        case .internal, .consented: return covers(note.dataClass)
        case .ownDesk, .art106_6, .childCouncil, .abuseReport, .dvProtected: return false
        }
    }

    /// What of a note may be shown: the names of those spoken to only where identities are open.
    public func disclose(_ notes: [ProgressNote]) -> Disclosed<[ProgressNote]> {
        let shown = notes.filter(reads).map { note in
            covers(.identity) ? note : note.without(NoteForm.whom.id)
        }
        return disclose(shown, kind: HouseholdFile.kind, subject: file.id.description)
    }
}
