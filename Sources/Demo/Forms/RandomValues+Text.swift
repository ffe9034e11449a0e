import Casework

/// Invented words, names, addresses and numbers of telephones.
extension RandomValues {
    /// Letters that are easily lost: older forms of kanji, variants, marks Excel and HTML stumble over.
    private static let pieces = [
        "訪問して話を聞いた。", "本人は「帰りたい」と言う。", "\u{FA19}社のそば", "葛\u{E0100}飾区から転入", "𠮷田さん宅",
        "渡邉\u{E0101}", "ｶﾞｽが止まる", "<b>太字</b>", "A&B \"quoted\" 'x'", "=1+1", "髙﨑", "①㈱", "　", "\n",
        "😀", "-5", "収入は月8万円。", "￥ \\ {planConference}", "e\u{301}",
    ]

    mutating func text(lines: Int, limit: Int) -> String {
        while true {
            let raw = (0..<dice.number(1...6)).map { _ in dice.pick(Self.pieces) }.joined()
            let cut = limit > 0 ? String(raw.prefix(limit)) : raw
            let clean = lines > 1 ? JapaneseText.clean(cut) : JapaneseText.cleanLine(cut)
            if !clean.isEmpty && (limit == 0 || clean.count <= limit) { return clean }
        }
    }

    /// Known in full, or only a part of it.
    mutating func name() -> [String: String] {
        let family = dice.pick(NamePool.families)
        let given = dice.pick(NamePool.women + NamePool.men)
        let all = [
            "family": dice.oneIn(4) ? "\u{FA19}谷" : family.kanji, "given": given.kanji,
            "family_kana": family.kana, "given_kana": given.kana,
        ]
        let known = Set(dice.some(all.keys.sorted(), least: 1))
        return all.filter { known.contains($0.key) }
    }

    mutating func address() -> [String: String] {
        let all = [
            "postcode": String(dice.number(1_000_000...9_999_999)), "prefecture": "東京都",
            "municipality": "葛\u{E0100}飾区", "town": "中央\(dice.number(1...9))丁目",
            "line": "\(dice.number(1...30))-\(dice.number(1...20))",
            "building": "第\(dice.number(1...9))ハイツ 20\(dice.number(1...9))",
        ]
        let known = Set(dice.some(all.keys.sorted(), least: 1))
        return all.filter { known.contains($0.key) }
    }

    mutating func phone() -> String {
        let digits = String(dice.number(10_000_000...99_999_999))
        let number = PhoneNumber(dice.oneIn(2) ? "090\(digits)" : "03\(digits)")
        return number?.display ?? "090-1234-5678"
    }
}
