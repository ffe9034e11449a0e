import Casework
import Demo
import Foundation
import Records
import Testing

@testable import kasane

/// The demo towns: every rung of every ladder, in any municipality.
@Suite struct DemoTownTests {
    @Test(
        "the demo town builds from every profile, also from one it has never seen",
        arguments: ["koshigaya", "nagaokakyo", "koshu", "fourth"])
    func ladderBuilds(town: String) async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            try await installation.settle(town)
            let count = try await installation.read { try Census($0) }
            #expect((38...50).contains(count.files), "\(count.files)")
            #expect(Set(count.caseStates) == Self.allCaseStates)
            #expect(Set(count.consultationStates).isSuperset(of: Self.consultationStates))
            #expect(Set(count.referralStates).isSuperset(of: Self.referralStates))
            #expect(Set(count.consentStates).isSuperset(of: Self.consentStates))
            #expect(count.hidden == 1)
            #expect(count.notes > 60)
        }
    }

    @Test(
        "the log of a demo town is sound, and the file passes its check",
        arguments: ["koshigaya", "fourth"])
    func logIsSound(town: String) async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            try await installation.settle(town)
            guard
                case .sound(let count, _) = try await installation.read({
                    try AuditTrail($0).verify()
                })
            else {
                Issue.record("The log is broken.")
                return
            }
            #expect(count > 400)
        }
    }

    @Test("the first quarter of the report counts 8, 3 and 5, and nothing is left over")
    func firstQuarter() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            try await installation.settle("koshigaya")
            let (from, to) = (CivilDate("2022-07-01")!, CivilDate("2022-09-30")!)
            let (table, entries) = try await installation.read {
                (
                    try QuarterTable(from: from, through: to, in: $0),
                    try QuarterEntries($0).all(from: from, through: to)
                )
            }
            let report = table.report
            #expect(report.received.count == 8)
            #expect(report.conferred.count == 3)
            #expect(report.solvedInField.count == 5)
            #expect(report.stillInProgress.isEmpty)
            let first = entries.filter { !$0.sessions.isEmpty }.map { $0.sessions[0] }
            #expect(first.map(\.heldOn) == Array(repeating: CivilDate("2022-09-13")!, count: 3))
            #expect(first.map(\.kind) == [.plan, .statutory, .statutory])
            #expect(table.text.contains("相談の受付　　　　　　　　   8件　2022-"))
            #expect(table.text.contains("   3件　2022-"))
            let numbers = table.text.split(whereSeparator: \.isWhitespace).filter {
                $0.hasPrefix("2022-") && RecordNumber.isWritten(String($0))
            }
            #expect(Set(numbers).count == 8)
            #expect(numbers.allSatisfy { RecordNumber(String($0)) != nil })
            #expect(table.text.contains("（重層的支援会議 1件、支援会議 2件）"))
            #expect(table.text.contains("うち分野別の連携で対応　　   5件　"))
        }
    }

    @Test("the same profile and the same moment make the same town")
    func sameTwice() async throws {
        try await inEmptyFolder { folder in
            let two = ["a", "b"].map { Installation(folder: folder + "/" + $0) }
            var seen: [[String]] = []
            for one in two {
                try await one.settle("koshu")
                seen.append(try await one.read { try Census($0).everything })
            }
            #expect(seen[0] == seen[1])
            #expect(seen[0].count > 200)
        }
    }

    @Test("another town has other people, and no word of the first one's desks")
    func townsDiffer() async throws {
        try await inEmptyFolder { folder in
            let (fourth, koshu) = (
                Installation(folder: folder + "/4"), Installation(folder: folder + "/3")
            )
            try await fourth.settle("fourth")
            try await koshu.settle("koshu")
            let there = try await koshu.read { try Census($0).names }
            let here = try await fourth.read { try Census($0) }
            #expect(Set(here.names).intersection(there).count < here.names.count / 2)
            for town in ["koshigaya", "nagaokakyo", "koshu"] {
                let (profile, _) = try DemoProfiles.profile(town)
                let words =
                    [profile.municipality.name] + profile.desks.map(\.name)
                    + profile.bodies.map(\.name) + profile.sections.map(\.name)
                    + profile.agencies.map(\.name)
                for text in here.texts {
                    #expect(!words.contains { text.contains($0) }, "\(text)")
                }
            }
        }
    }

    @Test("a demo made early in the morning of a holiday holds nothing that has not happened yet")
    func nothingAhead() async throws {
        try await inEmptyFolder { folder in
            let early = Moment(
                milliseconds: CivilTime("2027-04-01T00:10")!.millisecondsSince1970)
            let installation = Installation(folder: folder)
            try await installation.settle("nagaokakyo", at: early)
            let latest = try await installation.read { books in
                try AuditTrail(books).lines(of: .everything, limit: 5000).map(\.line.moment).max()
            }
            #expect(try #require(latest) <= early)
        }
    }

    static let allCaseStates: Set = [
        "applied", "preHearing", "assessed", "returnedToField", "decided", "inConference",
        "supporting", "closed", "interrupted",
    ]
    static let consultationStates: Set = [
        "received", "emergency", "listened", "answered", "ownCase", "referred", "escalated",
        "concern", "watching", "noContact",
    ]
    static let referralStates: Set = [
        "sent", "accepted", "returned", "connected", "feedbackGiven", "withdrawn",
    ]
    static let consentStates: Set = ["refused", "oral", "written", "superseded", "withdrawn"]
}
