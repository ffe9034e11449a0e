/// Where new keys come from. The domain makes no randomness of its own; tests hand out fixed keys.
public struct Keys: Sendable {
    private let next: @Sendable () -> String
    public init(_ next: @escaping @Sendable () -> String) { self.next = next }

    public func new<Subject>(_: Subject.Type = Subject.self) -> Identifier<Subject> {
        guard let key = Identifier<Subject>(next()) else {
            preconditionFailure("The supply of keys gave something that is not a key.")
        }
        return key
    }
}
