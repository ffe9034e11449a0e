import CArgon2
import Crypto
import Foundation
import NIOPosix

/// Passwords as argon2id hashes, made on a pool of their own so that a storm of sign-ins does not
/// stop the pages of those who are in.
public final class Passwords: Sendable {
    /// Memory in KiB and passes. The office's figures are OWASP's: 19 MiB, 2 passes.
    public struct Cost: Sendable {
        public let memory: UInt32
        public let passes: UInt32
        public static let office = Cost(memory: 19 * 1024, passes: 2)
        /// For tests that sign in a hundred times.
        public static let test = Cost(memory: 64, passes: 1)
    }

    public struct Unhashable: Error {}

    /// A hash no password matches, for names that do not exist.
    let decoy: String
    private let cost: Cost
    private let pool: NIOThreadPool

    /// The 19 MiB of a hash go back to the machine when it is made. Without this the C library takes the
    /// first one for a sign to keep such pieces.
    private static let givesBack: Void = {
        #if os(Linux)
            mallopt(M_MMAP_THRESHOLD, 1 << 20)
        #endif
    }()

    public init(_ cost: Cost) {
        self.cost = cost
        Self.givesBack
        let salt = "c29tZXNhbHRzb21lc2FsdA"
        let nothing = String(repeating: "A", count: 43)
        decoy = "$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=1$\(salt)$\(nothing)"
        pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
    }

    deinit { pool.shutdownGracefully { _ in } }

    public func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await pool.runIfActive { try Self.encode(password, cost) }
    }

    public func matches(_ password: String, _ encoded: String) async throws -> Bool {
        try await pool.runIfActive {
            let bytes = Array(password.utf8)
            return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }

    private static func encode(_ password: String, _ cost: Cost) throws -> String {
        let bytes = Array(password.utf8)
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        var encoded = [CChar](repeating: 0, count: 160)
        let code = argon2id_hash_encoded(
            cost.passes, cost.memory, 1, bytes, bytes.count, salt, salt.count, 32, &encoded,
            encoded.count)
        guard code == ARGON2_OK.rawValue else { throw Unhashable() }
        return String(
            decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// What a password must be. Length matters, kinds of characters do not (NIST SP 800-63B).
public enum PasswordRule {
    public static let shortest = 12
    public enum Complaint: Equatable, Sendable {
        case tooShort(Int), sameAsName, tooSimple, unchanged
    }

    public static func complaint(about password: String, signInName: String) -> Complaint? {
        if password.count < shortest { return .tooShort(shortest) }
        if password.lowercased().contains(signInName.lowercased()) { return .sameAsName }
        if Set(password).count < 5 { return .tooSimple }
        return nil
    }
}
