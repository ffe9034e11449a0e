import Nihongo

/// 番号: what a household file or a case is called at the counter and on paper: `2026-4071938`.
///
/// The fiscal year, six digits drawn from a new key, and a check digit (ウェイト2・1 分割). Not a running
/// number: its gaps would tell everybody how many files others opened, the hidden ones included.
public struct RecordNumber: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// Nil when it is not written like a number, or the check digit says that it was mistyped.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard Self.isWritten(description), let check = parts[1].last,
            modulus10CheckDigit(String(parts[0] + parts[1].dropLast())).map(String.init)
                == String(check)
        else { return nil }
        self.description = description
    }

    /// Whether somebody meant a number: four digits, a hyphen, seven digits.
    public static func isWritten(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 4 && parts[1].utf8.count == 7
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// The number that follows from a key which is used for nothing else. Two keys in a million meet:
    /// whoever saves it draws again when the number is taken.
    public static func drawn(by key: String, in fiscalYear: Int) -> RecordNumber? {
        // FNV-1a, stirred once more. It need not be secret: the key is chance and is kept nowhere.
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        sum = (sum ^ (sum >> 30)) &* 0xBF58_476D_1CE4_E5B9
        sum = (sum ^ (sum >> 27)) &* 0x94D0_49BB_1331_11EB
        let digits = String((sum ^ (sum >> 31)) % 1_000_000)
        let six = String(repeating: "0", count: 6 - digits.utf8.count) + digits
        guard let check = modulus10CheckDigit("\(fiscalYear)\(six)") else { return nil }
        return RecordNumber("\(fiscalYear)-\(six)\(check)")
    }
}
