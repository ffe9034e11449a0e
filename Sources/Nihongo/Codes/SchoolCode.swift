/// A school code (学校コード) of thirteen places: kind, prefecture, founder, number, check digit.
///
/// The weights of its check digit are not published in a form we could confirm, so it is not held
/// against the number.
public struct SchoolCode: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// Nil unless it reads like B1 13 2 1234567 8, in any width.
    public init?(_ code: String) {
        let letters = codeLetters(code)
        guard letters.count == 13, "A"..."H" ~= letters[0],
            let digits = digitValues(letters[1...]), 1...47 ~= digits[1] * 10 + digits[2],
            1...3 ~= digits[3]
        else { return nil }
        description = String(scalars: letters)
    }

    /// A1 幼稚園, B1 小学校, C1 中学校, D1 高等学校 …
    public var kind: String { String(description.prefix(2)) }
    /// Two digits.
    public var prefecture: String { String(description.dropFirst(2).prefix(2)) }
}
