import Foundation
import HummingbirdTesting
import Testing

/// 巡回: every page of every file, each seen by the first worker for whom it opens, and the home
/// page of each.
struct ReleaseTour {
    struct Page: Equatable, Sendable {
        let path: String
        let worker: String
        let lines: [String]
    }

    let client: any TestClientProtocol

    /// Pages that are shown, not filled in, in the order of their addresses.
    func pages(for workers: [String]) async throws -> [Page] {
        var pages: [Page] = []
        var known: Set<String> = []
        for worker in workers {
            let browser = try await Browser.signedIn(worker, client)
            try #require(browser.page?.path == "/", "\(worker) is not let in")
            var waiting = ["/files", "/"]
            var seen: Set<String> = []
            while let path = waiting.popLast() {
                guard seen.insert(path).inserted else { continue }
                let page = try await browser.get(path)
                guard page.status == .ok else { continue }
                waiting += links(in: page.text)
                guard path == "/" || known.insert(path).inserted else { continue }
                let lines = VisibleText.lines(of: page.text)
                pages.append(Page(path: path, worker: worker, lines: lines))
            }
        }
        return pages.sorted { ($0.path, $0.worker) < ($1.path, $1.worker) }
    }

    private func links(in text: String) -> [String] {
        text.components(separatedBy: "href=\"").dropFirst().compactMap { part in
            let path = String(part.prefix { $0 != "\"" && $0 != "#" })
                .replacingOccurrences(of: "&amp;", with: "&")
            return Self.isShown(path) ? path : nil
        }
    }

    private static func isShown(_ path: String) -> Bool {
        if path.hasPrefix("/files?") { return path.contains("page=") }
        let parts = path.split { "/?=".contains($0) }
        guard let first = parts.first, parts.count > 1, slices.contains(first) else { return false }
        return Set(parts).isDisjoint(with: others)
    }

    private static let slices: Set<Substring> = [
        "files", "consultations", "referrals", "cases", "hearings", "tasks", "drafts",
    ]

    /// Parts of addresses that are filled in, are empty sheets, or say who looked: that grows by
    /// looking.
    private static let others: Set<Substring> = [
        "account", "blank", "check", "closure", "companion", "confirmation", "consent",
        "correction",
        "decision", "edit", "escalation", "field", "identity", "interruption", "ledger", "members",
        "new", "postponement", "reopening", "session", "support", "variant", "withdrawal",
        "withdrawal-form",
    ]
}

/// 控え: what pages said, as a file that people can read.
enum PageRecord {
    static func text(of pages: [ReleaseTour.Page]) -> String {
        pages.map { page in
            (["# \(page.path) \(page.worker)"] + page.lines).joined(separator: "\n") + "\n"
        }.joined()
    }

    static func pages(in text: String) -> [ReleaseTour.Page] {
        text.components(separatedBy: "\n# ").map { part in
            var lines = part.split(separator: "\n").map(String.init)
            let head = lines.removeFirst().split(separator: " ").filter { $0 != "#" }
            return ReleaseTour.Page(
                path: String(head[0]), worker: String(head[1]), lines: lines)
        }
    }
}
