import Casework
import Pages

/// An invented form with every kind of question, and answers to it: for tests that ask something of
/// every form there could be. The same seed gives the same form.
public struct RandomForm: Sendable {
    public let form: Form
    /// A household and an office in which it is filled in.
    public let context: FormContext

    public init(seed: UInt64) {
        var dice = Dice("form \(seed)")
        context = Self.context(&dice)
        var questions = RandomQuestions(today: context.today, dice: dice)
        let all = questions.all()
        dice = questions.dice
        form = Form(
            id: "x-random-\(seed)", title: "様式\(seed)", number: dice.oneIn(2) ? "様式第\(seed)号" : "",
            edition: 1, shipped: 0, sections: Self.sections(all, &dice),
            emergency: Self.emergency(all, &dice))
    }

    /// Answers that `AnswerCheck` has nothing to say against.
    public func answers(seed: UInt64) -> Answers {
        RandomAnswers(self, seed: seed).answers
    }

    private static func sections(_ questions: [Question], _ dice: inout Dice) -> [FormSection] {
        let size = dice.number(6...12)
        return stride(from: 0, to: questions.count, by: size).enumerated().map { index, start in
            FormSection(
                id: "part\(index + 1)", title: "区分\(index + 1)",
                hint: dice.oneIn(3) ? "わかるところから書きます" : "",
                questions: Array(questions[start..<min(start + size, questions.count)]))
        }
    }

    private static func emergency(_ questions: [Question], _ dice: inout Dice) -> Condition? {
        guard dice.oneIn(3) else { return nil }
        let found = questions.first {
            if case .yesNo = $0.kind { $0.about != .eachMember && $0.shown == nil } else { false }
        }
        return found.map { .equals($0.id, [YesNo.yes]) }
    }

    private static func context(_ dice: inout Dice) -> FormContext {
        let today = CivilDate(dayNumber: dice.number(20_000...21_500))
        let names = dice.shuffled(NamePool.families)
        let people = (0..<dice.number(1...4)).compactMap { index in
            Identifier<Person>("person-\(index)").map {
                (id: $0, name: "\(names[index].kanji)　\(NamePool.women[index].kanji)")
            }
        }
        func list(_ kind: String, _ count: Int) -> [Choice] {
            (1...count).map {
                Choice("\(kind)-\($0)", "\(names[$0 % names.count].kanji)\(kind)\($0)")
            }
        }
        return FormContext(
            today: today, members: people, desks: list("desk", dice.number(2...14)),
            agencies: list("agency", dice.number(16...40)),
            workers: list("worker", dice.number(3...30)),
            tokens: ["planConference": "支援会議", "handoverSheet": "つなぐシート"])
    }
}

extension Dice {
    /// True once in so many throws.
    mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

    /// Some of a list, in its order; at least `least`.
    mutating func some<Element>(_ list: [Element], least: Int = 0) -> [Element] {
        let count = number(min(least, list.count)...list.count)
        let chosen = Set(shuffled(Array(list.indices)).prefix(count))
        return list.indices.filter(chosen.contains).map { list[$0] }
    }
}
