@_spi(Stored) import Casework

extension IdentityStore {
    /// Saves a judgement with its audit lines: the verdict, the record, the places that moved, the
    /// lines of their files in lists, and by which names they are found.
    public func save(_ decision: IdentityDecision, terminal: String) throws {
        try put(decision.verdict)
        if let person = decision.person { try PersonStore(books).save([person]) }
        for change in decision.moved { try move(change) }
        let verdict = decision.verdict.after
        if decision.person != nil {
            try index(PersonStore(books).require(verdict.kept))
        }
        try FileHeads(books).renew(Set(decision.moved.map(\.after.file)))
        try log(decision, terminal)
    }

    /// Enters a person in the name index: one who was taken into another is found there, and that
    /// one by the names, numbers and addresses of both.
    func index(_ person: Person) throws {
        let names = NameIndex(books)
        guard person.mergedInto == nil else { return try names.remove(person.id) }
        let absorbed = try takenIn(by: [person.id]).keys.sorted()
        var keys = PersonKeys(person)
        for other in try PersonStore(books).people(absorbed) {
            let more = PersonKeys(other)
            keys.names += more.names
            keys.phones += more.phones
            keys.addresses += more.addresses
            keys.birthDates += more.birthDates
        }
        try names.put(person.id, keys)
    }

    private func put(_ change: Change<IdentityVerdict>) throws {
        let it = change.after
        if change.before == nil {
            let seal = Seal(
                try DataKeys(books).require(it.kept.description), "identity_verdicts", it.id)
            try books.session.run(
                """
                INSERT INTO identity_verdicts (id, kept, other, kind, reason, worker, at, moved,
                    undone, version)
                VALUES (\(it.id), \(it.kept), \(it.other), \(it.kind.rawValue),
                    \(seal.text("reason", it.reason)), \(it.worker), \(it.moment),
                    \(it.moved.map(\.description).joined(separator: ",")), \(it.undone), 0)
                """)
        } else {
            try books.update(
                """
                UPDATE identity_verdicts SET undone = \(it.undone), version = version + 1
                WHERE id = \(it.id) AND version = \(it.version)
                """)
        }
    }

    /// Only a judgement on identity moves a place in a household from one record to another.
    private func move(_ change: Change<Membership>) throws {
        let member = change.after
        try books.update(
            """
            UPDATE memberships SET person = \(member.person), version = version + 1
            WHERE id = \(member.id) AND version = \(member.version)
            """)
        try MembershipStore(books).keepAnswers(change)
    }

    private func log(_ decision: IdentityDecision, _ terminal: String) throws {
        let both = [decision.verdict.after.kept, decision.verdict.after.other]
        let lines =
            [decision.verdict.line] + (decision.person.map { [$0.line] } ?? [])
            + decision.moved.map(\.line)
        try AuditTrail(books).append(
            lines.map { AuditEntry($0, persons: both) }, terminal: terminal)
    }
}
