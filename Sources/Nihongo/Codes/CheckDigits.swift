/// Letters of a code as typed: half-width capitals without blanks and hyphens.
func codeLetters(_ raw: String) -> [Unicode.Scalar] {
    JapaneseText.cleanCode(raw).uppercased().unicodeScalars.filter { $0 != "-" }
}

/// ASCII digits as numbers; nil when another letter occurs.
func digitValues(_ letters: some Collection<Unicode.Scalar>) -> [Int]? {
    let values = letters.compactMap(digitValue)
    return values.count == letters.count ? values : nil
}

/// The check digit of the long-term care numbers (モジュラス10 ウェイト2・1 分割).
///
/// Weights 2, 1, 2 … from the right, the digits of products added; letters count from A = 10 to
/// Z = 32, without I, O and Q. Nil when a letter has no value. Source: 介護保険事業所番号の設定要領.
public func modulus10CheckDigit(_ body: String) -> Int? {
    var sum = 0
    for (place, letter) in body.unicodeScalars.reversed().enumerated() {
        guard let value = digitValue(letter) ?? letterValue(letter) else { return nil }
        let product = value * (place % 2 == 0 ? 2 : 1)
        sum += product / 10 + product % 10
    }
    return (10 - sum % 10) % 10
}

private func letterValue(_ letter: Unicode.Scalar) -> Int? {
    "ABCDEFGHJKLMNPRSTUVWXYZ".unicodeScalars.enumerated()
        .first { $0.element == letter }.map { $0.offset + 10 }
}
