/// The code of a prefecture or municipality (全国地方公共団体コード): five digits and a check digit.
public struct LocalGovernmentCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// Six digits, 131016.
    public let description: String

    /// Six digits with a right check digit, in any width; nil otherwise.
    public init?(_ code: String) {
        let letters = codeLetters(code)
        guard letters.count == 6,
            let check = Self.checkDigit(String(scalars: letters.prefix(5))),
            digitValue(letters[5]) == check
        else { return nil }
        description = String(scalars: letters)
    }

    /// From the five digits of JIS X 0401 and 0402, as e-Stat and the postal file give them.
    public init?(fiveDigits code: String) {
        let letters = codeLetters(code)
        guard let check = Self.checkDigit(String(scalars: letters)) else { return nil }
        description = String(scalars: letters) + String(check)
    }

    /// The check digit of five digits: the last digit of 11 minus the remainder by 11 of the sum
    /// weighted 6, 5, 4, 3, 2.
    public static func checkDigit(_ five: String) -> Int? {
        guard let digits = digitValues(five.unicodeScalars), digits.count == 5 else { return nil }
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10
    }

    /// 13101.
    public var fiveDigits: String { String(description.prefix(5)) }
    /// 13.
    public var prefecture: String { String(description.prefix(2)) }

    public static func < (one: Self, other: Self) -> Bool { one.description < other.description }
}
