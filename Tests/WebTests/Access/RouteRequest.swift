@_spi(Stored) import Casework
@_spi(Stored) import Records

@testable import Web

/// A route asked for with real keys and, where it is a deed, with a form in which nothing is missing.
struct RouteRequest: Sendable {
    /// The address of a record that is there, and of one that is not.
    let path: String
    let missing: String
    let fields: [(String, String)]

    init(_ route: SiteRoute, _ ids: StageIDs) {
        let keys = Self.keys(for: route, ids)
        let asked = route.path == "/sheets.csv" ? "?form=x-mimamori" : ""
        path = Self.filled(route.path) { keys[$0] ?? "?" } + asked
        missing = Self.filled(route.path) { _ in "no-such-key" }
        fields = route.method == "POST" ? Self.fields(of: route, ids) : []
    }

    private static func filled(_ path: String, _ key: (String) -> String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.hasPrefix("{") ? key(String(part.dropFirst().dropLast())) : String(part)
        }.joined(separator: "/")
    }

    private static func keys(for route: SiteRoute, _ ids: StageIDs) -> [String: String] {
        var keys = [
            "note": ids.note.description, "person": ids.early.received.person.description,
            "member": ids.spousePlace.description, "consent": ids.early.consent.description,
            "other": ids.assessed.received.person.description, "form": "consultations-new",
            "verdict": ids.verdict.description, "name": "main.js",
            "draft": ids.formDraft.description, "edition": "1",
        ]
        if route.path.hasPrefix("/forms/") { keys["form"] = "F6" }
        keys["section"] = "x-visit"
        if route.path.contains("sheets") { keys["form"] = "x-mimamori" }
        keys["worker"] = Stage.worker(for: route.path)
        if route.path.contains("undoing") { keys["person"] = ids.kept.description }
        if route.path.contains("confirmation") { keys["consent"] = ids.oralConsent.description }
        if route.path.hasSuffix("/lapse") { keys["consent"] = ids.lapsedConsent.description }
        keys["id"] = record(route, ids)
        return keys
    }

    /// The record in the state that the deed asks for.
    private static func record(_ route: SiteRoute, _ ids: StageIDs) -> String {
        let parts = route.path.split(separator: "/").map(String.init)
        let deed = parts.count > 2 ? parts[2] : ""
        switch (parts.first ?? "", deed) {
        case ("files", _): return ids.early.received.file.description
        case ("consultations", "reopening"): return ids.answered.description
        case ("consultations", "escalation"): return ids.closed.waiting.description
        case ("consultations", "referrals"): return ids.assessed.waiting.description
        case ("consultations", _): return ids.early.waiting.description
        case ("cases", "decision"), ("cases", "field"): return ids.assessed.escalated.description
        case ("cases", "support"), ("cases", "session"): return ids.decided.escalated.description
        case ("cases", "closure"): return ids.supporting.escalated.description
        case ("cases", "reopening"): return ids.closed.escalated.description
        case ("cases", "coordination"): return ids.fresh.escalated.description
        case ("cases", _): return ids.early.escalated.description
        case ("referrals", "contact"): return ids.assessed.referral.description
        case ("referrals", "feedback"): return ids.connected.referral.description
        case ("referrals", _): return ids.early.referral.description
        case ("hearings", _): return ids.early.hearing.description
        case ("sheets", "successor"): return ids.signedSheet.description
        case ("sheets", _): return ids.draftSheet.description
        case ("tasks", "reopening"): return ids.doneTask.description
        case ("tasks", _): return ids.openTask.description
        default: return "?"
        }
    }

    /// The version under which the record of this address stands, as its form would carry it.
    func version(_ office: Office, _ ids: StageIDs) async throws -> Int {
        let parts = path.split(separator: "/").map(String.init)
        return try await office.archive.read { books in
            switch (parts.first ?? "", parts.count > 2 ? parts[2] : "") {
            case ("files", "notes") where parts.count > 3:
                try NoteStore(books).require(ids.note).version
            case ("files", "people") where parts.last == "edit":
                try PersonStore(books).require(Identifier(parts[3])!).version
            case ("files", "members") where parts.count > 3:
                try MembershipStore(books).require(ids.spousePlace).version
            case ("files", "consents") where parts.count > 3:
                try ConsentStore(books).consents(of: Identifier(parts[1])!)
                    .first { $0.id.description == parts[3] }?.version ?? 0
            case ("files", _) where parts.count > 1:
                try FileStore(books).find(Identifier(parts[1])!)?.version ?? 0
            case ("consultations", _) where parts.count > 1 && parts[1] != "new":
                try ConsultationStore(books).require(Identifier(parts[1])!).version
            case ("cases", _): try CaseStore(books).require(Identifier(parts[1])!).version
            case ("referrals", _): try ReferralStore(books).require(Identifier(parts[1])!).version
            case ("hearings", _): try HearingStore(books).require(Identifier(parts[1])!).version
            case ("sheets", _) where parts.count > 1:
                try SheetStore(books).require(Identifier(parts[1])!).version
            case ("tasks", _): try TaskStore(books).require(Identifier(parts[1])!).version
            case ("staff", _) where parts.count > 2:
                try WorkerStore(books).require(Identifier(parts[1])!).version
            default: 0
            }
        }
    }
}
