import Casework

/// The line a file has in lists, made anew whenever something it speaks of changes.
struct FileHeads {
    let books: Books
    init(_ books: Books) { self.books = books }

    func renew(_ files: Set<Identifier<HouseholdFile>>) throws {
        for file in files.sorted() {
            try books.session.run("DELETE FROM file_heads WHERE file = \(file)")
            try books.session.run(
                """
                INSERT INTO file_heads (file, principal, status, next_on, last_on, received_on,
                    is_urgent)
                SELECT f.id, m.person,
                    COALESCE('case.' || k.state, 'consultation.' || c.state, 'file.open'),
                    \(Self.nextOn), \(Self.lastOn), f.opened_on,
                    CASE WHEN c.state = 'emergency' THEN 1 ELSE 0 END
                FROM files f
                LEFT JOIN memberships m
                    ON m.file = f.id AND m.relation = 'principal' AND m.until IS NULL
                LEFT JOIN consultations c ON c.id = (SELECT x.id FROM consultations x
                    WHERE x.file = f.id ORDER BY x.received_at DESC, x.id DESC LIMIT 1)
                LEFT JOIN cases k ON k.id = (SELECT y.id FROM cases y
                    WHERE y.file = f.id ORDER BY y.applied_on DESC, y.id DESC LIMIT 1)
                WHERE f.id = \(file)
                """)
        }
    }

    /// The earliest open date; files without one stand at the end of the list.
    private static let nextOn: SQL = """
        CASE WHEN c.next_on IS NULL AND k.next_on IS NULL THEN '9999-12-31'
             WHEN c.next_on IS NULL THEN k.next_on
             WHEN k.next_on IS NULL OR c.next_on < k.next_on THEN c.next_on
             ELSE k.next_on END
        """

    private static let lastOn: SQL = """
        COALESCE((SELECT MAX(n.happened_on) FROM notes n WHERE n.file = f.id), f.opened_on)
        """
}
