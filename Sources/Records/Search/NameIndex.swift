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
    ///
    /// - Parameter condition: on the person of `hits`; asked before the limit.
    public func find(
        _ query: NameQuery, where condition: SQL = "1 = 1", limit: Int = 50
    ) throws -> [(person: Identifier<Person>, rank: Int64)] {
        guard let candidates = candidates(query) else { return [] }
        return try books.session.rows(
            """
            SELECT person, rank FROM (\(candidates)) AS hits WHERE \(condition)
            ORDER BY rank, person LIMIT \(limit)
            """
        ) { (person: try $0.next(), rank: try $0.next()) }
    }

    /// A SELECT of `person`: everybody who may match all parts of a query, without saying how well.
    /// The persons of one word lie side by side in the index, so that two words are read through once
    /// each; asking for every person of one about the other would be a search a person.
    func everybody(_ query: NameQuery) -> SQL? {
        let parts = query.parts.map(anyOf)
        guard let first = parts.first else { return nil }
        let apart = parts.dropFirst().reduce(first) { "\($0) INTERSECT \($1)" }
        guard let joined = query.joined, !joined.isEmpty else { return apart }
        return "\(apart) UNION \(anyOf(joined))"
    }

    private func anyOf(_ words: [NameWord]) -> SQL {
        """
        SELECT person FROM name_tokens
        WHERE token IN \(SQL.list(NameWord.widest(words).map(token)))
        """
    }

    /// How well these persons match, 0 the best: of each part the best way, summed, or the whole name
    /// written together.
    func ranks(
        of people: some Collection<Identifier<Person>>, in query: NameQuery
    ) throws -> [Identifier<Person>: Int64] {
        let parts = query.parts.map { Dictionary(grouping: $0, by: token) }
        let joined = Dictionary(grouping: query.joined ?? [], by: token)
        let tokens = Set(parts.flatMap(\.keys)).union(joined.keys).sorted()
        let rows = try books.session.rows(
            """
            SELECT person, token, rank FROM name_tokens
            WHERE person IN \(SQL.list(people.sorted())) AND token IN \(SQL.list(tokens))
            """
        ) {
            (
                person: try $0.next(Identifier<Person>.self), token: try $0.next(Int64.self),
                rank: try $0.next(Int64.self)
            )
        }
        return Dictionary(grouping: rows, by: \.person).compactMapValues { rows in
            func best(_ words: [Int64: [NameWord]]) -> Int64? {
                rows.filter { words[$0.token] != nil }.map(\.rank).min()
            }
            let each = parts.compactMap(best)
            let apart = each.count == parts.count ? each.reduce(0, +) : nil
            return [apart, best(joined)].compactMap { $0 }.min()
        }
    }

    /// A condition on `alias`, a line of the index: this word.
    func holds(_ word: NameWord, _ alias: SQL) -> SQL { "\(alias).token = \(token(word))" }

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
