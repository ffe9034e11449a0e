/// 手続きの記録: what was answered on the form of one action beyond what the record itself keeps, such as
/// the municipality's own questions on the closure of a case. One for each time an action was taken;
/// it never changes.
public struct ActionAnswers: Equatable, Sendable {
    public let id: Identifier<ActionAnswers>
    public let file: Identifier<HouseholdFile>
    /// The record the action was taken on, as the log names it: `case` and its key.
    public let recordKind: String
    public let record: String
    /// The noun of the action: `closure`.
    public let action: String
    public let desk: Identifier<Desk>
    public let worker: Identifier<Worker>
    public let takenAt: Moment
    public internal(set) var answers: Answers

    @_spi(Stored) public init(
        id: Identifier<ActionAnswers>, file: Identifier<HouseholdFile>, recordKind: String,
        record: String, action: String, desk: Identifier<Desk>, worker: Identifier<Worker>,
        takenAt: Moment, answers: Answers
    ) {
        self.id = id
        self.file = file
        self.recordKind = recordKind
        self.record = record
        self.action = action
        self.desk = desk
        self.worker = worker
        self.takenAt = takenAt
        self.answers = answers
    }
}

extension ActionAnswers: Audited {
    public static var kind: String { "answers" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

extension Access {
    /// What a record does not keep of the answers to the form of an action; nothing where it keeps all.
    ///
    /// - Parameter form: the edition that was filled in; nil for an action that asks nothing.
    func recording<Record: Audited>(
        _ answers: Answers, in form: Form?, of action: String, on record: Record, keys: Keys
    ) -> [Change<ActionAnswers>] {
        guard let rest = form?.beyondKeys(answers), !rest.isEmpty else { return [] }
        let kept = ActionAnswers(
            id: keys.new(), file: file.id, recordKind: Record.kind, record: record.auditKey,
            action: action, desk: actingDesk, worker: worker, takenAt: moment, answers: rest)
        return [change(from: nil, to: kept, "write")]
    }

    /// What of them may be shown: the desk that wrote them reads all, others by kind of data.
    public func readable(
        _ found: [ActionAnswers], in forms: FormCatalog
    ) -> [ActionAnswers] {
        found.compactMap { answers in
            guard answers.file == file.id else { return nil }
            if desks.contains(answers.desk) { return answers }
            let edition = answers.answers.edition
            guard let form = forms.edition(edition, of: answers.answers.form) else { return nil }
            var shown = answers
            shown.answers = answers.answers.filtered { covers(form.part(of: $0).dataClass) }
            return shown.answers.isEmpty ? nil : shown
        }
    }
}

extension Form {
    /// The answers that rules do not read, and those of which they read only what a local choice counts
    /// as: a record keeps the rest in fields of its own.
    func beyondKeys(_ answers: Answers) -> Answers {
        answers.filtered { place in
            guard question(place.question)?.isRead == true else { return true }
            return answers[place]?.isLocal == true
        }
    }
}

extension Answer {
    /// Whether a choice of the municipality's own is among what was chosen.
    fileprivate var isLocal: Bool {
        switch self {
        case .code(let code): CodeList.counted(code) != code
        case .codes(let codes): codes.contains { CodeList.counted($0) != $0 }
        case .marks(let marks): marks.keys.contains { CodeList.counted($0) != $0 }
        case .text, .parts, .number, .date, .rows, .unanswered: false
        }
    }
}
