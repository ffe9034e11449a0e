import Casework

extension Books {
    /// Saves everything one action changes, with its lines in the audit log, in this transaction.
    public func save(_ outcome: Outcome, terminal: String) throws {
        let types = try outcome.storedTypes
        let ordered = SavePhase.allCases.flatMap { phase in
            types.filter { $0.savePhase == phase }
        }
        for type in ordered { try save(type, of: outcome) }
        let heads = types.filter { $0.renewsFileHead }.flatMap { files(touchedBy: $0, in: outcome) }
        try FileHeads(self).renew(Set(heads))
        try audit(ordered.flatMap { lines(of: $0, in: outcome) }, terminal: terminal)
    }

    private func save<Record: StoredRecord>(_: Record.Type, of outcome: Outcome) throws {
        try Record.save(outcome.of(Record.self), in: self)
    }

    private func lines<Record: StoredRecord>(
        of _: Record.Type, in outcome: Outcome
    ) -> [AuditLine] { outcome.of(Record.self).map(\.line) }

    private func files<Record: StoredRecord>(
        touchedBy _: Record.Type, in outcome: Outcome
    ) -> [Identifier<HouseholdFile>] {
        outcome.of(Record.self).compactMap(\.after.auditFile)
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
    /// The kinds of record in it, each once.
    fileprivate var storedTypes: [any StoredRecord.Type] {
        get throws {
            var found: [any StoredRecord.Type] = []
            for change in changes {
                guard let type = change.recordType as? any StoredRecord.Type else {
                    throw NotStored(kind: change.recordType.kind)
                }
                if !found.contains(where: { $0 == type }) { found.append(type) }
            }
            return found
        }
    }
}
