/// A postal code (郵便番号) of seven digits.
public struct Postcode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 1000013.
    public let digits: String

    /// Any width, with or without hyphen and 〒. Nil unless seven digits remain.
    public init?(_ raw: String) {
        let code = JapaneseText.cleanCode(raw).unicodeScalars.drop { $0 == "〒" }
        let digits = code.filter { $0 != "-" }
        guard digits.count == 7, digits.allSatisfy({ digitValue($0) != nil }) else { return nil }
        self.digits = String(scalars: digits)
    }

    /// 100-0013.
    public var display: String { digits.prefix(3) + "-" + digits.suffix(4) }

    public var description: String { display }

    public static func < (one: Self, other: Self) -> Bool { one.digits < other.digits }
}
