@_spi(Stored) import Casework

/// People in SQL, each sealed under a key of their own.
public struct PersonStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Person>) throws -> Person {
        guard let person = try people([id]).first else { throw Missing() }
        return person
    }

    /// In no particular order; persons whose key was destroyed are left out.
    public func people(_ ids: some Collection<Identifier<Person>>) throws -> [Person] {
        guard !ids.isEmpty else { return [] }
        let others = try SheetParts(books).answers(of: Array(ids))
        return try books.session.rows(
            """
            SELECT p.id, k.wrapped, p.name, p.birth, p.sex, p.addresses, p.contacts,
                p.other_names, p.caution, p.merged_into, p.version
            FROM people p JOIN data_keys k ON k.owner = p.id
            WHERE p.id IN \(SQL.list(ids)) AND k.destroyed IS NULL
            """
        ) { row in try read(&row, others) }
    }

    private func read(
        _ row: inout Row, _ others: [Identifier<Person>: [StoredPart]]
    ) throws -> Person {
        let id: Identifier<Person> = try row.next()
        let key = try books.vault.unwrap(try row.next(), owner: id.description)
        let seal = Seal(key, "people", id)
        let name = try PersonTexts.name(seal.open("name", try row.next(Sealed.self)))
        let birth = try PersonTexts.birth(seal.open("birth", try row.optional(Sealed.self)))
        let sex: Sex = try row.choice()
        let addresses = try seal.open("addresses", try row.optional(Sealed.self))
        let contacts = try seal.open("contacts", try row.optional(Sealed.self))
        let names = try seal.open("other_names", try row.optional(Sealed.self))
        return Person(
            id: id, name: name, sex: sex, birth: birth,
            otherNames: try PersonTexts.otherNames(names),
            addresses: try PersonTexts.addresses(addresses),
            contacts: try PersonTexts.contacts(contacts),
            caution: try seal.open("caution", try row.optional(Sealed.self)),
            other: (others[id] ?? []).answers(else: PersonForm.nothing),
            mergedInto: try row.optional(), version: try row.next())
    }

    func save(_ changes: [Change<Person>]) throws {
        for change in changes {
            change.before == nil ? try insert(change.after) : try update(change.after)
            try keepAnswers(change)
            try IdentityStore(books).index(change.after)
        }
    }

    /// What no column holds, and what the person's page said before.
    private func keepAnswers(_ change: Change<Person>) throws {
        guard change.before != nil || !change.after.other.isEmpty else { return }
        let form = try books.forms.form(of: change.after.other)
        let (owner, version) = (change.after.id.description, change.before?.version ?? 0)
        try SheetParts(books).save(
            AnswerChange(
                change, version: version, owner: owner, isSearched: false, answers: \.other),
            whole: AnswerChange(change, version: version, owner: owner) {
                PersonForm.answers(of: $0.details, to: form)
            }, in: form)
    }

    private func insert(_ person: Person) throws {
        let key = try DataKeys(books).create(.person, person.id.description)
        let seal = Seal(key, "people", person.id)
        try books.session.run(
            """
            INSERT INTO people (id, name, birth, sex, birth_year, addresses, contacts,
                other_names, caution, merged_into, version)
            VALUES (\(person.id), \(seal.text("name", PersonTexts.text(person.name))),
                \(seal.optional("birth", PersonTexts.text(person.birth))),
                \(person.sex.rawValue), \(person.birth.year),
                \(seal.optional("addresses", PersonTexts.text(person.addresses))),
                \(seal.optional("contacts", PersonTexts.text(person.contacts))),
                \(seal.optional("other_names", PersonTexts.text(person.otherNames))),
                \(seal.optional("caution", person.caution)), \(person.mergedInto), 0)
            """)
    }

    private func update(_ person: Person) throws {
        let key = try DataKeys(books).require(person.id.description)
        let seal = Seal(key, "people", person.id)
        try books.update(
            """
            UPDATE people SET name = \(seal.text("name", PersonTexts.text(person.name))),
                birth = \(seal.optional("birth", PersonTexts.text(person.birth))),
                sex = \(person.sex.rawValue), birth_year = \(person.birth.year),
                addresses = \(seal.optional("addresses", PersonTexts.text(person.addresses))),
                contacts = \(seal.optional("contacts", PersonTexts.text(person.contacts))),
                other_names = \(seal.optional("other_names", PersonTexts.text(person.otherNames))),
                caution = \(seal.optional("caution", person.caution)),
                merged_into = \(person.mergedInto), version = version + 1
            WHERE id = \(person.id) AND version = \(person.version)
            """)
    }
}

extension Person: StoredRecord {
    public static var savePhase: SavePhase { .people }
    public static func save(_ changes: [Change<Person>], in books: Books) throws {
        try PersonStore(books).save(changes)
    }
}
