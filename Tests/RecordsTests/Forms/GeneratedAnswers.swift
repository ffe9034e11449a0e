@testable import Casework

/// Answers to every question of any form, made by dice. Every text is like no other, so that it can be
/// looked for wherever it must not stand.
struct GeneratedAnswers {
    let form: Form
    let members: [Identifier<Person>]
    /// How many questions of a hundred are answered.
    var fullness = 100
    private(set) var dice: Dice
    /// Everything that was typed, and the codes that are not counted.
    private(set) var secrets: [String] = []

    init(_ form: Form, members: [Identifier<Person>] = ["p1"], seed: UInt64, fullness: Int = 100) {
        self.form = form
        self.members = members
        self.fullness = fullness
        dice = Dice(seed: seed)
    }

    mutating func make() -> Answers {
        var answers = Answers(to: form)
        for question in form.everyQuestion where question.isAnswered {
            let places =
                question.about == .eachMember
                ? members.map { Answers.Place(question.id, of: $0) } : [Answers.Place(question.id)]
            for place in places where dice.falls(fullness) {
                answers[place] = answer(to: question)
            }
        }
        return answers
    }

    /// The same answers with one question answered anew.
    mutating func change(_ answers: Answers, _ place: Answers.Place) -> Answers {
        var next = answers
        while next[place] == answers[place], let question = form.question(place.question) {
            next[place] = answer(to: question)
        }
        return next
    }

    private mutating func answer(to question: Question) -> Answer? {
        switch question.kind {
        case .text: return .text("回答" + word() + "\n" + word() + "。")
        case .name: return .parts(["family": word(), "given": word(), "familyKana": ""])
        case .address: return .parts(["postcode": "3430813", "line": word()])
        case .phone: return .text(number())
        case .mail: return .text(number() + "@example.invalid")
        case .money: return .number(dice.below(400_000) - 100)
        case .number(_, let range): return .number(range.lowerBound + dice.below(range.count))
        case .date: return .date(date())
        case .time: return .number(dice.below(1440))
        case .choice(let list), .scale(let list):
            if dice.falls(20) { return .unanswered(dice.one(of: Unanswered.allCases)) }
            return .code(code(of: list, question))
        // Records that are given when the form is asked.
        case .choices(let list) where list.codes.isEmpty:
            return .codes(dice.one(of: [["town"], ["shakyo"], ["town", "shakyo"]]))
        case .choices(let list):
            let some = dice.some(of: list.codes.map(\.value))
            return .codes(some.isEmpty ? [code(of: list, question)] : some)
        case .marks(let list):
            return .marks(
                Dictionary(
                    uniqueKeysWithValues: list.codes.map { code in
                        (code.value, dice.one(of: IssueMark.allCases))
                    }))
        case .yesNo: return .code(dice.one(of: [YesNo.yes, YesNo.no]))
        case .members: return .codes(members.map(\.description))
        case .desk: return .code("fukushi")
        case .agency: return .code("town")
        case .worker: return .code("w-fukushi")
        case .rows(let columns, let limit):
            return .rows((0...dice.below(limit)).map { _ in row(columns) })
        case .attachment, .explanation, .derived: return nil
        }
    }

    private mutating func row(_ columns: [Question]) -> [String: Answer] {
        columns.reduce(into: [:]) { row, column in row[column.id] = answer(to: column) }
    }

    private mutating func code(of list: CodeList, _ question: Question) -> String {
        // One of the records that are given when the form is asked.
        guard !list.codes.isEmpty else { return "given\(number())" }
        let code = dice.one(of: list.codes.map(\.value))
        if !question.isCounted { secrets.append(code) }
        return code
    }

    /// Six kanji in an order that no text has.
    private mutating func word() -> String {
        var letters = String.UnicodeScalarView()
        for _ in 0..<6 {
            Unicode.Scalar(UInt32(0x4E00 + dice.below(5000))).map { letters.append($0) }
        }
        secrets.append(String(letters))
        return String(letters)
    }

    private mutating func number() -> String {
        let number = String((0..<12).map { _ in Character("\(dice.below(10))") })
        secrets.append(number)
        return number
    }

    private mutating func date() -> PartialDate {
        let year = 1940 + dice.below(80)
        let dates: [PartialDate?] = [
            .unknown, PartialDate(year: year), PartialDate(year: year, month: 2),
            PartialDate(year: year, month: 2, day: 28), PartialDate(year: year, circa: true),
            PartialDate(year: year, month: 12, circa: true),
            PartialDate(year: year, month: 12, day: 31, circa: true),
            PartialDate(years: year...year + 9),
        ]
        return dice.one(of: dates.compactMap(\.self))
    }
}
