import Testing

@testable import Nihongo

/// Characters as numbers, since `==` on strings does not tell U+FA19 from U+795E.
func codes(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite struct CleaningTests {
    @Test(arguments: [
        ("ﾜﾀﾅﾍﾞ ｲﾁﾛｳ", "ワタナベ　イチロウ"), ("わたなべ いちろう", "ワタナベ　イチロウ"),
        ("  ゔぁん \u{3000} ごっほ ", "ヴァン　ゴッホ"), ("ｼﾞｪｰﾑｽﾞ･ﾎﾟｰﾙ", "ジェームズ・ポール"),
        ("サト－", "サトー"), ("サト―", "サトー"), ("サト-", "サトー"), ("サトｰ", "サトー"),
        ("いすゞ", "イスヾ"), ("リー·シャオ", "リー・シャオ"),
    ])
    func `a furigana becomes katakana of one width`(typed: String, stored: String) {
        #expect(codes(JapaneseText.cleanKana(typed)) == codes(stored))
    }

    @Test(arguments: [
        ("か\u{3099}", "\u{304C}"), ("ハ\u{309A}", "パ"), ("カﾞ", "ガ"), ("ﾊﾟ", "パ"), ("ｳﾞ", "ヴ"),
        ("ﾜﾞ", "ヷ"), ("｡｢ｱ｣､･ｰ", "。「ア」、・ー"), ("ﾞ", "゛"), ("あ\u{3099}", "あ\u{3099}"),
        ("ＡＢＣ　㈱①㍿", "ＡＢＣ　㈱①㍿"), ("〜～", "〜～"),
        ("葛\u{E0100}飾", "葛\u{E0100}飾"), ("\u{FA19}社", "\u{FA19}社"), ("髙﨑", "髙﨑"),
        ("\u{FEFF}山\u{200B}田 ", "山田"), ("山\u{0}\u{7}\u{85}田\u{2069}", "山田"),
        ("一行\r\n二行\r三行\n四行\t続き", "一行\n二行\n三行\n四行\t続き"), ("\u{3000}\n本文\n ", "本文"),
        ("e\u{301}", "e\u{301}"),
    ])
    func `cleaning keeps what was meant and drops what cannot be seen`(
        typed: String, stored: String
    ) {
        #expect(codes(JapaneseText.clean(typed)) == codes(stored))
    }

    @Test(arguments: [
        ("葛\u{E0100}飾", 3, 2), ("\u{FA19}社", 2, 2), ("𠮷田", 2, 2),
    ])
    func `selectors and older forms survive cleaning`(name: String, scalars: Int, letters: Int) {
        let stored = JapaneseText.cleanName(name)
        #expect(stored.unicodeScalars.count == scalars)
        #expect(stored.count == letters)
    }

    @Test func `names have one wide space between their parts`() {
        #expect(JapaneseText.cleanName(" 渡邉 \t 一郎\n") == "渡邉\u{3000}一郎")
        #expect(JapaneseText.cleanName("   ").isEmpty)
    }

    @Test func `a field of one line has no line ends`() {
        #expect(JapaneseText.cleanLine("件名\r\nつづき\t終") == "件名 つづき 終")
    }

    @Test(arguments: Array("-‐‑‒–—―−－ｰー"))
    func `everything typed for a hyphen becomes one in a code`(hyphen: Character) {
        #expect(JapaneseText.cleanCode("１０\(hyphen)２") == "10-2")
    }

    @Test func `codes are half width and without blanks`() {
        #expect(JapaneseText.cleanCode(" Ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ　") == "Taro@example.jp")
        #expect(JapaneseText.cleanCode("０３（５２５３）５１１１") == "03(5253)5111")
    }

    @Test func `a text with a NUL is refused`() {
        #expect(!JapaneseText.isAcceptable("a\u{0}b"))
        #expect(JapaneseText.isAcceptable("氏名"))
    }

    @Test(arguments: ["ワタナベ　イチロウ", "ヴァン・ゴッホ", "イスヾ", "ヷヸヹヺ", "ミツヲ", "ヵヶ"])
    func `katakana names are kana names`(kana: String) {
        #expect(JapaneseText.isKanaName(kana))
    }

    @Test(arguments: ["", "わたなべ", "ﾜﾀﾅﾍﾞ", "ワタナベ イチロウ", "渡辺", "ワタナベ1", "ア\u{3099}", "ヿ", "゠"])
    func `other texts are not`(text: String) { #expect(!JapaneseText.isKanaName(text)) }

    @Test func `a furigana that begins like no word is worth a notice`() {
        #expect(JapaneseText.beginsUnusually("ーノ"))
        #expect(JapaneseText.beginsUnusually("ァベ"))
        #expect(!JapaneseText.beginsUnusually("アベ"))
        #expect(!JapaneseText.beginsUnusually(""))
    }

    @Test func `the older form of 神 is another text though Swift takes them for equal`() {
        #expect("\u{FA19}" == "\u{795E}")
        #expect(!JapaneseText.sameText("\u{FA19}谷", "\u{795E}谷"))
        #expect(!JapaneseText.sameText("葛\u{E0100}", "葛"))
        #expect(JapaneseText.sameText("\u{FA19}谷", "\u{FA19}谷"))
    }

    @Test func `cleaning twice changes nothing more`() {
        var generator = SeededGenerator(seed: 6)
        let signs = Array("あがガｶﾞﾟ゙゚ー－-\u{3000} \n\r\t渡\u{E0100}\u{FA19}Ａ1〜".unicodeScalars)
        for _ in 0..<2000 {
            let length = Int.random(in: 0...12, using: &generator)
            let text = String(
                scalars: (0..<length).map { _ in signs.randomElement(using: &generator)! })
            for clean in [
                JapaneseText.clean, JapaneseText.cleanName, JapaneseText.cleanKana,
                JapaneseText.cleanCode,
            ] {
                #expect(codes(clean(clean(text))) == codes(clean(text)), "\(codes(text))")
            }
        }
    }
}
