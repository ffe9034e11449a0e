import Crypto

/// 金庫: the keys of this installation, opened once at start-up and handed to every store.
///
/// All keys are derived from the master key (HKDF-SHA256), each for one purpose, so that a code
/// made for one purpose says nothing about another.
public final class Vault: Sendable {
    /// What a keyed code is made for.
    public enum Purpose: String, CaseIterable, Sendable { case names, text, tokens, session, audit }

    private let wrapping: SymmetricKey
    private let purposes: [Purpose: SymmetricKey]
    private let cache = KeyCache(capacity: 8192)
    let words: WordCodes
    /// Tells this key from another without betraying it.
    let check: [UInt8]
    /// The key file was made just now: start-up says where, and to keep it apart from the backups.
    public let isNewKey: Bool

    public init(_ master: MasterKey, isNewKey: Bool = false) {
        func key(_ name: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master.secret, info: Array("kasane/1/\(name)".utf8),
                outputByteCount: 32)
        }
        wrapping = key("wrapping")
        purposes = Dictionary(
            uniqueKeysWithValues: Purpose.allCases.map { ($0, key($0.rawValue)) })
        words = WordCodes(key: key(Purpose.text.rawValue))
        check = Array(
            HMAC<SHA256>.authenticationCode(for: Array("kasane".utf8), using: key("check")))
        self.isNewKey = isNewKey
    }

    /// A keyed code (HMAC-SHA256, 32 bytes): a fingerprint that nobody can make without the key.
    public func code(_ purpose: Purpose, _ message: [UInt8]) -> [UInt8] {
        guard let key = purposes[purpose] else { preconditionFailure("every purpose has a key") }
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }

    public func code(_ purpose: Purpose, _ message: String) -> [UInt8] {
        code(purpose, Array(message.utf8))
    }

    /// Whether a code is the right one, in a time that does not depend on where it differs.
    public func accepts(_ code: [UInt8], for purpose: Purpose, _ message: [UInt8]) -> Bool {
        guard let key = purposes[purpose] else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: message, using: key)
    }

    // MARK: Data keys

    /// A fresh key for one owner, and the wrapped form that may lie in the database.
    public func newDataKey(for owner: String) throws -> (key: DataKey, wrapped: [UInt8]) {
        let key = SymmetricKey(size: .bits256)
        let secret = key.withUnsafeBytes { Array($0) }
        let wrapped = try Cipher.seal(secret, with: wrapping, bound: Self.bond(owner))
        return (DataKey(key), wrapped)
    }

    /// The key behind a wrapped form. Wrapped forms of zeros are what destruction leaves.
    public func unwrap(_ wrapped: [UInt8], owner: String) throws -> DataKey {
        if let known = cache.key(of: owner, wrapped: wrapped) { return known }
        guard wrapped.first != 0 else { throw Destroyed(owner: owner) }
        guard let secret = Cipher.open(wrapped, with: wrapping, bound: Self.bond(owner)) else {
            throw Tampered(table: "data_keys", column: "wrapped", row: owner)
        }
        let key = DataKey(SymmetricKey(data: secret))
        cache.keep(key, of: owner, wrapped: wrapped)
        return key
    }

    func forget(_ owner: String) { cache.forget(owner) }

    private static func bond(_ owner: String) -> [UInt8] {
        Array("data_keys\0wrapped\0\(owner)".utf8)
    }
}
