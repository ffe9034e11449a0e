import Casework

extension TypedKind {
    /// What somebody types into a question of this kind.
    func typed(
        into kind: Question.Kind, _ town: TypedTown, _ dice: inout SeededThrows
    ) -> TypedAnswer {
        switch self {
        case .line, .attachment: Self.text(Self.line(&dice))
        case .words: Self.lines(&dice)
        case .name: Self.name(&dice)
        case .address: Self.address(&dice)
        case .phone: Self.phone(&dice)
        case .mail: Self.text("taro\(dice.number(1...999))@example.jp")
        case .money, .sum: Self.money(&dice)
        case .number: Self.number(&dice)
        case .day: Self.day(&dice)
        case .partial: Self.partial(&dice)
        case .birth: Self.birth(&dice)
        case .time: Self.time(&dice)
        case .choice, .scale: Self.one(of: kind.codeCount, &dice)
        case .choices: Self.several(of: kind.codeCount, &dice)
        case .marks: Self.marks(kind.codeCount, &dice)
        case .yesNo: Self.yesNo(&dice)
        case .member: Self.members([dice.pick(town.members)])
        case .members: Self.members(dice.oneIn(2) ? town.members : [dice.pick(town.members)])
        case .desk: Self.record(dice.pick(town.desks), &dice)
        case .agency: Self.record(dice.pick(town.agencies), &dice)
        case .worker: Self.record(dice.pick(town.workers), &dice)
        case .rows: Self.rows(&dice)
        case .note: TypedAnswer()
        }
    }

    /// 聞いていない・答えなかった・不明 in the place of an answer.
    static func reason(_ dice: inout SeededThrows, isCounted: Bool) -> TypedAnswer {
        let (code, words, answer): (String, String, Unanswered) = dice.pick([
            ("notAsked", "聞いていない", .notAsked), ("declined", "答えなかった", .declined),
            ("unknown", "不明", .unknown),
        ])
        return TypedAnswer(
            fields: [("", "gap:\(code)")], answer: .unanswered(answer),
            cells: isCounted ? ["": words, "（コード）": code] : ["": words], codes: [code])
    }

    private static func text(_ text: String) -> TypedAnswer {
        TypedAnswer(fields: [("", text)], answer: .text(text), cells: ["": excel(text)])
    }

    /// What a spreadsheet would calculate gets a mark before it.
    private static func excel(_ text: String) -> String {
        ["=", "+", "-", "@"].contains { text.hasPrefix($0) } ? "'" + text : text
    }

    private static func line(_ dice: inout SeededThrows) -> String {
        let pieces = [
            "訪問して話を聞いた。", "𠮷田さん宅", "<b>太字</b>", "A&B \"引用\" 'x'", "=1+1", "髙﨑", "-5",
            "葛\u{E0100}飾区から転入", "\\ {planConference}", "家賃,食費", "\u{FA19}社のそば",
        ]
        return dice.pick(pieces) + dice.pick(pieces) + String(dice.number(1...9999))
    }

    private static func lines(_ dice: inout SeededThrows) -> TypedAnswer {
        let (first, second) = (line(&dice), line(&dice))
        let text = "\(first)\n\(second)"
        return TypedAnswer(
            fields: [("", "\(first)\r\n\(second)")], answer: .text(text),
            cells: ["": excel(text)])
    }

    private static func name(_ dice: inout SeededThrows) -> TypedAnswer {
        let (family, kana) = dice.pick([("渡邉", "ワタナベ"), ("髙橋", "タカハシ"), ("\u{FA19}谷", "カミヤ")])
        return TypedAnswer(
            fields: [
                ("_family", family), ("_given", "一"), ("_family_kana", kana),
                ("_given_kana", "ハジメ"),
            ],
            answer: .parts([
                "family": family, "given": "一", "family_kana": kana, "given_kana": "ハジメ",
            ]), cells: ["": "\(family)　一", "（カナ）": "\(kana)　ハジメ"])
    }

    private static func address(_ dice: inout SeededThrows) -> TypedAnswer {
        let (block, line) = (dice.number(1...9), dice.number(1...30))
        let (first, last) = (dice.number(100...999), dice.number(1000...9999))
        return TypedAnswer(
            fields: [
                ("_postcode", "\(first)-\(last)"), ("_prefecture", "東京都"),
                ("_municipality", "千代田区"), ("_town", "中央\(block)丁目"), ("_line", "\(line)-1"),
            ],
            answer: .parts([
                "postcode": "\(first)\(last)", "prefecture": "東京都", "municipality": "千代田区",
                "town": "中央\(block)丁目", "line": "\(line)-1",
            ]),
            cells: ["（郵便番号）": "\(first)-\(last)", "": "東京都千代田区中央\(block)丁目\(line)-1"])
    }

    private static func phone(_ dice: inout SeededThrows) -> TypedAnswer {
        let (middle, end) = (dice.number(1000...9999), dice.number(1000...9999))
        let typed = dice.pick(["090\(middle)\(end)", "090-\(middle)-\(end)", "０９０\(middle)\(end)"])
        let display = "090-\(middle)-\(end)"
        return TypedAnswer(
            fields: [("", typed)], answer: .text(display), cells: ["": display])
    }
}

extension Question.Kind {
    /// How many answers its list has.
    fileprivate var codeCount: Int {
        switch self {
        case .choice(let list), .choices(let list), .scale(let list), .marks(let list):
            list.codes.count
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .yesNo,
            .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            0
        }
    }
}
