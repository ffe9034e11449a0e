/// A condition on other answers of the same form: data, not a language of its own.
public indirect enum Condition: Hashable, Sendable, Codable {
    case answered(String)
    /// The answer is one of these codes, or has one of them.
    case equals(String, Set<String>)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// - Parameter answers: what was answered to a question; several where each member answers and
    ///   one of them is enough.
    public func holds(_ answers: (String) -> [Answer]) -> Bool {
        switch self {
        case .answered(let id): answers(id).contains { !$0.isEmpty }
        case .equals(let id, let codes):
            answers(id).contains { $0.codes.contains(where: codes.contains) }
        case .all(let parts): parts.allSatisfy { $0.holds(answers) }
        case .any(let parts): parts.contains { $0.holds(answers) }
        case .not(let part): !part.holds(answers)
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
