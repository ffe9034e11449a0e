/// A condition on other answers of the same form: data, not a language of its own.
public indirect enum Condition: Hashable, Sendable, Codable {
    case answered(String)
    /// The answer is one of these codes, or has one of them.
    case equals(String, Set<String>)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    public func holds(_ answer: (String) -> Answer?) -> Bool {
        switch self {
        case .answered(let id): answer(id).map { !$0.isEmpty } ?? false
        case .equals(let id, let codes): answer(id)?.codes.contains(where: codes.contains) ?? false
        case .all(let parts): parts.allSatisfy { $0.holds(answer) }
        case .any(let parts): parts.contains { $0.holds(answer) }
        case .not(let part): !part.holds(answer)
        }
    }

    /// The questions it reads.
    public var sources: Set<String> {
        switch self {
        case .answered(let id), .equals(let id, _): [id]
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.sources) }
        case .not(let part): part.sources
        }
    }
}
