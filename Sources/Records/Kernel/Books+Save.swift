import Casework

extension Books {
    /// Saves everything one deed changes, with its lines in the audit log, in this transaction.
    public func save(_ outcome: Outcome, terminal: String) throws {
        try PersonStore(self).save(outcome.people)
        try FileStore(self).save(outcome.files)
        try MembershipStore(self).save(outcome.memberships)
        try ConsentStore(self).save(outcome.consents)
        try ConsultationStore(self).save(outcome.consultations)
        try ReferralStore(self).save(outcome.referrals)
        try CaseStore(self).save(outcome.cases)
        try HearingStore(self).save(outcome.hearings)
        try NoteStore(self).save(outcome.notes)
        try TaskStore(self).save(outcome.tasks)
        try ShareStore(self).save(outcome.shares)
        try FileHeads(self).renew(outcome.touchedFiles)
        try audit(outcome.lines, terminal: terminal)
    }

    /// Writes lines with the persons they concern: those named, or all who belong to the file.
    public func audit(_ lines: [AuditLine], terminal: String) throws {
        let members = MembershipStore(self)
        let entries = try lines.map { line in
            AuditEntry(line, persons: try line.file.map { try members.personIDs(in: $0) } ?? [])
        }
        try AuditTrail(self).append(entries, terminal: terminal)
    }

    /// Exactly one row, or somebody else was faster.
    func update(_ sql: SQL) throws {
        guard try session.run(sql) == 1 else { throw Stale() }
    }
}

extension Outcome {
    /// Files whose line in lists may have changed.
    var touchedFiles: Set<Identifier<HouseholdFile>> {
        Set(files.map(\.after.id)).union(memberships.map(\.after.file))
            .union(consultations.map(\.after.file)).union(cases.map(\.after.file))
            .union(notes.map(\.after.file))
    }

    var lines: [AuditLine] {
        people.map(\.line) + files.map(\.line) + memberships.map(\.line) + consents.map(\.line)
            + consultations.map(\.line) + referrals.map(\.line) + cases.map(\.line)
            + hearings.map(\.line) + notes.map(\.line) + tasks.map(\.line) + shares.map(\.line)
    }
}
