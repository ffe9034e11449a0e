import Casework

/// The questions of an invented form: every kind at least once, in any order.
struct RandomQuestions {
    let today: CivilDate
    var dice: Dice
    /// Asked so far, for conditions, bounds and sums.
    private var asked: [Question] = []
    private var count = 0

    init(today: CivilDate, dice: Dice) {
        self.today = today
        self.dice = dice
    }

    mutating func all() -> [Question] {
        let kinds = RandomKind.allCases + (0..<8).map { _ in dice.pick(RandomKind.allCases) }
        for kind in dice.shuffled(kinds) { asked.append(question(kind)) }
        // What follows from other answers comes last, when there is something to follow from.
        return asked + derived()
    }

    private mutating func question(_ kind: RandomKind) -> Question {
        let about: About =
            dice.oneIn(5) ? .eachMember : dice.pick([.subject, .household, .informant])
        let shown = dice.oneIn(4) ? condition() : nil
        return made(kind.made(&self, isColumn: false), about: about, shown: shown)
    }

    /// A column of a small table: columns are always asked.
    mutating func column() -> Question {
        let kind = dice.pick(RandomKind.columns)
        return made(kind.made(&self, isColumn: true), about: .subject, shown: nil)
    }

    private mutating func made(
        _ kind: Question.Kind, about: About, shown: Condition?
    ) -> Question {
        count += 1
        let id = "\(dice.pick(["q", "x-q", "part-"]))\(count)"
        let labels = ["設問\(count)", "{planConference}のこと\(count)", "くらしの様子（\(count)）"]
        return Question(
            id, dice.pick(labels), kind, hint: dice.oneIn(3) ? "わかる範囲で書きます<\(count)>" : "",
            need: need(), shown: shown, about: about, dataClass: dice.pick(DataClass.allCases),
            isCounted: dice.oneIn(2), isReported: dice.oneIn(4))
    }

    private mutating func need() -> Requirement {
        switch dice.number(1...6) {
        case 1: .required
        case 2: condition().map { .when($0) } ?? .optional
        default: .optional
        }
    }

    /// On something that was asked before; nil when nothing with codes was.
    private mutating func condition(depth: Int = 0) -> Condition? {
        let sources = asked.filter { $0.about != .eachMember }
        guard !sources.isEmpty else { return nil }
        switch dice.number(1...(depth > 1 ? 2 : 5)) {
        case 1: return .answered(dice.pick(sources).id)
        case 2: return equals(sources)
        case 3: return parts(depth).map { .all($0) }
        case 4: return parts(depth).map { .any($0) }
        default: return condition(depth: depth + 1).map { .not($0) }
        }
    }

    private mutating func parts(_ depth: Int) -> [Condition]? {
        let parts = (0..<2).compactMap { _ in condition(depth: depth + 1) }
        return parts.isEmpty ? nil : parts
    }

    private mutating func equals(_ sources: [Question]) -> Condition? {
        let coded = sources.compactMap { source in source.answerCodes.map { (source.id, $0) } }
        guard !coded.isEmpty else { return nil }
        let (id, codes) = dice.pick(coded)
        return .equals(id, Set(dice.some(codes, least: 1)))
    }

    /// Bounds of a date: 今日まで, 今日から, or not before a date that was asked for.
    mutating func demand(_ exactness: DateDemand.Exactness) -> DateDemand {
        let dates = asked.filter { question in
            if case .date = question.kind { question.about != .eachMember } else { false }
        }
        switch dice.number(1...4) {
        case 1: return DateDemand(exactness, through: .today)
        case 2 where exactness == .day: return DateDemand(exactness, from: .today)
        case 3 where !dates.isEmpty:
            return DateDemand(exactness, from: .answer(dice.pick(dates).id))
        default: return DateDemand(exactness)
        }
    }

    private mutating func derived() -> [Question] {
        let sources = asked.filter { $0.about != .eachMember }
        return sources.compactMap { source in
            Derivation(from: source).map { derivation in
                count += 1
                return Question(
                    "d\(count)", "計算\(count)", .derived(derivation), dataClass: source.dataClass)
            }
        }
    }
}

extension Question {
    /// The codes a condition on it may name; nil when it has none.
    fileprivate var answerCodes: [String]? {
        let gaps = Unanswered.allCases.map(\.rawValue)
        if case .yesNo = kind { return [YesNo.yes, YesNo.no] + gaps }
        return codeList.map { list in list.codes.map(\.value) + gaps }
    }
}

extension Derivation {
    /// A value that can be worked out from one question; nil when none can.
    fileprivate init?(from source: Question) {
        if case .date(let demand) = source.kind {
            self =
                demand.exactness == .birth
                ? .age(birth: source.id) : .days(from: source.id, through: source.id)
        } else if source.isNumber {
            self = .total([source.id])
        } else if case .rows(let columns, _) = source.kind,
            let column = columns.first(where: \.isNumber)
        {
            self = .rowTotal(rows: source.id, column: column.id)
        } else {
            return nil
        }
    }
}

extension Question {
    fileprivate var isNumber: Bool {
        if case .money = kind { return true }
        if case .number = kind { return true }
        return false
    }
}
