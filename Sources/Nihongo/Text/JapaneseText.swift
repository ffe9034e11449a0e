/// What is done to text that people type before it is stored, and how texts are compared.
///
/// Stored text keeps what was typed (`ux.md` §6.1): no NFC or NFKC, which would change names.
/// Keys for searching are made apart by `searchKey` and are never shown.
public enum JapaneseText {
    /// The stored form of any field: line ends as LF, no control or invisible characters,
    /// half-width katakana made full width, split dakuten joined, no blanks at either end.
    ///
    /// Variation selectors and compatibility ideographs stay as they are.
    public static func clean(_ text: String) -> String {
        String(scalars: trimmed(cleanScalars(text)))
    }

    /// The stored form of a field of one line: `clean`, then line ends and tabs become blanks.
    public static func cleanLine(_ text: String) -> String {
        String(scalars: trimmed(cleanScalars(text).map { isControl($0) ? " " : $0 }))
    }

    /// The stored form of a name: one line, blanks inside as one 全角空白 (U+3000).
    public static func cleanName(_ text: String) -> String {
        String(scalars: joinedByWideSpace(trimmed(cleanScalars(text))))
    }

    /// The stored form of a フリガナ: a name in katakana, hyphens after a kana as ー.
    public static func cleanKana(_ text: String) -> String {
        var kana: [Unicode.Scalar] = []
        for scalar in joinedByWideSpace(trimmed(cleanScalars(text))) {
            let last = kana.last
            if isHyphenLike(scalar), let last, Kana.isKatakana(last) {
                kana.append("ー")
            } else {
                kana.append(scalar.value == 0xB7 ? "・" : Kana.katakana(scalar))
            }
        }
        return String(scalars: kana)
    }

    /// The stored form of numbers, codes and mail addresses: half-width, `-` for all hyphens,
    /// no blanks.
    public static func cleanCode(_ text: String) -> String {
        let dense = String(scalars: text.unicodeScalars.filter { !isBlank($0) })
        return String(
            scalars: cleanScalars(dense).compactMap { scalar in
                if isHyphenLike(scalar) { return "-" }
                guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
                return Unicode.Scalar(scalar.value - 0xFEE0)
            })
    }

    /// False for text with a NUL, which no keyboard makes: refuse the whole form.
    public static func isAcceptable(_ text: String) -> Bool { !text.utf8.contains(0) }

    /// Whether a stored フリガナ holds nothing but katakana, ー, ヽヾ, ・ and U+3000 (`ux.md` §7.2).
    public static func isKanaName(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                Kana.isKatakana($0) || $0 == "・" || $0.value == 0x3000
            }
    }

    /// Whether a フリガナ begins with a sign that begins no word (ー ァ ッ ン …): worth a notice.
    public static func beginsUnusually(_ kana: String) -> Bool {
        guard let first = kana.unicodeScalars.first else { return false }
        return "ーァィゥェォッャュョヮヵヶヽヾン・".unicodeScalars.contains(first)
    }

    /// Whether two texts are the same character by character.
    ///
    /// Swift's `==` takes U+FA19 and U+795E (神 and its older form) for equal; registers do not.
    public static func sameText(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8)
    }
}
