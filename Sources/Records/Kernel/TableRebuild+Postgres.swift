extension TableRebuild {
    /// Each constraint goes and comes back under its name, which callers know it by.
    func runOnPostgres(_ session: any Session) throws {
        for change in changes {
            switch change {
            case .list(let column, let words):
                let name = try listName(of: column, session)
                try replace(name, by: Self.list(column, words), session)
            case .check(let old, let new):
                let name = try checkName(of: old, session)
                try replace(name, by: "CHECK (\(new))", session)
            }
        }
    }

    private func replace(_ name: String, by check: String, _ session: any Session) throws {
        let (table, name) = (Self.quoted(table), Self.quoted(name))
        try session.script(
            "ALTER TABLE \(table) DROP CONSTRAINT \(name), ADD CONSTRAINT \(name) \(check)")
    }

    private func listName(of column: String, _ session: any Session) throws -> String {
        let beginnings = ["CHECK ((\(column) = ANY (ARRAY['", "CHECK ((\(column) = '"]
        return try only("the list of \(column)", session) { _, rule in
            beginnings.contains { rule.hasPrefix($0) }
        }
    }

    /// PostgreSQL keeps a condition in words of its own: those of the old one are found by making
    /// it once more.
    private func checkName(of old: String, _ session: any Session) throws -> String {
        let probe = "kasane_rebuild"
        try session.script(
            """
            ALTER TABLE \(Self.quoted(table)) ADD CONSTRAINT \(probe) CHECK (\(old)) NOT VALID
            """)
        let rule = try checks(session).first { $0.name == probe }?.rule ?? ""
        try session.script("ALTER TABLE \(Self.quoted(table)) DROP CONSTRAINT \(probe)")
        let sought = rule.hasSuffix(" NOT VALID") ? String(rule.dropLast(10)) : rule
        return try only("CHECK (\(old))", session) { _, rule in rule == sought }
    }

    private func only(
        _ missing: String, _ session: any Session, _ isSought: (String, String) -> Bool
    ) throws -> String {
        let found = try checks(session).filter { isSought($0.name, $0.rule) }
        guard found.count == 1 else { throw Unfitting(missing: "\(table): \(missing)") }
        return found[0].name
    }

    private func checks(_ session: any Session) throws -> [(name: String, rule: String)] {
        try session.rows(
            """
            SELECT CAST(c.conname AS text), pg_get_constraintdef(c.oid)
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
            WHERE c.contype = 'c' AND t.relname = \(table)
                AND t.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace)
            ORDER BY c.conname
            """
        ) { (name: try $0.next(), rule: try $0.next()) }
    }
}
