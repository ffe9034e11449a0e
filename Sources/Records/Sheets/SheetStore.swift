@_spi(Stored) import Casework

/// Sheets in SQL: what lists sort and rules ask stands in columns, what was answered in sealed parts.
public struct SheetStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Sheet>) throws -> Sheet {
        guard let found = try select("sheet.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Of one file, newest first. What of them may be read, `Access.reads` decides.
    public func sheets(of file: Identifier<HouseholdFile>) throws -> [Sheet] {
        try select("sheet.file = \(file)")
    }

    /// What a sheet said in one of its versions: the base when two people wrote at once.
    public func answers(of sheet: Sheet, at version: Int) throws -> Answers {
        if version == sheet.version { return sheet.answers }
        return try SheetParts(books).answers(
            of: sheet.id, at: version, to: sheet.answers.form, edition: sheet.answers.edition)
    }

    private func select(_ condition: SQL) throws -> [Sheet] {
        let bare = try books.session.rows(
            """
            SELECT \(Sheet.columns.select("sheet"))
            FROM sheets sheet JOIN data_keys k ON k.owner = sheet.file
            WHERE \(condition) AND k.destroyed IS NULL
            ORDER BY sheet.written_at DESC, sheet.id DESC
            """
        ) { try Sheet(Sheet.columns.read(&$0)) }
        let parts = try SheetParts(books).answers(of: bare.map(\.id))
        return bare.map { $0.answered(parts[$0.id] ?? []) }
    }

    func save(_ changes: [Change<Sheet>]) throws {
        for change in changes {
            let it = change.after
            if change.before == nil {
                try books.session.run(Sheet.columns.insert(it))
            } else {
                try books.update(Sheet.columns.update(it, it.id))
            }
            let answers = AnswerChange(
                change, version: it.version, owner: it.file.description, answers: \.answers)
            try SheetParts(books).save(answers, in: books.forms.form(of: it.answers))
        }
    }
}

extension SheetStore {
    /// The rule of `Access.reads` for a part as a WHERE clause, over `sheets sheet` and the kind of data
    /// in `dataClass`. It opens no part of a file that is not open: a desk reads what it wrote only as
    /// long as it has a share of the file.
    public static func reads(
        _ dataClass: SQL = "p.data_class", for standing: Standing, at moment: Moment
    ) -> SQL {
        reads(for: standing, at: moment) { share in
            "(',' || \(share).classes || ',') LIKE ('%,' || \(dataClass) || ',%')"
        }
    }

    /// Whether the sheet in `sheet` may be known of: some part of it could be read.
    static func knows(for standing: Standing, at moment: Moment) -> SQL {
        reads(for: standing, at: moment) { "\($0).classes <> ''" }
    }

    private static func reads(
        for standing: Standing, at moment: Moment, covering: (_ share: SQL) -> SQL
    ) -> SQL {
        """
        EXISTS (SELECT 1 FROM shares w WHERE w.file = sheet.file
            AND \(ShareStore.isWay("w", for: standing, at: moment))
            AND (w.desk = sheet.desk OR (sheet.secrecy IN ('internal', 'consented')
                AND \(covering("w")))))
        """
    }
}

extension Sheet: StoredRecord {
    public static func save(_ changes: [Change<Sheet>], in books: Books) throws {
        try SheetStore(books).save(changes)
    }
}
