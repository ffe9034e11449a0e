import Casework
import Records

/// 初回パスワード: made by the program, shown once, to be changed at the first sign-in.
public struct InitialPassword: Sendable {
    public let text: String
    let hash: String

    /// 16 signs that are not mistaken for one another, in groups of four (79 bits).
    public static func made(with passwords: Passwords) async throws -> InitialPassword {
        let text = UnmistakableSigns.groups(4)
        return InitialPassword(text: text, hash: try await passwords.hash(text))
    }

    /// In force at once; browsers that were trusted before are trusted no more.
    public func save(
        for worker: Identifier<Worker>, in books: Books, at moment: Moment
    ) throws {
        try CredentialStore(books).setPassword(hash, isInitial: true, of: worker, at: moment)
        try AttemptStore(books).forgetBrowsers(of: worker)
        try SessionStore(books).closeAll(of: worker)
    }
}

/// Signs that nobody mistakes for one another on paper: no 0 and o, no 1 and l and i.
enum UnmistakableSigns {
    static let all = Array("abcdefghjkmnpqrstuvwxyz23456789")

    static func groups(_ count: Int) -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            String((0..<4).map { _ in all[Int.random(in: 0..<all.count, using: &random)] })
        }.joined(separator: "-")
    }
}
