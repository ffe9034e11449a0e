/// A corporate number (法人番号): a check digit and twelve digits.
public struct CorporateNumber: Hashable, Sendable, LosslessStringConvertible {
    /// Thirteen digits.
    public let description: String

    /// Thirteen digits with a right check digit, in any width; nil otherwise.
    public init?(_ number: String) {
        let letters = codeLetters(number)
        guard letters.count == 13, let digits = digitValues(letters),
            digits[0] == Self.checkDigit(Array(digits[1...]))
        else { return nil }
        description = String(scalars: letters)
    }

    /// 9 minus the remainder by 9 of the twelve digits weighted 1, 2 from the right
    /// (法人番号の指定等に関する省令2条).
    private static func checkDigit(_ digits: [Int]) -> Int {
        let sum = digits.reversed().enumerated()
            .reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 2) }
        return 9 - sum % 9
    }
}
