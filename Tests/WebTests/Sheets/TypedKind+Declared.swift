import Casework

extension TypedKind {
    /// A list of answers: `a1` 「答え1」.
    static func list(_ count: Int) -> CodeList {
        CodeList("list", (1...count).map { CodeList.Code("a\($0)", "答え\($0)") })
    }

    /// The question of this kind; nil for those that come with others.
    func declared(_ dice: inout SeededThrows) -> Question.Kind {
        switch self {
        case .line: .text(lines: 1, limit: 0)
        case .words: .text(lines: dice.number(2...5), limit: 0)
        case .name: .name
        case .address: .address
        case .phone: .phone
        case .mail: .mail
        case .money, .sum: .money(per: .month)
        case .number: .number(unit: "回", range: 0...2000)
        case .day: .date(.any)
        case .partial: .date(DateDemand(.partial))
        case .birth: .date(DateDemand(.birth))
        case .time: .time
        case .choice: .choice(Self.list(dice.pick([2, 5, 20])))
        case .choices: .choices(Self.list(dice.number(2...9)))
        case .scale: .scale(Self.list(dice.number(3...5)))
        case .marks: .marks(Self.list(dice.number(2...9)))
        case .yesNo: .yesNo
        case .member: .members(many: false)
        case .members: .members(many: true)
        case .desk: .desk
        case .agency: .agency
        case .worker: .worker
        case .attachment: .attachment
        case .rows:
            .rows(
                [
                    Question("what", "何に", .text(lines: 1, limit: 0)),
                    Question("yen", "額", .money(per: .month)),
                ], limit: 4)
        case .note: .explanation
        }
    }

    /// Whether why there is no answer may be said instead.
    var takesReason: Bool {
        switch self {
        case .choice, .scale, .yesNo, .choices: true
        case .line, .words, .name, .address, .phone, .mail, .money, .number, .day, .partial, .birth,
            .time, .marks, .member, .members, .desk, .agency, .worker, .attachment, .rows, .sum,
            .note:
            false
        }
    }
}
