import Casework

/// 監査証跡: the chained log of every deed and every look. Append only.
public struct AuditTrail {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Writes the lines inside the open transaction: they are as durable as what they speak of.
    public func append(
        _ lines: [AuditLine], persons: [Identifier<Person>] = [], terminal: String
    ) throws {
        try append(lines.map { AuditEntry($0, persons: persons) }, terminal: terminal)
    }

    public func append(_ entries: [AuditEntry], terminal: String) throws {
        guard !entries.isEmpty else { return }
        var (seq, hash) = try advanceHead(by: entries.count)
        var rows: [SQL] = []
        var persons: [SQL] = []
        for entry in entries {
            seq += 1
            let row = AuditRow(entry, seq: seq, terminal: terminal)
            let next = row.hash(after: hash, books.vault)
            rows.append(values(row, prev: hash, hash: next))
            persons += row.persons.map { "(\(seq), \($0))" }
            hash = next
        }
        try books.insert("INSERT INTO audit_log (\(AuditRow.columns), prev, hash) VALUES ", rows)
        try books.insert("INSERT INTO audit_persons (seq, person) VALUES ", persons)
        try books.session.run("UPDATE audit_head SET hash = \(hash) WHERE id = 1")
    }

    /// The number and hash of the last row before ours. On PostgreSQL the row stays locked until
    /// the end of the transaction, so that writers of the log follow one another.
    private func advanceHead(by count: Int) throws -> (seq: Int64, hash: [UInt8]) {
        if let head = try move(by: count) { return head }
        try books.session.run(
            """
            INSERT INTO audit_head (id, seq, hash)
            VALUES (1, 0, \(Self.genesis(books.vault))) ON CONFLICT (id) DO NOTHING
            """)
        guard let head = try move(by: count) else { throw Missing() }
        return head
    }

    private func move(by count: Int) throws -> (seq: Int64, hash: [UInt8])? {
        try books.session.first(
            """
            UPDATE audit_head SET seq = seq + \(count) WHERE id = 1
            RETURNING seq, hash
            """
        ) { (seq: try $0.next(Int64.self) - Int64(count), hash: try $0.next([UInt8].self)) }
    }

    private func values(_ row: AuditRow, prev: [UInt8], hash: [UInt8]) -> SQL {
        """
        (\(row.seq), \(row.at), \(row.worker), \(row.deed), \(row.kind), \(row.subject),
        \(row.file), \(row.basis), \(row.basisReference), \(row.terminal), \(prev), \(hash))
        """
    }

    /// What the first row is chained to: nobody without the key can begin a chain.
    static func genesis(_ vault: Vault) -> [UInt8] { vault.code(.audit, "kasane audit log") }
}
