/// Which statements this connection has prepared. A statement is prepared when it comes for the
/// second time: most lists of unusual length come once.
struct PostgresStatements {
    enum Plan: Equatable {
        case once
        case prepare(name: String, forgotten: [String])
        case use(name: String)
    }

    private struct Key: Hashable {
        let text: String
        let signature: PostgresParameters.Signature
    }
    private struct Entry {
        var name: String?
        var lastUse: Int
    }

    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private let limit: Int

    init(limit: Int = 512) { self.limit = limit }

    /// `forgotten` names the statements that have to make room for this one on the server.
    mutating func plan(for text: String, _ signature: PostgresParameters.Signature) -> Plan {
        clock += 1
        let key = Key(text: text, signature: signature)
        if let entry = entries[key] {
            entries[key]?.lastUse = clock
            if let name = entry.name { return .use(name: name) }
            return .prepare(name: "s\(clock)", forgotten: forgetOldest())
        }
        entries[key] = Entry(name: nil, lastUse: clock)
        return .once
    }

    mutating func prepared(
        _ text: String, _ signature: PostgresParameters.Signature, _ name: String
    ) {
        entries[Key(text: text, signature: signature)] = Entry(name: name, lastUse: clock)
    }

    /// A quarter goes at a time, so that the search for the oldest is rare.
    private mutating func forgetOldest() -> [String] {
        guard entries.count > limit else { return [] }
        let oldest = entries.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(limit / 4)
        for (key, _) in oldest { entries[key] = nil }
        return oldest.compactMap(\.value.name)
    }
}
