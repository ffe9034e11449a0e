@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

/// The audit chain against what was done and what was shown.
extension TomesWay {
    struct Line: Sendable {
        let worker: String
        let deed: String
        let basis: String
        let at: Moment
    }

    /// Everything the log has about this file, oldest first.
    func lines() async throws -> [Line] {
        let file = file.split(separator: "/").last.map(String.init) ?? ""
        return try await story.town.archive.read { books in
            try books.session.rows(
                "SELECT worker, deed, basis, at FROM audit_log WHERE file = \(file) ORDER BY seq"
            ) {
                Line(
                    worker: try $0.next(), deed: try $0.next(), basis: try $0.next(),
                    at: try $0.next())
            }
        }
    }

    func everyDeedIsInTheChain() async throws {
        let verdict = try await story.town.archive.read { try AuditTrail($0).verify() }
        guard case .sound(let count, _) = verdict else {
            Issue.record("the chain is broken: \(verdict)")
            return
        }
        let deeds = try await lines().filter { !$0.deed.hasSuffix(".view") }.map(\.deed)
        #expect(count > Int64(deeds.count))
        var rest = deeds[...]
        for deed in Self.expected {
            guard let found = rest.firstIndex(of: deed) else {
                Issue.record("\(deed) is missing, or not in its place: \(deeds)")
                return
            }
            rest = rest[(found + 1)...]
        }
    }

    /// The deeds of the story in their order.
    private static let expected = [
        "file.open", "consultation.receive", "consultation.listening", "referral.send",
        "referral.print", "referral.acknowledgement", "consultation.return", "referral.return",
        "share.end", "consent.record", "referral.send", "share.open", "referral.acceptance",
        "file.handOver", "referral.contact", "referral.feedback", "consultation.own-case",
        "member.add", "consultation.escalation", "case.apply", "share.open", "case.coordination",
        "hearing.ask", "share.open", "hearing.answer", "case.assessment", "case.session",
        "consent.record", "case.consent", "case.decision", "case.session", "case.support",
        "share.open", "note.write", "task.assign", "task.assign", "task.completion", "case.closure",
        "file.ledger",
    ]

    /// No page of hers reached anybody without a line that was written at that moment.
    func everyPageIsInTheChain() async throws {
        let lines = try await lines()
        #expect(story.shownPages.count > 60)
        for page in story.shownPages {
            let found = lines.contains { $0.worker == "w-\(page.worker)" && $0.at == page.at }
            #expect(found, "\(page.worker) was shown \(page.path) without a line")
        }
    }
}
