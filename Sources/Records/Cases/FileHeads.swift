import Casework

/// The line a file has in lists, made anew whenever something it speaks of changes.
///
/// It tells what matters now: the open case, else the open consultation, else what ended last; and
/// the earliest date of all that is open. What is told to whom, `FileGlance` decides.
struct FileHeads {
    let books: Books
    init(_ books: Books) { self.books = books }

    /// The date of a file in which nothing is open: it stands at the end of the list.
    private static let never: SQL = "'9999-12-31'"

    func renew(_ files: Set<Identifier<HouseholdFile>>) throws {
        for file in files.sorted() {
            try books.session.run("DELETE FROM file_heads WHERE file = \(file)")
            try books.session.run(
                """
                INSERT INTO file_heads (file, principal, status, next_on, is_urgent,
                    outer_status, outer_next_on, received_on)
                SELECT x.file, x.principal,
                    COALESCE(x.open_case, x.open_talk, x.ended, 'file.open'),
                    CASE WHEN x.talk_on < x.case_on THEN x.talk_on ELSE x.case_on END,
                    x.is_urgent, COALESCE(x.open_case, x.ended_case, 'file.open'), x.case_on,
                    x.opened_on
                FROM (
                    SELECT f.id AS file, f.opened_on, (\(Self.principal)) AS principal,
                        (\(Self.openCase)) AS open_case, (\(Self.endedCase)) AS ended_case,
                        (\(Self.openTalk)) AS open_talk, (\(Self.ended)) AS ended,
                        COALESCE((\(Self.talkOn)), \(Self.never)) AS talk_on,
                        COALESCE((\(Self.caseOn)), \(Self.never)) AS case_on,
                        CASE WHEN EXISTS (\(Self.emergency)) THEN 1 ELSE 0 END AS is_urgent
                    FROM files f WHERE f.id = \(file)
                ) AS x
                """)
        }
    }

    /// The 本人 now, or whoever was it last.
    private static let principal: SQL = """
        SELECT m.person FROM memberships m WHERE m.file = f.id AND m.relation = 'principal'
        ORDER BY CASE WHEN m.until IS NULL THEN 0 ELSE 1 END, m.until DESC, m.id DESC LIMIT 1
        """

    private static let isOpenCase: SQL =
        "k.state NOT IN ('returnedToField', 'closed', 'interrupted')"

    private static let openCase: SQL = """
        SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id AND \(isOpenCase) LIMIT 1
        """

    private static let endedCase: SQL = """
        SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id
        ORDER BY k.applied_on DESC, k.id DESC LIMIT 1
        """

    private static let caseOn: SQL = """
        SELECT MIN(k.next_on) FROM cases k WHERE k.file = f.id AND \(isOpenCase)
        """

    /// For one that was escalated its case speaks.
    private static let isOpenTalk: SQL = "c.state NOT IN ('answered', 'noContact', 'escalated')"

    /// Danger first, then what has to be looked at soonest.
    private static let openTalk: SQL = """
        SELECT 'consultation.' || c.state FROM consultations c
        WHERE c.file = f.id AND \(isOpenTalk)
        ORDER BY CASE WHEN c.state = 'emergency' THEN 0 ELSE 1 END, c.next_on,
            c.received_at DESC, c.id DESC LIMIT 1
        """

    private static let talkOn: SQL = """
        SELECT MIN(c.next_on) FROM consultations c WHERE c.file = f.id AND \(isOpenTalk)
        """

    private static let emergency: SQL = """
        SELECT 1 FROM consultations c WHERE c.file = f.id AND c.state = 'emergency'
        """

    /// Of what was brought last: the case it became, else what became of it.
    private static let ended: SQL = """
        SELECT CASE WHEN k.id IS NULL THEN 'consultation.' || c.state ELSE 'case.' || k.state END
        FROM consultations c LEFT JOIN cases k ON k.consultation = c.id WHERE c.file = f.id
        ORDER BY c.received_at DESC, c.id DESC, k.applied_on DESC, k.id DESC LIMIT 1
        """
}
