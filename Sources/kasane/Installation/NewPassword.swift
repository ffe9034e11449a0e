import Casework
import Records
import Web

/// 初回パスワード: made by the program, shown once, to be changed at the first sign-in.
struct NewPassword {
    let text: String
    let hash: String

    /// 16 signs that are not mistaken for one another, in groups of four.
    static func made() async throws -> NewPassword {
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
        }
        let text = groups.joined(separator: "-")
        return NewPassword(text: text, hash: try await Passwords(.office).hash(text))
    }

    func save(for worker: Identifier<Worker>, in books: Books, at moment: Moment) throws {
        try CredentialStore(books).put(
            Credential(worker: worker, password: hash, isInitial: true, totp: nil), at: moment)
    }
}
