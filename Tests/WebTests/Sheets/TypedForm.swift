import Casework

/// An invented form with five questions of every kind, and sheets filled in by hand.
struct TypedForm: Sendable {
    struct Asked: Sendable {
        let question: Question
        let kind: TypedKind
    }

    let seed: UInt64
    let form: Form
    let asked: [Asked]
    static let perKind = 5

    init(seed: UInt64) {
        self.seed = seed
        var dice = SeededThrows(seed: seed)
        var asked: [[Asked]] = []
        let kinds = TypedKind.allCases.flatMap { kind in
            (0..<Self.perKind).map { _ in kind }
        }.shuffled(using: &dice)
        for (place, kind) in kinds.enumerated() {
            asked.append(Self.questions(kind, "q\(place)", "設問\(place)", &dice))
        }
        self.asked = asked.flatMap(\.self)
        form = Form(
            id: "x-typed", title: "様式\(seed)", number: "様式第\(seed)号", edition: 1, shipped: 0,
            sections: stride(from: 0, to: asked.count, by: 12).map { start in
                FormSection(
                    id: "part\(start)", title: "区分\(start)", hint: "",
                    questions: asked[start..<min(start + 12, asked.count)].flatMap(\.self)
                        .map(\.question))
            }, emergency: nil)
    }

    private static func questions(
        _ kind: TypedKind, _ id: String, _ label: String, _ dice: inout SeededThrows
    ) -> [Asked] {
        let about: About =
            kind == .sum
            ? .subject : dice.pick([.subject, .subject, .household, .informant, .eachMember])
        let dataClass = dice.pick(DataClass.allCases)
        let question = Question(
            id, label, kind.declared(&dice), about: about, dataClass: dataClass,
            isCounted: kind.isChosen)
        guard kind == .sum else { return [Asked(question: question, kind: kind)] }
        let sum = Question(
            "\(id)-sum", "\(label)の合計", .derived(.total([id])), dataClass: dataClass)
        return [Asked(question: question, kind: .money), Asked(question: sum, kind: .sum)]
    }

    /// What is typed, by the place where it is answered; some questions are left open.
    func typed(_ town: TypedTown, sheet: UInt64) -> [Answers.Place: TypedAnswer] {
        var dice = SeededThrows(seed: seed &* 31 &+ sheet)
        var typed: [Answers.Place: TypedAnswer] = [:]
        for one in asked where one.kind != .sum && one.kind != .note {
            for place in places(of: one, town) where !dice.oneIn(7) {
                typed[place] =
                    one.kind.takesReason && dice.oneIn(6)
                    ? TypedKind.reason(&dice, isCounted: true)
                    : one.kind.typed(into: one.question.kind, town, &dice)
            }
        }
        for one in asked where one.kind == .sum {
            let source = Answers.Place(String(one.question.id.dropLast("-sum".count)))
            var sum = TypedAnswer()
            sum.cells = typed[source]?.cells ?? [:]
            typed[Answers.Place(one.question.id)] = sum
        }
        return typed
    }

    func places(of one: Asked, _ town: TypedTown) -> [Answers.Place] {
        one.question.about == .eachMember
            ? town.members.map { Answers.Place(one.question.id, of: Identifier($0.key)!) }
            : [Answers.Place(one.question.id)]
    }
}

extension TypedKind {
    /// Whether it is answered with a code of a list.
    var isChosen: Bool {
        switch self {
        case .choice, .choices, .scale, .marks, .yesNo: true
        case .line, .words, .name, .address, .phone, .mail, .money, .number, .day, .partial, .birth,
            .time, .member, .members, .desk, .agency, .worker, .attachment, .rows, .sum, .note:
            false
        }
    }
}

extension [Answers.Place: TypedAnswer] {
    /// As a browser sends it.
    var fields: [(String, String)] {
        sorted { $0.key < $1.key }.flatMap { place, typed in
            let base = place.member.map { "\(place.question).\($0)" } ?? place.question
            return typed.fields.map { ("\(base)\($0.tail)", $0.value) }
        }
    }
}
