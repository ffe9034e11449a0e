/// Steps between the forms of one kana: hiragana, katakana, half width, dakuten, size.
enum Kana {
    /// Full-width forms of U+FF61…U+FF9F, in that order.
    private static let ofHalfWidth = Array(
        ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
            + "マミムメモヤユヨラリルレロワン゛゜").unicodeScalars)

    /// ｱ→ア, ｡→。; nil when the character is not half-width kana or its punctuation.
    static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard 0xFF61...0xFF9F ~= scalar.value else { return nil }
        return ofHalfWidth[Int(scalar.value) - 0xFF61]
    }

    /// あ→ア, ゞ→ヾ; others unchanged.
    static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3041...0x3096, 0x309D, 0x309E: shifted(scalar, by: 0x60)
        default: scalar
        }
    }

    static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        0x30A1...0x30FA ~= scalar.value || 0x30FC...0x30FE ~= scalar.value
    }

    /// か→が, ウ→ヴ, ヽ→ヾ; nil when Unicode has no such letter.
    static func voiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let code = scalar.value
        switch code >= 0x30A1 ? code - 0x60 : code {
        case 0x3046: return shifted(scalar, by: 0x4E)
        case let row where 0x304B...0x3061 ~= row && row % 2 == 1: return shifted(scalar, by: 1)
        case 0x3064, 0x3066, 0x3068, 0x309D: return shifted(scalar, by: 1)
        case let row where isHaRow(row) && (row - 0x306F) % 3 == 0: return shifted(scalar, by: 1)
        case 0x308F...0x3092 where code >= 0x30A1: return shifted(scalar, by: 8)
        default: return nil
        }
    }

    /// は→ぱ; nil outside the ハ row.
    static func halfVoiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let row = scalar.value >= 0x30A1 ? scalar.value - 0x60 : scalar.value
        return isHaRow(row) && (row - 0x306F) % 3 == 0 ? shifted(scalar, by: 2) : nil
    }

    /// A katakana without dakuten and handakuten: ガ→カ, パ→ハ, ヴ→ウ.
    static func unvoiced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x30F4: "ウ"
        case 0x30AC...0x30C2 where scalar.value % 2 == 0: shifted(scalar, by: -1)
        case 0x30C5, 0x30C7, 0x30C9, 0x30FE: shifted(scalar, by: -1)
        case 0x30CF...0x30DD: shifted(scalar, by: -(Int(scalar.value) - 0x30CF) % 3)
        case 0x30F7...0x30FA: shifted(scalar, by: -8)
        default: scalar
        }
    }

    private static func isHaRow(_ hiragana: UInt32) -> Bool { 0x306F...0x307D ~= hiragana }

    private static func shifted(_ scalar: Unicode.Scalar, by step: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(Int(scalar.value) + step)) ?? scalar
    }
}
