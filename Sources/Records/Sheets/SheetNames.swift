import Casework

/// The name beside a sheet in lists: of its subject, else of the file's principal, as far as it may be
/// shown.
enum SheetNames {
    /// Over `sheets sheet`; adds `n.id, nk.wrapped, n.name`.
    static func join(for standing: Standing, at moment: Moment) -> SQL {
        """
        LEFT JOIN file_heads h ON h.file = sheet.file
        LEFT JOIN people n ON n.id = COALESCE(sheet.subject, h.principal)
            AND \(ShareStore.names("n.id", in: "sheet.file", for: standing, at: moment))
        LEFT JOIN data_keys nk ON nk.owner = n.id AND nk.destroyed IS NULL
        """
    }

    static func read(_ row: inout Row, _ vault: Vault) throws -> PersonName? {
        let person: Identifier<Person>? = try row.optional()
        let wrapped: [UInt8]? = try row.optional()
        let sealed: Sealed? = try row.optional()
        guard let person, let wrapped, let sealed else { return nil }
        let key = try vault.unwrap(wrapped, owner: person.description)
        return try PersonTexts.name(Seal(key, "people", person).open("name", sealed))
    }
}
