import Casework
import Foundation
import Testing

@testable import Records

/// A line of the log for tests: the hour tells one from another.
func auditLine(
    _ hour: Int, subject: String = "r1", file: Identifier<HouseholdFile>? = nil,
    basis: LegalBasis = .ownDuty
) -> AuditLine {
    AuditLine(
        moment: Moment(milliseconds: 1_790_000_000_000 + Int64(hour) * 3_600_000), worker: "w1",
        deed: "referral.view", kind: "referral", subject: subject, file: file, basis: basis)
}

@Suite struct AuditTrailTests {
    @Test func `an empty log is sound`() async throws {
        try await onEachArchive { archive in
            let found = try await archive.read { try AuditTrail($0).verify() }
            #expect(found == .sound(count: 0, hash: AuditTrail.genesis(archive.vault)))
            let now = Moment(milliseconds: 0)
            #expect(try await archive.read { try AuditTrail($0).head(at: now) } == nil)
        }
    }

    @Test func `lines come back as they were written, newest first`() async throws {
        let bases: [LegalBasis] = [
            .ownDuty, .programmeDuty, .consent("c1"), .conference("s1"), .statute(.elderAbuse),
            .internalUse(approver: "w2"), .publicBody(approver: "w2"),
            .personsInterest(approver: "w2"), .emergency(authorisedBy: "w2"),
        ]
        let lines = bases.enumerated().map { auditLine($0, file: $0 == 0 ? nil : "f1", basis: $1) }
        try await onEachArchive { archive in
            try await archive.transaction {
                try AuditTrail($0).append(lines, terminal: "10.1.2.3")
            }
            let read = try await archive.read { try AuditTrail($0).lines(of: .everything) }
            #expect(read.map(\.line) == lines.reversed())
            #expect(read.map(\.seq) == (1...9).reversed().map(Int64.init))
            #expect(read.allSatisfy { $0.terminal == "10.1.2.3" })
            let found = try await archive.read { try AuditTrail($0).verify() }
            guard case .sound(count: 9, _) = found else {
                Issue.record("\(found)")
                return
            }
        }
    }

    @Test func `who saw a person, a file, a record or what a worker did is one question`()
        async throws
    {
        try await onEachArchive { archive in
            try await archive.transaction { books in
                try AuditTrail(books).append(
                    [
                        AuditEntry(auditLine(0, subject: "a", file: "f1"), persons: ["p1", "p2"]),
                        AuditEntry(auditLine(1, subject: "b", file: "f2"), persons: ["p1", "p1"]),
                        AuditEntry(auditLine(2, subject: "c")),
                    ], terminal: "t")
            }
            func seqs(_ topic: AuditTrail.Topic, before: Int64? = nil, limit: Int = 50)
                async throws -> [Int64]
            {
                try await archive.read {
                    try AuditTrail($0).lines(of: topic, before: before, limit: limit).map(\.seq)
                }
            }
            #expect(try await seqs(.person("p1")) == [2, 1])
            #expect(try await seqs(.person("p1"), before: 2) == [1])
            #expect(try await seqs(.person("p1"), limit: 1) == [2])
            #expect(try await seqs(.person("p2")) == [1])
            #expect(try await seqs(.person("p9")) == [])
            #expect(try await seqs(.file("f2")) == [2])
            #expect(try await seqs(.subject("c")) == [3])
            #expect(try await seqs(.worker("w1")) == [3, 2, 1])
            #expect(try await seqs(.worker("w2")) == [])
        }
    }

    @Test func `an undone transaction leaves no line and no gap`() async throws {
        struct Undone: Error {}
        try await onEachArchive { archive in
            try await archive.transaction {
                try AuditTrail($0).append([auditLine(0)], terminal: "t")
            }
            await #expect(throws: Undone.self) {
                try await archive.transaction { books in
                    try AuditTrail(books).append([auditLine(1)], terminal: "t")
                    throw Undone()
                }
            }
            try await archive.transaction {
                try AuditTrail($0).append([auditLine(2)], terminal: "t")
            }
            let read = try await archive.read { try AuditTrail($0).lines(of: .everything) }
            #expect(read.map(\.seq) == [2, 1])
            let found = try await archive.read { try AuditTrail($0).verify() }
            guard case .sound(count: 2, _) = found else {
                Issue.record("\(found)")
                return
            }
        }
    }

    @Test func `many writers at once make one unbroken chain`() async throws {
        try await onEachArchive { archive in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for hour in 0..<40 {
                    group.addTask {
                        try await archive.transaction {
                            try AuditTrail($0).append(
                                [auditLine(hour), auditLine(hour)], terminal: "t")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let found = try await archive.read { try AuditTrail($0).verify() }
            guard case .sound(count: 80, _) = found else {
                Issue.record("\(found)")
                return
            }
        }
    }

    @Test func `a clock that goes backwards does not disturb the order`() async throws {
        try await onEachArchive { archive in
            for hour in [5, 3, 4] {
                try await archive.transaction {
                    try AuditTrail($0).append([auditLine(hour)], terminal: "t")
                }
            }
            let read = try await archive.read { try AuditTrail($0).lines(of: .everything) }
            #expect(read.map(\.line) == [4, 3, 5].map { auditLine($0) })
        }
    }

    @Test func `rows that would read alike side by side hash differently`() {
        func row(_ subject: String, _ terminal: String, _ persons: [Identifier<Person>]) -> [UInt8]
        {
            AuditRow(
                AuditEntry(auditLine(0, subject: subject), persons: persons), seq: 1,
                terminal: terminal
            ).canonical
        }
        let rows = [
            row("ab", "c", []), row("a", "bc", []), row("ab", "", ["c"]), row("ab", "c", ["d"]),
            row("ab", "c", ["d", "e"]), row("ab", "c", ["de"]),
        ]
        #expect(Set(rows).count == rows.count)
        #expect(row("a", "b", ["p2", "p1"]) == row("a", "b", ["p1", "p2"]))
    }
}
