/// The three keys by which a フリガナ is found: as written, as heard, and without dakuten.
///
/// K2 folds from left to right, so the key of the beginning of a name is the beginning of its key
/// and `hasPrefix` on keys is a search by the first sounds (`ux.md` §7.3).
public struct KanaKeys: Hashable, Sendable {
    /// Katakana of one width, without blanks, ・ and punctuation. Empty when there is no letter.
    public let k1: String
    /// K1 as it sounds: small kana large, ヅ as ズ, lengthened vowels dropped (オオノ, オーノ → オノ).
    public let k2: String
    /// K2 without dakuten and handakuten.
    public let k3: String

    /// The keys of a name, or of one part of it; blanks are left out. Any width, hiragana too.
    public init(_ kana: String) {
        let exact = Self.exact(kana)
        let heard = Self.heard(exact)
        k1 = String(scalars: exact)
        k2 = String(scalars: heard)
        k3 = String(scalars: heard.map(Kana.unvoiced))
    }

    /// The keys of family and given name together; either may be empty.
    public init(family: String, given: String) { self.init(family + "\u{3000}" + given) }

    /// The keys of each part of a query with blanks, so that ベ|イ at a boundary is not eaten.
    public static func parts(_ kana: String) -> [KanaKeys] {
        JapaneseText.cleanKana(kana).unicodeScalars.split(whereSeparator: isBlank)
            .map { KanaKeys(String(scalars: $0)) }
    }

    /// The row of the 五十音 index (ア カ サ タ ナ ハ マ ヤ ラ ワ); nil without a kana at the beginning.
    public var row: Character? {
        guard let first = k3.unicodeScalars.first else { return nil }
        let rows = [
            "アイウエオ", "カキクケコ", "サシスセソ", "タチツテト", "ナニヌネノ", "ハヒフヘホ", "マミムメモ",
            "ヤユヨ", "ラリルレロ", "ワン",
        ]
        return rows.first { $0.unicodeScalars.contains(first) }?.first
    }

    private static func exact(_ kana: String) -> [Unicode.Scalar] {
        JapaneseText.cleanKana(kana).unicodeScalars.filter { scalar in
            !isBlank(scalar) && scalar != "・" && !isFormat(scalar) && !isPunctuation(scalar)
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0x2010...0x2027, 0x3001...0x3004, 0x3008...0x301F, 0x309B, 0x309C, 0x30A0: true
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: false
        }
    }
}

extension KanaKeys {
    /// K2 of a K1.
    private static func heard(_ kana: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var heard: [Unicode.Scalar] = []
        var place = 0
        while place < kana.count {
            let (sound, length) = sound(of: kana, at: place, after: heard.last)
            place += length
            if let sound, !lengthens(sound, after: heard.last) { heard.append(sound) }
        }
        return heard
    }

    /// One large kana for the sign at a place (ヴァ is one sign of two), and how many were read.
    private static func sound(
        of kana: [Unicode.Scalar], at place: Int, after last: Unicode.Scalar?
    ) -> (Unicode.Scalar?, Int) {
        let sign = kana[place]
        if sign == "ヴ" {
            let next = place + 1 < kana.count ? kana[place + 1] : sign
            if let joined = paired(next, in: "ァィェォュ", with: "バビベボビ") { return (joined, 2) }
        }
        if sign == "ヽ" { return (last.map(Kana.unvoiced), 1) }
        if sign == "ヾ" { return (last.map { Kana.voiced(Kana.unvoiced($0)) ?? $0 }, 1) }
        return (
            paired(sign, in: "ヴヷヸヹヺァィゥェォッャュョヮヵヶヲヰヱヂヅ", with: "ブバビベボアイウエオツヤユヨワカケオイエジズ")
                ?? sign, 1
        )
    }

    /// Whether a sound only lengthens the one before: ー, アア, オウ, エイ.
    private static func lengthens(_ sound: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
        if sound == "ー" { return true }
        guard let last, let vowel = vowel(of: last) else { return false }
        switch sound {
        case "ア", "エ", "オ": return vowel == sound
        case "イ": return vowel == "イ" || vowel == "エ"
        case "ウ": return vowel == "ウ" || vowel == "オ"
        default: return false
        }
    }

    /// The vowel of a large katakana; nil for ン and for letters that are no kana.
    private static func vowel(of sound: Unicode.Scalar) -> Unicode.Scalar? {
        vowels[sound]
    }

    private static let vowels: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("ア", "アカガサザタダナハバパマヤラワ"), ("イ", "イキギシジチヂニヒビピミリ"),
            ("ウ", "ウクグスズツヅヌフブプムユル"), ("エ", "エケゲセゼテデネヘベペメレ"),
            ("オ", "オコゴソゾトドノホボポモヨロ"),
        ]
        var vowels: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (vowel, kana) in rows { for sound in kana.unicodeScalars { vowels[sound] = vowel } }
        return vowels
    }()

    private static func paired(
        _ sign: Unicode.Scalar, in from: String, with to: String
    ) -> Unicode.Scalar? {
        zip(from.unicodeScalars, to.unicodeScalars).first { $0.0 == sign }?.1
    }
}
