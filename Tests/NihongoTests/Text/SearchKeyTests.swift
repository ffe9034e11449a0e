import Testing

@testable import Nihongo

@Suite struct SearchKeyTests {
    @Test(arguments: [
        ("ＡＢＣ　㈱①㍿", "abc(株)1株式会社"), ("葛\u{E0100}飾", "葛飾"), ("\u{FA19}社", "\u{795E}社"),
        ("髙﨑", "高崎"), ("〜", "~"), ("～", "~"), ("か\u{3099}", "が"), ("か゛", "が"),
        ("ﾊﾟﾁﾝｺ", "パチンコ"),
        ("ワタナベ・イチロウ\n", "ワタナベイチロウ"), ("090−1234‐5678", "090-1234-5678"),
        ("㌔㍑⒈", "キロリットル1."), ("ｶﾞ㈲ⅷ", "ガ(有)viii"), ("㋿元年", "令和元年"), ("𠮷𣘺", "吉橋"),
        ("霞ヶ関", "霞ケ関"), ("⼭⽥", "山田"), ("Nguyễn Văn Đức", "nguyenvanduc"),
        ("Jose\u{301} José", "josejose"), ("\u{FA5C}", "臭"), ("𝐀☎️", "a☎"), ("", ""),
        ("埼崎坂阪藤籐太大", "埼崎坂阪藤籐太大"), ("＝｜＼＂", "=|\\\""), ("가㈎", "가(가)"),
    ])
    func `a key joins what a searcher does not tell apart`(text: String, key: String) {
        #expect(codes(JapaneseText.searchKey(text)) == codes(key))
    }

    @Test(arguments: [
        ("渡辺", ["渡辺", "渡邊", "渡邉", "渡邉\u{E0102}"]),
        ("斉藤", ["斎藤", "斉藤", "齋藤", "齊藤"]), ("高橋", ["髙橋", "高𣘺", "髙槗"]),
        ("浜崎", ["濱﨑", "濵嵜"]), ("吉田", ["𠮷田"]), ("神谷", ["\u{FA19}谷"]),
        ("葛城", ["葛\u{E0100}城"]),
    ])
    func `a family name finds its variants`(query: String, names: [String]) {
        for name in names {
            #expect(codes(JapaneseText.searchKey(name)) == codes(JapaneseText.searchKey(query)))
        }
    }

    @Test func `the key of a key is the key`() {
        for code in UInt32(0x20)...0x2FA1F {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let key = JapaneseText.searchKey(String(Character(scalar)))
            guard codes(JapaneseText.searchKey(key)) == codes(key) else {
                Issue.record("U+\(String(code, radix: 16)) folds to \(key), which folds again")
                continue
            }
        }
    }

    @Test func `every variant of every group folds to the first`() {
        let groups = KanjiVariants.groups.split(whereSeparator: \.isWhitespace)
        #expect(groups.count == 151)
        for group in groups {
            let keys = Set(group.map { codes(JapaneseText.searchKey(String($0))) })
            #expect(keys == [codes(String(group.prefix(1)))], "\(group)")
        }
        #expect(KanjiVariants.representative("邉") == "辺")
        #expect(KanjiVariants.representative("山") == "山")
    }

    @Test func `no kanji lies in two groups`() {
        let letters = KanjiVariants.groups.unicodeScalars.filter { !isBlank($0) }
        #expect(Set(letters).count == letters.count)
    }

    @Test func `の between kanji does not part names`() {
        #expect(JapaneseText.nameKey("井の上") == JapaneseText.nameKey("井上"))
        #expect(JapaneseText.nameKey("一ﾉ瀬") == "一瀬")
        #expect(JapaneseText.nameKey("の") == "の")
        #expect(JapaneseText.nameKey("みのり") == "みのり")
        #expect(JapaneseText.searchKey("井の上") == "井の上")
    }
}
