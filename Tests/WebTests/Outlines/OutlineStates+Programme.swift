extension OutlineState {
    static let programmeStates: [OutlineState] = [
        page("programme/programme", "/programme"), page("programme/help", "/help"),
        page("programme/directory", "/directory"),
        page("programme/directory-searched", "/directory", query: "?q=%E5%AD%90%E8%82%B2%E3%81%A6"),
        page("reports/quarter", "/reports/quarter", by: .programme),
        page("reports/quarter-head", "/reports/quarter", by: .head),
        page(
            "reports/quarter-errors", "/reports/quarter", by: .programme,
            query: "?from=2026-07-01&through=x"),
        page("audit/log", "/audit", by: .audit).showingLooks,
        page("audit/log-of-group", "/audit", by: .audit, query: "?group=accounts&worker=w-suido")
            .showingLooks,
        page(
            "audit/log-errors", "/audit", by: .audit, query: "?from=2026-04-01&until=2026-03-01"
        ).showingLooks,
        page("audit/check", "/audit/check", by: .audit).showingLooks,
    ]
}
