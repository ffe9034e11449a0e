/// White space of any width, 全角空白 (U+3000) included, and line ends.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A: true
    case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}

/// C0 and C1 controls, line feed and tab included.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
}

/// Invisible characters that steer direction, joining and breaking.
func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
}

/// The selectors of a glyph for the letter before them (異体字セレクタ).
func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    0xFE00...0xFE0F ~= scalar.value || 0xE0100...0xE01EF ~= scalar.value
}

/// Everything people type for a hyphen, the long vowel mark included (`ux.md` §6.3).
func isHyphenLike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D, 0xFF70, 0x30FC, 0x2500: true
    default: false
    }
}

/// A kanji, compatibility ideographs and the supplementary planes included.
func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    case 0x20000...0x323AF: true
    default: false
    }
}

/// The value of an ASCII digit.
func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    0x30...0x39 ~= scalar.value ? Int(scalar.value) - 0x30 : nil
}

extension String {
    init(scalars: some Sequence<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
