import Casework
import Yams

extension Question.Kind {
    /// Rows of a municipality's own hold so many unless it says otherwise.
    private static let usualRows = 20
    private static let largest = 999_999

    init(_ type: QuestionType, _ block: ProfileBlock, name: String, isColumn: Bool) {
        switch type {
        case .text:
            self = .text(
                lines: block.integerIfGiven("lines") ?? 1, limit: block.integerIfGiven("limit") ?? 0
            )
        case .name: self = .name
        case .address: self = .address
        case .phone: self = .phone
        case .mail: self = .mail
        case .money: self = .money(per: block.choiceIfGiven("per") ?? .once)
        case .integer:
            self = .number(unit: block.textIfGiven("unit") ?? "", range: Self.range(block))
        case .date: self = .date(Self.demand(block))
        case .time: self = .time
        case .selectOne: self = .choice(Self.list(block, name))
        case .selectMultiple: self = .choices(Self.list(block, name))
        case .scale: self = .scale(Self.list(block, name))
        case .marks: self = .marks(Self.list(block, name))
        case .yesNo: self = .yesNo
        case .member: self = .members(many: false)
        case .members: self = .members(many: true)
        case .desk: self = .desk
        case .agency: self = .agency
        case .worker: self = .worker
        case .attachment: self = .attachment
        case .rows:
            let columns = block.entries("repeat", standIn: .unread) {
                Question(new: $0, isColumn: true)
            }
            if !block.has("repeat") { block.complain(.missing(.oneOrMore), at: "repeat") }
            self = .rows(columns, limit: block.integerIfGiven("limit") ?? Self.usualRows)
        case .explanation: self = .explanation
        case .derived: self = .derived(block.block("calculate", Derivation.init) ?? .total([]))
        }
        if isColumn, type == .explanation || type == .derived {
            let sentence = "表の列にできるのは、答える設問だけです。type を別のものにしてください。"
            block.complain(.explained(sentence), at: "type")
        }
    }

    private static func range(_ block: ProfileBlock) -> ClosedRange<Int> {
        let least = block.integerIfGiven("min", from: 0) ?? 0
        let most = block.integerIfGiven("max", from: 0) ?? largest
        guard least <= most else {
            let sentence = "max（\(most)）が min（\(least)）より小さくなっています。どちらかを直してください。"
            block.complain(.explained(sentence), at: "max")
            return 0...largest
        }
        return least...most
    }

    private static func demand(_ block: ProfileBlock) -> DateDemand {
        DateDemand(
            block.choiceIfGiven("exactness") ?? .day, from: block.boundIfGiven("from"),
            through: block.boundIfGiven("through"))
    }

    private static func list(_ block: ProfileBlock, _ name: String) -> CodeList {
        let codes = block.entries("choices", standIn: CodeList.Code("", "")) {
            CodeList.Code(
                $0.text("value"), $0.text("label"), hint: $0.textIfGiven("hint") ?? "",
                from: $0.civilDayIfGiven("from"), through: $0.civilDayIfGiven("through"))
        }
        if !block.has("choices") { block.complain(.missing(.oneOrMore), at: "choices") }
        return CodeList(name, codes)
    }
}

extension Derivation {
    /// `{age: birth}`, `{total: [rent, power]}`, `{rowTotal: {repeat: income, column: amount}}` or
    /// `{days: {from: a, through: b}}`.
    fileprivate init(_ block: ProfileBlock) {
        switch block.only(of: ["age", "total", "rowTotal", "days"], as: "計算") {
        case "age": self = .age(birth: block.text("age"))
        case "rowTotal":
            self =
                block.block("rowTotal") {
                    .rowTotal(rows: $0.text("repeat"), column: $0.text("column"))
                } ?? .total([])
        case "days":
            self =
                block.block("days") {
                    .days(from: $0.text("from"), through: $0.text("through"))
                } ?? .total([])
        case "total", nil, _?: self = .total(block.names("total"))
        }
    }
}
