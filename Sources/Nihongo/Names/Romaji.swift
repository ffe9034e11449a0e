/// The katakana of a name written in Latin letters, Hepburn or 訓令式; nil when it is not romaji.
///
/// For searching by sound: lengths that romaji leaves out (sato) are folded away by `KanaKeys.k2`.
/// Blanks between parts become U+3000. tanaka→タナカ, satoh→サトー, homma→ホンマ, jun'ichi→ジュンイチ.
public func romajiToKana(_ text: String) -> String? {
    let lower = JapaneseText.cleanLine(text).lowercased()
    let words = lower.unicodeScalars.map { $0.value == 0x3000 ? " " : $0 }.split(separator: " ")
    let kana = words.map { Romaji.kana(plain($0)) }
    guard !kana.isEmpty, !kana.contains(nil) else { return nil }
    return kana.compactMap { $0 }.joined(separator: "\u{3000}")
}

/// Half-width letters, long vowels with a roof or a bar as vowel and `^`.
private func plain(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    word.flatMap { scalar -> [Unicode.Scalar] in
        switch scalar {
        case "ā", "â": ["a", "^"]
        case "ī", "î": ["i", "^"]
        case "ū", "û": ["u", "^"]
        case "ē", "ê": ["e", "^"]
        case "ō", "ô": ["o", "^"]
        case "\u{302}", "\u{304}": ["^"]
        case "’", "‘": ["'"]
        case let wide where 0xFF01...0xFF5E ~= wide.value:
            Unicode.Scalar(wide.value - 0xFEE0).map { [$0] } ?? []
        default: [scalar]
        }
    }
}

/// The syllables of romaji and how a word is cut into them.
private enum Romaji {
    /// One word; nil when a letter is left over.
    static func kana(_ word: [Unicode.Scalar]) -> String? {
        var kana = ""
        var rest = word[...]
        while let first = rest.first {
            if let sign = sign(at: rest) {
                kana += sign
                rest.removeFirst()
            } else if let (syllable, length) = syllable(at: rest) {
                kana += syllable
                rest = rest.dropFirst(length)
            } else if first == "'" || first == "-" {
                rest.removeFirst()
            } else {
                return nil
            }
        }
        return kana.isEmpty ? nil : kana
    }

    /// Letters that are a sign by themselves: ー, ッ before a double consonant, ン.
    private static func sign(at rest: ArraySlice<Unicode.Scalar>) -> String? {
        let next = rest.dropFirst().first
        guard let first = rest.first else { return nil }
        if first == "^" || (first == "h" && !isVowel(next) && next != "y") { return "ー" }
        if first == "n" {
            return isVowel(next) || next == "y" ? nil : "ン"
        }
        if first == "m", let next, "bpm".unicodeScalars.contains(next) { return "ン" }
        if first == "t", next == "c" { return "ッ" }
        if first == next, !isVowel(first) { return "ッ" }
        return nil
    }

    /// The longest syllable at the beginning, and how many letters it takes.
    private static func syllable(at rest: ArraySlice<Unicode.Scalar>) -> (String, Int)? {
        for length in stride(from: min(4, rest.count), through: 1, by: -1) {
            if let kana = syllables[String(scalars: rest.prefix(length))] { return (kana, length) }
        }
        return nil
    }

    private static func isVowel(_ letter: Unicode.Scalar?) -> Bool {
        guard let letter else { return false }
        return "aiueo".unicodeScalars.contains(letter)
    }

    private static let syllables: [String: String] = {
        var table: [String: String] = [:]
        for row in rows.split(separator: "\n") {
            let fields = row.split(separator: " ")
            let consonant = fields[0] == "-" ? "" : String(fields[0])
            for (vowel, kana) in zip("aiueo", fields.dropFirst()) where kana != "-" {
                table[consonant + String(vowel)] = String(kana)
            }
        }
        return table
    }()

    /// A consonant and its kana before a, i, u, e, o; `-` where there is none.
    private static let rows = """
        - ア イ ウ エ オ
        k カ キ ク ケ コ
        g ガ ギ グ ゲ ゴ
        s サ シ ス セ ソ
        z ザ ジ ズ ゼ ゾ
        t タ チ ツ テ ト
        d ダ ヂ ヅ デ ド
        n ナ ニ ヌ ネ ノ
        h ハ ヒ フ ヘ ホ
        b バ ビ ブ ベ ボ
        p パ ピ プ ペ ポ
        m マ ミ ム メ モ
        y ヤ - ユ イェ ヨ
        r ラ リ ル レ ロ
        l ラ リ ル レ ロ
        w ワ ウィ - ウェ ヲ
        f ファ フィ フ フェ フォ
        v ヴァ ヴィ ヴ ヴェ ヴォ
        j ジャ ジ ジュ ジェ ジョ
        sh シャ シ シュ シェ ショ
        ch チャ チ チュ チェ チョ
        ts ツァ ツィ ツ ツェ ツォ
        ky キャ - キュ - キョ
        gy ギャ - ギュ - ギョ
        sy シャ - シュ - ショ
        zy ジャ - ジュ - ジョ
        jy ジャ - ジュ - ジョ
        ty チャ - チュ - チョ
        dy ヂャ - ヂュ - ヂョ
        ny ニャ - ニュ - ニョ
        hy ヒャ - ヒュ - ヒョ
        by ビャ - ビュ - ビョ
        py ピャ - ピュ - ピョ
        my ミャ - ミュ - ミョ
        ry リャ - リュ - リョ
        """
}
