import Casework
import HummingbirdTesting
import Records
import Testing

/// No page grows slower with every household that comes: each statement that a page really runs
/// finds its rows by the index that was made for it.
@Suite("Plans of the statements of hot pages") struct QueryPlanTests {
    @Test(
        "a page opened all day reads no large table from end to end, but by the index made for it",
        arguments: Ground.all)
    func plans(ground: Ground) async throws {
        try await ground.fresh { engine in
            let busy = try await BusyTown.open(on: engine)
            try await Browser.visit(busy.town) { client in
                var browsers: [String: Browser] = [:]
                let pages = try HotPage.all(busy.crowd)
                for name in Set(pages.map(\.worker)) {
                    browsers[name] = try await Browser.signedIn(name, client)
                }
                let other = try await Browser.signedIn("chiku2", client)
                try await other.post("/drafts/consultation", ["gist": "書きかけ"])
                try await busy.multiply()
                let large = try await busy.largeTables()
                #expect(large.isSuperset(of: Self.large))
                for page in pages {
                    let browser = try #require(browsers[page.worker])
                    try await check(page, busy, browser, large, ground)
                }
            }
        }
    }

    private static let large: Set = [
        "audit_log", "audit_persons", "cases", "consultations", "data_keys", "drafts",
        "file_heads", "files", "hearings", "memberships", "name_tokens", "note_people", "notes",
        "people", "referrals", "sessions", "shares", "tasks",
    ]

    /// Indexes of a few rows out of many: of them all may be read.
    private static let short: Set = ["data_keys_destroyed"]

    private func check(
        _ page: HotPage, _ busy: BusyTown, _ browser: Browser, _ large: Set<String>,
        _ ground: Ground
    ) async throws {
        _ = busy.recorder.takeStatements()
        let found =
            if let fields = page.fields {
                try await browser.post(page.path, pairs: fields)
            } else {
                try await browser.get(page.path)
            }
        // Unprocessable: somebody like this is known, and the desk is asked who it is.
        #expect(
            [.ok, .noContent, .unprocessableContent].contains(found.status),
            "\(page.path): \(found.text)")
        let statements = busy.recorder.takeStatements()
        try #require(statements.count > 1)
        let plans = try await busy.town.archive.transaction { books in
            try statements.map { try QueryPlan(of: $0, books.session) }
        }
        _ = busy.recorder.takeStatements()
        let used = Set(plans.flatMap { $0.indexes.union($0.walks.compactMap(\.index)) })
        let wanted = ground == .sqlite ? page.uses.union(page.usesOnSQLite) : page.uses
        #expect(
            wanted.subtracting(used) == [], "\(page.worker) \(page.path) \(browser.problems)")
        let free = Self.short.union(page.mayRead)
        for plan in plans {
            let through = plan.walks.filter { walk in
                !walk.tables.isDisjoint(with: large) && !free.contains(walk.index ?? "")
            }
            #expect(through == [], "\(page.worker) \(page.path)\n\(plan.statement)\n\(plan.text)")
        }
    }
}
