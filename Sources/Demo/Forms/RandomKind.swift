import Casework

/// The kinds of questions, as they are invented.
enum RandomKind: CaseIterable {
    case line, words, name, address, phone, mail, money, number, day, partial, birth, time, choice
    case longChoice, choices, scale, marks, yesNo, member, members, desk, agency, worker
    case attachment, rows, explanation

    /// Those a small table is made of.
    static let columns: [RandomKind] = [
        .line, .money, .number, .day, .partial, .time, .choice, .choices, .yesNo, .member, .worker,
        .phone, .name,
    ]

    func made(_ form: inout RandomQuestions, isColumn: Bool) -> Question.Kind {
        switch self {
        case .line: .text(lines: 1, limit: form.dice.pick([0, 20, 60]))
        case .words: .text(lines: form.dice.number(2...6), limit: form.dice.pick([0, 200]))
        case .name: .name
        case .address: .address
        case .phone: .phone
        case .mail: .mail
        case .money: .money(per: form.dice.pick(MoneyPeriod.allCases))
        case .number: number(&form)
        case .day: .date(isColumn ? .any : form.demand(.day))
        case .partial: .date(isColumn ? DateDemand(.partial) : form.demand(.partial))
        case .birth: .date(form.demand(.birth))
        case .time: .time
        case .choice: .choice(list(&form, form.dice.number(2...12)))
        case .longChoice: .choice(list(&form, form.dice.number(16...24)))
        case .choices: .choices(list(&form, form.dice.number(2...20)))
        case .scale: .scale(list(&form, form.dice.number(3...5)))
        case .marks: .marks(list(&form, form.dice.number(2...20)))
        case .yesNo: .yesNo
        case .member: .members(many: false)
        case .members: .members(many: true)
        case .desk: .desk
        case .agency: .agency
        case .worker: .worker
        case .attachment: .attachment
        case .rows: rows(&form)
        case .explanation: .explanation
        }
    }

    private func number(_ form: inout RandomQuestions) -> Question.Kind {
        let least = form.dice.pick([0, 1, -20])
        return .number(
            unit: form.dice.pick(["人", "分", "回", ""]), range: least...form.dice.number(10...2000))
    }

    private func rows(_ form: inout RandomQuestions) -> Question.Kind {
        let columns = (0..<form.dice.number(2...5)).map { _ in form.column() }
        return .rows(columns, limit: form.dice.number(1...6))
    }

    /// With answers that have ended, that are not offered yet, and that are the town's own.
    private func list(_ form: inout RandomQuestions, _ count: Int) -> CodeList {
        let today = form.today
        let hasHints = form.dice.oneIn(3)
        let codes = (1...count).map { index -> CodeList.Code in
            let isOwn = index > 2 && form.dice.oneIn(8)
            let value = isOwn ? "a1/x-own\(index)" : "a\(index)"
            var code = CodeList.Code(
                value, "答え\(index)<\(form.dice.pick(["", "{handoverSheet}", "＆"]))>",
                hint: hasHints ? "例\(index)" : "")
            switch index > 2 ? form.dice.number(1...16) : 16 {
            case 1...3: code.through = today.adding(days: -1)
            case 4...5: code.from = today.adding(days: 30)
            default: break
            }
            return code
        }
        return CodeList("list\(count)", codes)
    }
}
