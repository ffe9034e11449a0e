import Casework

/// Invented values of every kind, such as a caseworker would write.
struct InventedValues {
    let context: FormContext
    var dice: InventionDice

    mutating func answer(to question: Question) -> Answer? {
        switch question.kind {
        case .text(let lines, let limit): .text(text(lines: lines, limit: limit))
        case .attachment: .text("個別ファイル")
        case .name:
            .parts([
                "family": "見本", "given": "太郎", "family_kana": "ミホン", "given_kana": "タロウ",
            ])
        case .address: .parts(Self.address)
        case .phone: .text("090-0000-0000")
        case .mail: .text("mihon@example.jp")
        case .money(let period): .number(dice.number(3...30) * (period == .year ? 100_000 : 10_000))
        case .number(_, let range):
            .number(dice.number(range.lowerBound...min(range.upperBound, range.lowerBound + 9)))
        case .time: .number(9 * 60 + dice.number(0...15) * 30)
        case .date(let demand): .date(PartialDate(day(demand)))
        case .choice(let list), .scale(let list): dice.pick(offered(list)).map { .code($0) }
        case .choices(let list): .codes(some(offered(list)))
        case .marks(let list): .marks(marks(offered(list)))
        case .yesNo: dice.pick([YesNo.yes, YesNo.no]).map { .code($0) }
        case .members(let many):
            .codes(
                Array(context.members.map(\.id.description).prefix(many ? dice.number(1...2) : 1)))
        case .desk: dice.pick(context.desks).map { .code($0.value) }
        case .agency: dice.pick(context.agencies).map { .code($0.value) }
        case .worker: dice.pick(context.workers).map { .code($0.value) }
        case .rows(let columns, let limit): .rows(rows(columns, limit: limit))
        case .explanation, .derived: nil
        }
    }

    private static let address = [
        "postcode": "1000000", "prefecture": "○○県", "municipality": "○○市", "town": "中央一丁目",
        "line": "2-3", "building": "見本荘101号",
    ]

    private static let lines = [
        "本人の希望による", "近所の人からの連絡", "週に2回ほど", "窓口で話を聞いた", "家族と相談して決める",
    ]

    private static let sentences = [
        "訪問して話を聞いた。部屋は片づいており、体調は落ち着いているとのこと。", "家賃の支払いが2か月遅れている。通知は開けずに置いてあった。",
        "近所づきあいはほとんどない。月に一度、妹から電話がある。", "「できれば働きたい」と話す。まずは受診を優先することにした。",
        "次回は担当者と一緒に窓口へ行くことを約束した。",
    ]

    private mutating func text(lines: Int, limit: Int) -> String {
        let pool = lines > 1 ? Self.sentences : Self.lines
        let count = lines > 1 ? dice.number(1...3) : 1
        let text = pool.shuffled(using: &dice).prefix(count).joined()
        return limit > 0 ? String(text.prefix(limit)) : text
    }

    private func offered(_ list: CodeList) -> [String] {
        list.offered(on: context.today).map(\.value)
    }

    /// Some of a list, in its order; at least one of those there are.
    private mutating func some(_ codes: [String]) -> [String] {
        let chosen = codes.shuffled(using: &dice).prefix(dice.number(1...3))
        return codes.filter(chosen.contains)
    }

    /// One ◎, some ○, and the rest with every kind of answer.
    private mutating func marks(_ codes: [String]) -> [String: IssueMark] {
        let order: [IssueMark] = [.main, .yes, .no, .notAsked, .yes, .declined, .no, .unknown]
        let shuffled = codes.shuffled(using: &dice)
        return Dictionary(uniqueKeysWithValues: zip(shuffled, order))
    }

    private mutating func rows(_ columns: [Question], limit: Int) -> [[String: Answer]] {
        (0..<min(limit, dice.number(1...3))).map { _ in
            var row: [String: Answer] = [:]
            for column in columns { row[column.id] = answer(to: column) }
            return row
        }
    }

    private mutating func day(_ demand: DateDemand) -> CivilDate {
        switch (demand.exactness, demand.from) {
        case (.birth, _): context.today.adding(days: -dice.number(7_000...30_000))
        case (_, .today?): context.today.adding(days: dice.number(7...90))
        case (_, _): context.today.adding(days: -dice.number(0...60))
        }
    }
}
