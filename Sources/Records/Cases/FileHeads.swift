import Casework

/// The line a file has in lists, made anew whenever something it speaks of changes. It holds only
/// what everybody may know for whom the file is open.
struct FileHeads {
    let books: Books
    init(_ books: Books) { self.books = books }

    func renew(_ files: Set<Identifier<HouseholdFile>>) throws {
        for file in files.sorted() {
            try books.session.run("DELETE FROM file_heads WHERE file = \(file)")
            try books.session.run(
                """
                INSERT INTO file_heads (file, principal, status, next_on, received_on, is_urgent)
                SELECT f.id, m.person, \(Self.status), \(Self.nextOn), f.opened_on,
                    CASE WHEN EXISTS (SELECT 1 FROM consultations c
                        WHERE c.file = f.id AND c.state = 'emergency') THEN 1 ELSE 0 END
                FROM files f
                LEFT JOIN memberships m
                    ON m.file = f.id AND m.relation = 'principal' AND m.until IS NULL
                WHERE f.id = \(file)
                """)
        }
    }

    /// What matters now: the open case, else the newest consultation that is still at work, else how
    /// the newest of all ended, which for one that was escalated is how its case did.
    private static let status: SQL = """
        COALESCE(
            (SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id
                AND k.state NOT IN ('returnedToField', 'closed', 'interrupted')),
            (SELECT 'consultation.' || c.state FROM consultations c WHERE c.file = f.id
                AND c.state NOT IN ('answered', 'noContact', 'escalated')
                ORDER BY c.received_at DESC, c.id DESC LIMIT 1),
            (SELECT COALESCE(CASE WHEN c.state = 'escalated' THEN
                    (SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id
                        ORDER BY k.applied_on DESC, k.id DESC LIMIT 1) END,
                    'consultation.' || c.state)
                FROM consultations c WHERE c.file = f.id
                ORDER BY c.received_at DESC, c.id DESC LIMIT 1),
            'file.open')
        """

    /// The earliest open date; files without one stand at the end of the list.
    private static let nextOn: SQL = """
        CASE WHEN \(nextConsultation) < \(nextCase) THEN \(nextConsultation) ELSE \(nextCase) END
        """
    private static let nextConsultation: SQL = """
        COALESCE((SELECT MIN(c.next_on) FROM consultations c WHERE c.file = f.id
            AND c.state NOT IN ('answered', 'noContact')), '9999-12-31')
        """
    private static let nextCase: SQL = """
        COALESCE((SELECT MIN(k.next_on) FROM cases k WHERE k.file = f.id
            AND k.state <> 'closed'), '9999-12-31')
        """
}
