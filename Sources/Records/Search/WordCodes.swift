import Crypto
import Synchronization

/// The words of the text index: a letter, or two letters side by side, as 50 bits of a keyed hash.
///
/// Few distinct pairs occur in a language, so they are remembered: a note costs look-ups, not
/// hashes. The memory is bounded; when it is full it starts again.
final class WordCodes: Sendable {
    private let key: SymmetricKey
    private let capacity: Int
    private let memory = Mutex<[UInt64: String]>([:])

    init(key: SymmetricKey, capacity: Int = 100_000) {
        self.key = key
        self.capacity = capacity
    }

    /// One word for each pair of neighbours, in order.
    func pairs(of letters: [Unicode.Scalar]) -> [String] {
        guard letters.count > 1 else { return [] }
        return memory.withLock { known in
            (1..<letters.count).map { code(letters[$0 - 1], letters[$0], &known) }
        }
    }

    /// One word for each different letter.
    func singles(of letters: [Unicode.Scalar]) -> [String] {
        let different = Set(letters)
        return memory.withLock { known in different.map { code(nil, $0, &known) } }
    }

    private func code(
        _ first: Unicode.Scalar?, _ second: Unicode.Scalar, _ known: inout [UInt64: String]
    ) -> String {
        // No letter is U+0000 (text with it is refused at the door), so singles stand apart.
        let place = UInt64(first?.value ?? 0) << 32 | UInt64(second.value)
        if let code = known[place] { return code }
        if known.count >= capacity { known.removeAll(keepingCapacity: true) }
        let code = withUnsafeBytes(of: place.bigEndian) {
            Self.word(HMAC<SHA256>.authenticationCode(for: $0, using: key))
        }
        known[place] = code
        return code
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Ten letters of five bits: short enough for Swift to hold it without an allocation.
    private static func word(_ code: some Sequence<UInt8>) -> String {
        var bits = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var word: [UInt8] = []
        word.reserveCapacity(10)
        for _ in 0..<10 {
            word.append(alphabet[Int(bits >> 59)])
            bits <<= 5
        }
        return String(decoding: word, as: UTF8.self)
    }
}
