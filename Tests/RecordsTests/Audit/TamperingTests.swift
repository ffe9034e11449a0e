import Casework
import Foundation
import Testing

@testable import Records

@Suite struct TamperingTests {
    /// An archive with a log of twelve lines, each naming a person.
    private func onEachLog(_ body: (Archive) async throws -> Void) async throws {
        try await onEachArchive { archive in
            for hour in 0..<4 {
                try await archive.transaction {
                    try AuditTrail($0).append(
                        (0..<3).map { auditLine(hour, subject: "s\($0)", file: "f1") },
                        persons: ["p1"], terminal: "t")
                }
            }
            try await body(archive)
        }
    }

    private func found(
        _ archive: Archive, after statements: [String], against heads: [AuditHead] = []
    ) async throws -> Verification {
        try await archive.transaction { books in
            for statement in statements { try books.session.script(statement) }
        }
        return try await archive.read { try AuditTrail($0).verify(against: heads) }
    }

    @Test func `a changed field is found in its row`() async throws {
        let changes = [
            "at = at + 1", "worker = 'w9'", "deed = 'referral.close'", "kind = 'case'",
            "subject = 's9'", "file = NULL", "file = 'f9'", "basis = 'programme'",
            "basis_ref = 'c1'", "terminal = ''", "hash = prev", "prev = hash",
        ]
        struct Undone: Error {}
        try await onEachLog { archive in
            for change in changes {
                // Looked at before the change is undone, so that one log serves for all.
                await #expect(throws: Undone.self) {
                    try await archive.transaction { books in
                        try books.session.script("UPDATE audit_log SET \(change) WHERE seq = 5")
                        let found = try AuditTrail(books).verify()
                        #expect(found == .broken(seq: 5, why: .altered), "\(change)")
                        throw Undone()
                    }
                }
            }
        }
    }

    @Test func `a person added to or taken from a row is found`() async throws {
        try await onEachLog { archive in
            let taken = try await found(
                archive, after: ["DELETE FROM audit_persons WHERE seq = 7"])
            #expect(taken == .broken(seq: 7, why: .altered))
            let added = try await found(
                archive,
                after: [
                    "INSERT INTO audit_persons (seq, person) VALUES (7, 'p1')",
                    "INSERT INTO audit_persons (seq, person) VALUES (6, 'p9')",
                ])
            #expect(added == .broken(seq: 6, why: .altered))
        }
    }

    @Test func `a deleted row is named`() async throws {
        try await onEachLog { archive in
            let found = try await found(
                archive,
                after: [
                    "DELETE FROM audit_persons WHERE seq = 4",
                    "DELETE FROM audit_log WHERE seq = 4",
                ])
            #expect(found == .broken(seq: 4, why: .missing))
        }
    }

    @Test func `a made-up row is named, in the middle or at the end`() async throws {
        let columns =
            "at, worker, deed, kind, subject, file, basis, basis_ref, terminal, prev, hash"
        try await onEachLog { archive in
            let end = try await found(
                archive,
                after: [
                    "INSERT INTO audit_log (seq, \(columns)) SELECT 13, \(columns) FROM audit_log "
                        + "WHERE seq = 12"
                ])
            #expect(end == .broken(seq: 13, why: .altered))
        }
        try await onEachLog { archive in
            let moved = (0...6).reversed().flatMap { offset in
                // The rows from 6 on make room, their persons with them.
                let seq = 6 + offset
                return [
                    "INSERT INTO audit_log (seq, \(columns)) SELECT \(seq + 1), \(columns) "
                        + "FROM audit_log WHERE seq = \(seq)",
                    "UPDATE audit_persons SET seq = \(seq + 1) WHERE seq = \(seq)",
                    "DELETE FROM audit_log WHERE seq = \(seq)",
                ]
            }
            let middle = try await found(
                archive,
                after: moved + [
                    "INSERT INTO audit_log (seq, \(columns)) SELECT 6, \(columns) FROM audit_log "
                        + "WHERE seq = 5"
                ])
            #expect(middle == .broken(seq: 6, why: .altered))
        }
    }

    @Test func `two rows that changed places are found at the first`() async throws {
        let columns =
            "at, worker, deed, kind, subject, file, basis, basis_ref, terminal, prev, hash"
        try await onEachLog { archive in
            let found = try await found(
                archive,
                after: [
                    "DELETE FROM audit_persons WHERE seq IN (3, 8)",
                    "INSERT INTO audit_log (seq, \(columns)) SELECT 99, \(columns) FROM audit_log "
                        + "WHERE seq = 3", "DELETE FROM audit_log WHERE seq = 3",
                    "UPDATE audit_log SET seq = 3 WHERE seq = 8",
                    "UPDATE audit_log SET seq = 8 WHERE seq = 99",
                    "INSERT INTO audit_persons (seq, person) VALUES (3, 'p1')",
                    "INSERT INTO audit_persons (seq, person) VALUES (8, 'p1')",
                ])
            #expect(found == .broken(seq: 3, why: .altered))
        }
    }

    @Test func `a row that follows another chain is found`() async throws {
        try await onEachLog { archive in
            let vault = archive.vault
            try await archive.transaction { books in
                // A row that somebody with the key made, but not in its place.
                let row = AuditRow(
                    AuditEntry(auditLine(9), persons: []), seq: 12, terminal: "t")
                let prev = AuditTrail.genesis(vault)
                try books.session.run("DELETE FROM audit_persons WHERE seq = 12")
                try books.session.run(
                    """
                    UPDATE audit_log SET at = \(row.at), subject = \(row.subject), file = NULL,
                        prev = \(prev), hash = \(row.hash(after: prev, vault)) WHERE seq = 12
                    """)
            }
            let found = try await found(archive, after: [])
            #expect(found == .broken(seq: 12, why: .unlinked))
        }
    }

    @Test func `another key does not verify, so nobody without it can rebuild the chain`()
        async throws
    {
        try await onEachLog { archive in
            let stranger = Archive(engine: archive.engine, vault: Vault(MasterKey.random()))
            let found = try await stranger.read { try AuditTrail($0).verify() }
            #expect(found == .broken(seq: 1, why: .altered))
        }
    }

    /// Cuts the last five rows and mends the head, as somebody who knows the tables would.
    private let cut = [
        "DELETE FROM audit_persons WHERE seq > 7", "DELETE FROM audit_log WHERE seq > 7",
        "UPDATE audit_head SET seq = 7, hash = (SELECT hash FROM audit_log WHERE seq = 7)",
    ]

    @Test
    func `a cut end is found by the head, and when that is mended by the exported head alone`()
        async throws
    {
        let now = Moment(milliseconds: 1_790_000_000_000)
        try await onEachLog { archive in
            let head = try #require(
                try await archive.read { try AuditTrail($0).head(at: now) })
            let unmended = try await found(archive, after: Array(cut.prefix(2)))
            #expect(unmended == .broken(seq: 8, why: .headDiffers))
            let alone = try await found(archive, after: Array(cut.suffix(1)))
            guard case .sound(count: 7, _) = alone else {
                Issue.record("\(alone)")
                return
            }
            let against = try await found(archive, after: [], against: [head])
            #expect(against == .broken(seq: 8, why: .cutShort))
        }
    }

    @Test func `an older copy that was worked on further is found by the exported head`()
        async throws
    {
        let now = Moment(milliseconds: 1_790_000_000_000)
        try await onEachLog { archive in
            let head = try #require(
                try await archive.read { try AuditTrail($0).head(at: now) })
            _ = try await found(archive, after: cut)
            try await archive.transaction {
                try AuditTrail($0).append((0..<9).map { auditLine($0) }, terminal: "t")
            }
            guard case .sound(count: 16, _) = try await found(archive, after: []) else {
                Issue.record("the older copy is sound in itself")
                return
            }
            let against = try await found(archive, after: [], against: [head])
            #expect(against == .broken(seq: 12, why: .exportDiffers))
        }
    }

    @Test func `heads written to a file come back, and a growing log agrees with all of them`()
        async throws
    {
        let file = AuditHeadFile(
            path: FileManager.default.temporaryDirectory.path + "/heads-\(UUID().uuidString)")
        #expect(try file.heads() == [])
        var count = 0
        try await onEachLog { archive in
            defer { unlink(file.path) }
            for hour in 0..<3 {
                let head = try #require(
                    try await archive.read {
                        try AuditTrail($0).head(at: Moment(milliseconds: Int64(hour)))
                    })
                #expect(AuditHead(head.description) == head)
                try file.append(head)
                try await archive.transaction {
                    try AuditTrail($0).append([auditLine(hour)], terminal: "t")
                }
            }
            let heads = try file.heads()
            #expect(heads.map(\.seq) == [12, 13, 14])
            let found = try await found(archive, after: [], against: heads)
            guard case .sound(count: 15, _) = found else {
                Issue.record("\(found)")
                return
            }
            count += 1
        }
        #expect(count > 0)
    }

    @Test(arguments: ["", "1 2 3", "x \(String(repeating: "0", count: 64)) 1", "1 zz 3 4"])
    func `a line that is no head is refused`(_ line: String) {
        #expect(AuditHead(line) == nil)
    }
}
