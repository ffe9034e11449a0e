import Casework

/// 氏名検索: finds persons by beginnings of names, kana, numbers and addresses, over an index of
/// keyed hashes.
public struct NameIndex {
    private let books: Books
    public init(_ books: Books) { self.books = books }

    /// Enters a person anew: what was there of this person before is gone.
    public func put(_ person: Identifier<Person>, _ keys: PersonKeys) throws {
        try remove(person)
        var ranks: [Int64: Int64] = [:]
        for word in keys.words {
            let token = token(word)
            ranks[token] = min(ranks[token] ?? .max, word.match.rawValue)
        }
        // In the order of the index: neighbouring pages are written once.
        let rows = ranks.sorted { $0.key < $1.key }.map { "(\($0), \(person), \($1))" as SQL }
        try books.insert("INSERT INTO name_tokens (token, person, rank) VALUES ", rows)
    }

    /// Enters a person as recorded. One whose record was taken into another is found there.
    public func put(_ person: Person) throws {
        if person.mergedInto == nil {
            try put(person.id, PersonKeys(person))
        } else {
            try remove(person.id)
        }
    }

    public func remove(_ person: Identifier<Person>) throws {
        try books.session.run("DELETE FROM name_tokens WHERE person = \(person)")
    }

    /// A SELECT of `person, rank`, one row a person, to be joined with what may be seen. A rank is
    /// the raw value of `NameMatch`, summed over the words of the query; 0 is the best. Nil when
    /// nothing was asked.
    public func candidates(_ query: NameQuery) -> SQL? {
        let parts = query.parts
        guard let first = parts.first else { return nil }
        if parts.count == 1 { return found(first) }
        let each = parts.dropFirst().reduce(found(first)) { "\($0) UNION ALL \(found($1))" }
        let apart: SQL = """
            SELECT person, CAST(SUM(rank) AS BIGINT) AS rank FROM (\(each)) AS words
            GROUP BY person HAVING COUNT(*) = \(parts.count)
            """
        guard let joined = query.joined, !joined.isEmpty else { return apart }
        return """
            SELECT person, MIN(rank) AS rank FROM (\(apart) UNION ALL \(found(joined))) AS ways
            GROUP BY person
            """
    }

    /// Persons without regard to who asks: only for rules that may know of everybody, such as the
    /// duplicate guard. Best first.
    public func find(
        _ query: NameQuery, limit: Int = 50
    ) throws -> [(person: Identifier<Person>, rank: Int64)] {
        guard let candidates = candidates(query) else { return [] }
        return try books.session.rows(
            "SELECT person, rank FROM (\(candidates)) AS hits ORDER BY rank, person LIMIT \(limit)"
        ) { (person: try $0.next(), rank: try $0.next()) }
    }

    private func found(_ words: [NameWord]) -> SQL {
        """
        SELECT person, MIN(rank) AS rank FROM name_tokens
        WHERE token IN \(SQL.list(words.map(token))) GROUP BY person
        """
    }

    /// 64 bits of a keyed hash: too many to meet by chance, too few to tell more.
    private func token(_ word: NameWord) -> Int64 {
        books.vault.code(.names, "\(word.match.rawValue)|\(word.text)").prefix(8)
            .reduce(0) { $0 << 8 | Int64($1) }
    }
}
