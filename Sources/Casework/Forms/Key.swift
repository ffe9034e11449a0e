/// A question whose answer a rule reads, with its type: `note.answers[NoteForm.happenedOn]`.
public struct Key<Value: Sendable>: Sendable {
    public let question: Question
    let read: @Sendable (Answer?) -> Value
    let write: @Sendable (Value) -> Answer?

    public var id: String { question.id }

    public init(
        _ question: Question, read: @escaping @Sendable (Answer?) -> Value,
        write: @escaping @Sendable (Value) -> Answer?
    ) {
        var question = question
        question.isRead = true
        self.question = question
        self.read = read
        self.write = write
    }

    /// The same on a form that asks people: a worker records it by themselves.
    var recorded: Key { Key(question.recorded(), read: read, write: write) }
}

extension Key where Value == String {
    /// Words. Rules ask only whether there are any; pages show them.
    public static func text(
        _ id: String, _ label: String, lines: Int = 1, limit: Int = 0, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, about: About = .subject,
        dataClass: DataClass = .life, paper: PaperPlace = PaperPlace()
    ) -> Key {
        Key(
            Question(
                id, label, .text(lines: lines, limit: limit), hint: hint, need: need, shown: shown,
                about: about, dataClass: dataClass, paper: paper),
            read: { if case .text(let text) = $0 { text } else { "" } }, write: { .text($0) })
    }

    /// A telephone number as town halls write it.
    public static func phone(
        _ id: String, _ label: String, hint: String = "", about: About = .subject,
        paper: PaperPlace = PaperPlace()
    ) -> Key {
        Key(
            Question(
                id, label, .phone, hint: hint, about: about, dataClass: .identity, paper: paper),
            read: { if case .text(let text) = $0 { text } else { "" } }, write: { .text($0) })
    }
}

extension Key {
    /// One of a closed set.
    public static func choice<C: Coded>(
        _ id: String, _ label: String, of _: C.Type = C.self, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, about: About = .subject,
        dataClass: DataClass = .life, isCounted: Bool = true, isReported: Bool = false,
        isCompact: Bool = false, paper: PaperPlace = PaperPlace()
    ) -> Key where Value == C? {
        Key(
            Question(
                id, label, .choice(CodeList(id, C.codes)), hint: hint, need: need, shown: shown,
                about: about, dataClass: dataClass, isCounted: isCounted, isReported: isReported,
                isCompact: isCompact, paper: paper),
            read: { if case .code(let code) = $0 { C(code: code) } else { nil } },
            write: { $0.map { .code($0.rawValue) } })
    }

    /// Any number of a closed set.
    public static func choices<C: Coded>(
        _ id: String, _ label: String, of _: C.Type = C.self, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, about: About = .subject,
        dataClass: DataClass = .life, isCounted: Bool = true, isReported: Bool = false,
        paper: PaperPlace = PaperPlace()
    ) -> Key where Value == Set<C> {
        Key(
            Question(
                id, label, .choices(CodeList(id, C.codes)), hint: hint, need: need, shown: shown,
                about: about, dataClass: dataClass, isCounted: isCounted, isReported: isReported,
                paper: paper),
            read: { answer in
                if case .codes(let codes) = answer {
                    Set(codes.compactMap(C.init(code:)))
                } else {
                    []
                }
            },
            write: { chosen in
                .codes(C.allCases.filter(chosen.contains).map(\.rawValue))
            })
    }

    /// The lines of a list of issues.
    public static func marks<C: Coded>(
        _ id: String, _ label: String, of _: C.Type = C.self, hint: String = "",
        need: Requirement = .optional, dataClass: DataClass = .life, isReported: Bool = false
    ) -> Key where Value == [C: IssueMark] {
        Key(
            Question(
                id, label, .marks(CodeList(id, C.codes)), hint: hint, need: need,
                dataClass: dataClass, isCounted: true, isReported: isReported),
            read: { answer in
                guard case .marks(let marks) = answer else { return [:] }
                return Dictionary(
                    marks.compactMap { code, mark in C(code: code).map { ($0, mark) } }
                ) { $0.graver($1) }
            },
            write: {
                .marks(Dictionary(uniqueKeysWithValues: $0.map { ($0.key.rawValue, $0.value) }))
            })
    }
}

extension Key where Value == CivilDate? {
    /// A whole day.
    public static func day(
        _ id: String, _ label: String, _ demand: DateDemand = .any, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, dataClass: DataClass = .life,
        paper: PaperPlace = PaperPlace()
    ) -> Key {
        Key(
            Question(
                id, label, .date(demand), hint: hint, need: need, shown: shown,
                dataClass: dataClass, paper: paper),
            read: { if case .date(let date) = $0 { date.date } else { nil } },
            write: { $0.map { .date(PartialDate($0)) } })
    }
}

extension Key where Value == Int? {
    public static func number(
        _ id: String, _ label: String, unit: String, _ range: ClosedRange<Int>, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, dataClass: DataClass = .life,
        paper: PaperPlace = PaperPlace()
    ) -> Key {
        numeric(
            Question(
                id, label, .number(unit: unit, range: range), hint: hint, need: need, shown: shown,
                dataClass: dataClass, paper: paper))
    }

    /// A time of day, in minutes after midnight.
    public static func time(
        _ id: String, _ label: String, hint: String = "", paper: PaperPlace = PaperPlace()
    ) -> Key { numeric(Question(id, label, .time, hint: hint, paper: paper)) }

    private static func numeric(_ question: Question) -> Key {
        Key(
            question, read: { if case .number(let number) = $0 { number } else { nil } },
            write: { $0.map { .number($0) } })
    }
}

extension Key where Value == Bool? {
    public static func yesNo(
        _ id: String, _ label: String, hint: String = "", need: Requirement = .optional,
        shown: Condition? = nil, dataClass: DataClass = .life, isCounted: Bool = false
    ) -> Key {
        Key(
            Question(
                id, label, .yesNo, hint: hint, need: need, shown: shown, dataClass: dataClass,
                isCounted: isCounted),
            read: { if case .code(let code) = $0 { code == YesNo.yes } else { nil } },
            write: { $0.map { .code($0 ? YesNo.yes : YesNo.no) } })
    }
}

/// はい・いいえ as codes.
public enum YesNo {
    public static let yes = "yes"
    public static let no = "no"
}

extension Key {
    /// One of the records that are given when the form is asked (`Form.offering`).
    public static func given<Subject>(
        _ id: String, _ label: String, hint: String = "", need: Requirement = .optional,
        dataClass: DataClass = .services
    ) -> Key where Value == Identifier<Subject>? {
        record(id, label, .choice(CodeList(id, [])), hint: hint, need: need, dataClass: dataClass)
    }

    /// Any number of the records that are given when the form is asked (`Form.offering`).
    public static func given<Subject>(
        _ id: String, _ label: String, hint: String = "", need: Requirement = .optional,
        shown: Condition? = nil, dataClass: DataClass = .services, paper: PaperPlace = PaperPlace()
    ) -> Key where Value == Set<Identifier<Subject>> {
        Key(
            Question(
                id, label, .choices(CodeList(id, [])), hint: hint, need: need, shown: shown,
                dataClass: dataClass, paper: paper),
            read: {
                if case .codes(let keys) = $0 {
                    Set(keys.compactMap { Identifier($0) })
                } else {
                    []
                }
            }, write: { .codes($0.sorted().map(\.description)) })
    }

    /// Members of the household.
    public static func members(
        _ id: String, _ label: String, hint: String = "", need: Requirement = .optional,
        dataClass: DataClass = .identity
    ) -> Key where Value == [Identifier<Person>] {
        Key(
            Question(id, label, .members(many: true), hint: hint, need: need, dataClass: dataClass),
            read: {
                if case .codes(let keys) = $0 { keys.compactMap { Identifier($0) } } else { [] }
            },
            write: { .codes($0.map(\.description)) })
    }

    /// A desk, an agency or a worker.
    public static func record<Subject>(
        _ id: String, _ label: String, _ kind: Question.Kind, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, dataClass: DataClass = .services
    ) -> Key where Value == Identifier<Subject>? {
        Key(
            Question(id, label, kind, hint: hint, need: need, shown: shown, dataClass: dataClass),
            read: { if case .code(let key) = $0 { Identifier(key) } else { nil } },
            write: { $0.map { .code($0.description) } })
    }
}
