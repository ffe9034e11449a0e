import Crypto
import FoundationEssentials

/// AES-256-GCM as it lies in a column: version (1 byte), nonce (12), ciphertext, tag (16).
enum Cipher {
    static let version: UInt8 = 1
    static let overhead = 29

    static func seal(_ bytes: [UInt8], with key: SymmetricKey, bound: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: bound)
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bytes.count + overhead)
        sealed.append(version)
        sealed += box.nonce
        sealed += box.ciphertext
        sealed += box.tag
        return sealed
    }

    /// Nil when the bytes, the key or what they are bound to is not what was sealed.
    static func open(_ sealed: [UInt8], with key: SymmetricKey, bound: [UInt8]) -> Data? {
        guard sealed.count >= overhead, sealed[0] == version else { return nil }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return try AES.GCM.open(box, using: key, authenticating: bound)
        } catch {
            return nil
        }
    }
}
