import Testing

@testable import Nihongo

@Suite struct KanaKeysTests {
    @Test(arguments: [
        ("オオノ", "オノ", "オノ"), ("オーノ", "オノ", "オノ"), ("オノ", "オノ", "オノ"),
        ("キョウコ", "キヨコ", "キヨコ"), ("キヨウコ", "キヨコ", "キヨコ"), ("キョーコ", "キヨコ", "キヨコ"),
        ("ユウキ", "ユキ", "ユキ"), ("ユーキ", "ユキ", "ユキ"), ("ユキ", "ユキ", "ユキ"),
        ("イイヅカ", "イズカ", "イスカ"), ("イイズカ", "イズカ", "イスカ"),
        ("ナカジマ", "ナカジマ", "ナカシマ"), ("ナカシマ", "ナカシマ", "ナカシマ"),
        ("ジュンイチ", "ジユンイチ", "シユンイチ"), ("ジユンイチ", "ジユンイチ", "シユンイチ"),
        ("バンゴツホ", "バンゴツホ", "ハンコツホ"), ("ケイコ", "ケコ", "ケコ"), ("ケーコ", "ケコ", "ケコ"),
        ("サイトウ", "サイト", "サイト"), ("サイトー", "サイト", "サイト"),
        ("ミツヲ", "ミツオ", "ミツオ"), ("ミツオ", "ミツオ", "ミツオ"),
        ("ツヅキ", "ツズキ", "ツスキ"), ("ツズキ", "ツズキ", "ツスキ"),
    ])
    func `names that sound alike share a key`(kana: String, heard: String, bare: String) {
        let keys = KanaKeys(kana)
        #expect(keys.k1 == kana)
        #expect(keys.k2 == heard)
        #expect(keys.k3 == bare)
    }

    @Test func `blanks and middle dots do not count`() {
        let keys = KanaKeys("ヴァン・ゴッホ")
        #expect(keys.k1 == "ヴァンゴッホ")
        #expect(keys.k2 == "バンゴツホ")
        #expect(keys.k3 == "ハンコツホ")
    }

    @Test func `family and given name are keyed together and apart`() {
        let whole = KanaKeys(family: "ﾜﾀﾅﾍﾞ", given: "ｲﾁﾛｳ")
        #expect(whole == KanaKeys("ワタナベ　イチロウ"))
        #expect(whole.k1 == "ワタナベイチロウ")
        #expect(whole.k2 == "ワタナベチロ")
        #expect(whole.k3 == "ワタナヘチロ")
        #expect(KanaKeys.parts("ﾜﾀﾅﾍﾞ ｲﾁﾛｳ").map(\.k2) == ["ワタナベ", "イチロ"])
        #expect(KanaKeys("リー シャオロン").k2 == "リシヤオロン")
        #expect(KanaKeys("リー シャオロン").k3 == "リシヤオロン")
    }

    @Test func `hiragana and half width give the same keys`() {
        #expect(KanaKeys("わたなべ") == KanaKeys("ﾜﾀﾅﾍﾞ"))
        #expect(KanaKeys("ひろし") == KanaKeys("ヒロシ"))
        #expect(KanaKeys("いすゞ").k2 == KanaKeys("イスズ").k2)
        #expect(KanaKeys("").k1.isEmpty)
    }

    @Test func `the key of the first sounds begins the key of the name`() {
        var generator = SeededGenerator(seed: 73)
        let signs = Array("アイウエオカガコゴシジツヅトナノハバパマミヤユヨリロワンーッャュョ".unicodeScalars)
        for _ in 0..<2000 {
            let name = (0..<8).map { _ in signs.randomElement(using: &generator)! }
            let length = Int.random(in: 1...8, using: &generator)
            let part = KanaKeys(String(scalars: name.prefix(length)))
            let whole = KanaKeys(String(scalars: name))
            #expect(whole.k2.hasPrefix(part.k2))
            #expect(whole.k3.hasPrefix(part.k3))
        }
    }

    @Test(arguments: [
        ("ゴトウ", "カ"), ("パク", "ハ"), ("ヴァン", "ハ"), ("ワタナベ", "ワ"), ("イイヅカ", "ア"), ("ヤマダ", "ヤ"),
    ])
    func `the index goes by rows, voiced with unvoiced`(kana: String, row: Character) {
        #expect(KanaKeys(kana).row == row)
    }

    @Test func `a name without kana has no row`() { #expect(KanaKeys("LEE").row == nil) }

    @Test(arguments: [
        ("watanabe", "ワタナベ"), ("Watanabe Ichirou", "ワタナベ　イチロウ"), ("sato", "サト"),
        ("satoh", "サトー"), ("satou", "サトウ"), ("satō", "サトー"), ("sato\u{304}", "サトー"),
        ("ohno", "オーノ"), ("homma", "ホンマ"), ("honma", "ホンマ"), ("jun'ichi", "ジュンイチ"),
        ("shinnosuke", "シンノスケ"), ("hattori", "ハットリ"), ("kitchen", "キッチェン"), ("tyuzyo", "チュジョ"),
        ("ｔａｎａｋａ", "タナカ"), ("hyuga", "ヒュガ"), ("si", "シ"), ("fujii", "フジイ"), ("kenya", "ケニャ"),
    ])
    func `romaji becomes kana`(romaji: String, kana: String) {
        #expect(romajiToKana(romaji) == kana)
    }

    @Test(arguments: ["", "渡辺", "smith", "x1", "tanaka1"])
    func `what is no romaji stays unread`(text: String) { #expect(romajiToKana(text) == nil) }

    @Test func `spellings of Sato are heard alike`() {
        for spelling in ["sato", "satoh", "satou", "satō", "Satoo"] {
            #expect(romajiToKana(spelling).map { KanaKeys($0).k2 } == "サト")
        }
    }
}
