import Casework

/// What a form needs to know of the office to be drawn, read and printed: the day, the members of the
/// household, who can be chosen, and the municipality's own names.
public struct FormContext: Sendable {
    public var today: CivilDate
    /// Those whom `About.eachMember` asks about and who can be chosen, in the order of the household.
    public var members: [(id: Identifier<Person>, name: String)]
    /// 続柄, said where a member is chosen.
    public var relations: [Identifier<Person>: String]
    /// What can be chosen for a desk, an agency, a worker: the key and the name.
    public var desks, agencies, workers: [Choice]
    /// 呼び名: what stands for `{planConference}` in labels, hints and answers (`TownNames.tokens`).
    public var tokens: [String: String]
    /// What is said when an answer is missing or nothing that can be chosen, by question, where there
    /// is more to say than that.
    public var missing: [String: String] = [:]
    /// What is said when an answer is chosen that this record cannot have, by question.
    public var refused: [String: String] = [:]
    /// What stands in the address of a row that is added, by its parts: most live in this
    /// municipality. Alone it is no answer.
    public var usualAddress: [String: String] = [:]
    /// The kinds of data that are open here. Questions of other kinds are neither drawn nor read.
    public var open: Set<DataClass>

    public init(
        today: CivilDate, members: [(id: Identifier<Person>, name: String)] = [],
        relations: [Identifier<Person>: String] = [:], desks: [Choice] = [],
        agencies: [Choice] = [], workers: [Choice] = [],
        tokens: [String: String] = [:], open: Set<DataClass> = Set(DataClass.allCases)
    ) {
        self.today = today
        self.members = members
        self.relations = relations
        self.desks = desks
        self.agencies = agencies
        self.workers = workers
        self.tokens = tokens
        self.open = open
    }

    /// A label, a hint or an answer with the municipality's names in it. A name nobody knows stays as
    /// it was written.
    public func words(_ text: String) -> String { tokens.filled(text) }

    /// 「渡邉　一郎」, or what can be said of somebody who is not in the household any more.
    public func memberName(_ id: Identifier<Person>) -> String {
        members.first { $0.id == id }?.name ?? "世帯にいない人"
    }

    /// Who or what can be chosen for a question: those there are, and those chosen before who are not
    /// among them any more. Empty when its answers are of another kind.
    func directory(of kind: Question.Kind, keeping chosen: [String] = []) -> [Choice] {
        let (found, gone): ([Choice], String) =
            switch kind {
            case .desk: (desks, "一覧にない窓口")
            case .agency: (agencies, "一覧にない機関")
            case .worker: (workers, "一覧にない担当者")
            case .members: (members.map { Choice($0.id.description, $0.name) }, "世帯にいない人")
            case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choice,
                .choices, .scale, .marks, .yesNo, .attachment, .rows, .explanation, .derived:
                ([], "")
            }
        guard !gone.isEmpty else { return [] }
        let missing = Set(chosen).subtracting(found.map(\.value)).sorted()
        return found
            + missing.enumerated().map { index, key in
                Choice(key, missing.count > 1 ? "\(gone)（\(index + 1)）" : gone)
            }
    }
}

extension FormContext {
    /// 「障害者手帳」; of a member 「障害者手帳（渡邉　一郎さん）」.
    public func label(_ question: Question, of member: Identifier<Person>? = nil) -> String {
        let label = words(question.label)
        guard let member else { return label }
        let name = members.first { $0.id == member }.map { "\($0.name)さん" }
        return "\(label)（\(name ?? memberName(member))）"
    }

    /// The answers of a list on this day, in words. What was chosen before it ended is kept.
    func options(_ list: CodeList, keeping chosen: Set<String>) -> [Choice] {
        list.offered(on: today, keeping: chosen).map { code in
            Choice(code.value, words(code.label), hint: code.hint.isEmpty ? nil : words(code.hint))
        }
    }

    /// Whether a question can be drawn and read here.
    func isOpen(_ question: Question) -> Bool { open.contains(question.dataClass) }

    /// Where a question is answered: once, or once by each member.
    func places(of question: Question) -> [Answers.Place] {
        question.about == .eachMember
            ? members.map { Answers.Place(question.id, of: $0.id) } : [Answers.Place(question.id)]
    }

    /// The places of questions in the order in which a page shows them: what each member answers stands
    /// together member by member.
    func placesInOrder(
        _ questions: [Question]
    ) -> [(question: Question, place: Answers.Place)] {
        QuestionRun.runs(of: questions).flatMap { run in
            switch run {
            case .single(let question): [(question, Answers.Place(question.id))]
            case .row(let questions): questions.map { ($0, Answers.Place($0.id)) }
            case .members(let questions):
                members.flatMap { member in
                    questions.map { ($0, Answers.Place($0.id, of: member.id)) }
                }
            }
        }
    }
}
