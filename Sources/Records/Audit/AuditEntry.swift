import Casework

/// A line for the audit log with the persons whose data it touches.
public struct AuditEntry: Sendable {
    public let line: AuditLine
    public let persons: [Identifier<Person>]
    public init(_ line: AuditLine, persons: [Identifier<Person>] = []) {
        self.line = line
        self.persons = persons
    }
}

/// A line of the audit log as it was written, for the auditor and for the person's own ledger.
public struct AuditedDeed: Equatable, Sendable {
    public let seq: Int64
    public let line: AuditLine
    /// The address of the terminal it was done from.
    public let terminal: String
}

/// A row of the chain as it lies in the database: plain texts, trusted only after verification.
struct AuditRow {
    var seq: Int64
    var at: Int64
    var worker: String
    var deed: String
    var kind: String
    var subject: String
    var file: String?
    var basis: String
    var basisReference: String?
    var terminal: String
    var persons: [String]

    init(_ entry: AuditEntry, seq: Int64, terminal: String) {
        let line = entry.line
        self.seq = seq
        at = line.moment.milliseconds
        worker = line.worker.description
        deed = line.deed
        kind = line.kind
        subject = line.subject
        file = line.file?.description
        basis = line.basis.code
        basisReference = line.basis.reference
        self.terminal = terminal
        persons = Set(entry.persons.map(\.description)).sorted()
    }

    /// The order of the columns as every SELECT here names them.
    static let columns: SQL =
        "seq, at, worker, deed, kind, subject, file, basis, basis_ref, terminal"

    init(_ row: inout Row) throws {
        seq = try row.next()
        at = try row.next()
        worker = try row.next()
        deed = try row.next()
        kind = try row.next()
        subject = try row.next()
        file = try row.optional()
        basis = try row.next()
        basisReference = try row.optional()
        terminal = try row.next()
        persons = []
    }

    /// What is hashed: every field with its length before it, so that no two rows read alike.
    var canonical: [UInt8] {
        var bytes = CanonicalBytes()
        bytes.append(seq)
        bytes.append(at)
        for text in [worker, deed, kind, subject, file, basis, basisReference, terminal] {
            bytes.append(text)
        }
        bytes.append(Int64(persons.count))
        for person in persons { bytes.append(person) }
        return bytes.bytes
    }

    func hash(after prev: [UInt8], _ vault: Vault) -> [UInt8] {
        vault.code(.audit, prev + canonical)
    }

    /// The row in the words of the domain, nil when a text is not one of them.
    var deedRecord: AuditedDeed? {
        guard let worker = Identifier<Worker>(worker),
            let basis = LegalBasis(code: basis, reference: basisReference)
        else { return nil }
        let line = AuditLine(
            moment: Moment(milliseconds: at), worker: worker, deed: deed, kind: kind,
            subject: subject, file: file.flatMap { Identifier<HouseholdFile>($0) }, basis: basis)
        return AuditedDeed(seq: seq, line: line, terminal: terminal)
    }
}

/// Length-prefixed bytes, big-endian; an absent text differs from an empty one.
private struct CanonicalBytes {
    private(set) var bytes: [UInt8] = [1]

    mutating func append(_ integer: Int64) {
        withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
    }

    mutating func append(_ text: String?) {
        append(text.map { Int64($0.utf8.count) } ?? -1)
        if let text { bytes += text.utf8 }
    }
}
