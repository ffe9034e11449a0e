import Casework
import Pages

/// Invented values of every kind, as they are stored.
struct RandomValues {
    let context: FormContext
    var dice: Dice

    mutating func answer(to question: Question) -> Answer? {
        switch question.kind {
        case .text(let lines, let limit): .text(text(lines: lines, limit: limit))
        case .attachment: .text(text(lines: 1, limit: 0))
        case .name: .parts(name())
        case .address: .parts(address())
        case .phone: .text(phone())
        case .mail: .text("taro\(dice.number(1...99)).yamada@example\(dice.number(1...9)).jp")
        case .money: .number(dice.pick([0, dice.number(1...999_999), dice.number(1...300) * 1000]))
        case .number(_, let range): .number(dice.number(range))
        case .time: .number(dice.number(0...1439))
        case .date(let demand): .date(date(demand))
        case .choice(let list), .scale(let list): .code(dice.pick(offered(list)))
        case .choices(let list): .codes(dice.some(offered(list), least: 1))
        case .marks(let list): .marks(marks(offered(list)))
        case .yesNo: .code(dice.pick([YesNo.yes, YesNo.no]))
        case .members(let many): members(many: many)
        case .desk: .code(dice.pick(context.desks).value)
        case .agency: .code(dice.pick(context.agencies).value)
        case .worker: .code(dice.pick(context.workers).value)
        case .rows(let columns, let limit): .rows(rows(columns, limit: limit))
        case .explanation, .derived: nil
        }
    }

    private func offered(_ list: CodeList) -> [String] {
        list.offered(on: context.today).map(\.value)
    }

    /// One ◎ where there are several ○.
    private mutating func marks(_ codes: [String]) -> [String: IssueMark] {
        var marks: [String: IssueMark] = [:]
        for code in dice.some(codes, least: 1) {
            marks[code] = dice.pick([.yes, .no, .notAsked, .declined, .unknown])
        }
        let concerns = marks.filter { $0.value == .yes }.keys.sorted()
        if let main = concerns.first, concerns.count > 1 { marks[main] = .main }
        return marks
    }

    private mutating func members(many: Bool) -> Answer {
        let keys = context.members.map(\.id.description)
        return .codes(many ? dice.some(keys, least: 1) : [dice.pick(keys)])
    }

    private mutating func rows(_ columns: [Question], limit: Int) -> [[String: Answer]] {
        (0..<dice.number(1...limit)).map { _ in
            var row: [String: Answer] = [:]
            for column in columns where column.need != .optional || !dice.oneIn(4) {
                row[column.id] = answer(to: column)
            }
            if row.isEmpty, let first = columns.first { row[first.id] = answer(to: first) }
            return row
        }
    }

    private mutating func date(_ demand: DateDemand) -> PartialDate {
        let span = demand.from == .today ? 0...400 : -30_000...0
        let day = context.today.adding(days: dice.number(span))
        if demand.exactness == .day { return PartialDate(day) }
        let (year, month) = (day.year, day.month)
        let whole = PartialDate(day)
        switch dice.number(1...8) {
        case 1: return PartialDate(year: year) ?? whole
        case 2: return PartialDate(year: year, month: month) ?? whole
        case 3: return PartialDate(year: year, circa: true) ?? whole
        case 4: return PartialDate(year: year, month: month, circa: true) ?? whole
        case 5: return PartialDate(years: year - dice.number(1...10)...year) ?? whole
        case 6: return .unknown
        default: return whole
        }
    }
}
