import HummingbirdTesting

extension Browser {
    /// Two browsers that have both opened a page of a household of 福祉の窓口.
    static func both(
        _ town: TestTown, _ names: (String, String) = ("fukushi", "fukushi2"), at path: String,
        _ tell: @escaping @Sendable (_ first: Browser, _ second: Browser) async throws -> Void
    ) async throws {
        try await visit(town) { client in
            let first = try await signedIn(names.0, client)
            let second = try await signedIn(names.1, client)
            try await first.get(path)
            try await second.get(path)
            try await tell(first, second)
        }
    }
}
