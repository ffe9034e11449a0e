import Casework

/// What a lawful change makes of the answers of a record, whatever kind of record it is.
struct AnswerChange {
    let record: String
    /// Whose data key seals them: the household file, or a person.
    let owner: String
    /// Nil for a record that is new.
    let before: Answers?
    let after: Answers
    /// Of the record, before the change.
    let version: Int
    let moment: Moment
    let worker: Identifier<Worker>
    let action: String
    /// The number under which the search index knows the record, and the kind of data it stands for.
    private let indexed: (sequence: Int64, dataClass: DataClass)?
    /// Whether its words are found by the search of sheets and notes at all.
    private let isSearched: Bool

    /// - Parameters:
    ///   - answers: those that lie in parts; what a record keeps in columns is left out.
    ///   - indexed: for records the search knows by a number of their own, such as notes.
    ///   - isSearched: whether the full-text search looks through its words at all.
    init<Record>(
        _ change: Change<Record>, version: Int, owner: String,
        indexed: (sequence: Int64, dataClass: DataClass)? = nil, isSearched: Bool = true,
        answers: (Record) -> Answers
    ) {
        record = change.after.auditKey
        self.owner = owner
        before = change.before.map(answers)
        after = answers(change.after)
        self.version = version
        moment = change.moment
        worker = change.worker
        action = change.deed
        self.indexed = indexed
        self.isSearched = isSearched
    }

    /// Answers that are only some of a record's, or that were given before there were parts.
    init(
        record: String, owner: String, before: Answers?, after: Answers, version: Int,
        at moment: Moment, by worker: Identifier<Worker>, action: String
    ) {
        self.record = record
        self.owner = owner
        self.before = before
        self.after = after
        self.version = version
        self.moment = moment
        self.worker = worker
        self.action = action
        indexed = nil
        isSearched = true
    }

    /// What is written once and never again, such as the answer of an agency; it is read where it
    /// belongs and not searched for.
    ///
    /// - Parameter record: the key under which it lies, where one record holds several forms.
    init<Record>(
        new answers: Answers, of record: Identifier<Record>, _ change: Change<Record>,
        owner: String
    ) {
        self.record = record.description
        self.owner = owner
        before = nil
        after = answers
        version = 0
        moment = change.moment
        worker = change.worker
        action = change.deed
        indexed = nil
        isSearched = false
    }

    /// Whether the words of a part are found: of a record with a number of its own only those behind it.
    func searches(_ place: PartPlace) -> Bool {
        isSearched && (indexed == nil || sequence(of: place) != nil)
    }

    /// The number of a part in the search index, where the record decides it.
    func sequence(of place: PartPlace) -> Int64? {
        guard let indexed, place == PartPlace(About.subject.rawValue, indexed.dataClass) else {
            return nil
        }
        return indexed.sequence
    }
}

/// What becomes of one part when a record is saved.
struct PartEdit {
    let place: PartPlace
    let old: PartRow?
    let answers: Answers

    var version: Int { (old?.version ?? 0) + 1 }

    /// The parts in which a change says something else than what is stored.
    static func all(_ change: AnswerChange, in form: Form, over stored: [PartRow]) -> [PartEdit] {
        let old = Dictionary(stored.map { ($0.place, $0) }) { first, _ in first }
        let new = Dictionary(
            form.parts(of: change.after).map { (PartPlace($0.key), $0.answers) }
        ) { first, _ in first }
        return Set(old.keys).union(new.keys).sorted().compactMap { place in
            let (before, after) = (old[place], new[place] ?? Answers(to: form))
            let isBlank = (before?.answers.isEmpty ?? true) && after.isEmpty
            guard !isBlank, before?.answers != after else { return nil }
            return PartEdit(place: place, old: before, answers: after)
        }
    }
}
