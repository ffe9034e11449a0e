/// 様式集: the forms of this installation, each in all its published editions.
public struct FormCatalog: Sendable {
    /// One published edition, in force from a day on until the next one.
    public struct Edition: Sendable, Equatable {
        public let form: Form
        public let from: CivilDate

        public init(_ form: Form, from: CivilDate) {
            self.form = form
            self.from = from
        }
    }

    /// By form, oldest edition first.
    private let editions: [String: [Edition]]
    /// Ids in the order in which forms are listed.
    public let ids: [String]

    public init(_ all: [Edition]) {
        var ids: [String] = []
        for edition in all where !ids.contains(edition.form.id) { ids.append(edition.form.id) }
        self.ids = ids
        editions = Dictionary(grouping: all, by: \.form.id)
            .mapValues { $0.sorted { $0.form.edition < $1.form.edition } }
    }

    /// The forms as the program ships them, for an installation that has changed none.
    public init(shipped: [Form]) {
        self.init(shipped.map { Edition($0, from: Self.beginning) })
    }

    /// 0001-01-01: the day from which the first edition of a form is in force.
    public static let beginning = CivilDate(dayNumber: -719_162)

    /// The edition a new sheet is begun in.
    public func inForce(_ id: String, on day: CivilDate) -> Form? {
        editions[id]?.last { $0.from <= day }?.form
    }

    /// The edition a sheet was written in.
    public func edition(_ number: Int, of id: String) -> Form? {
        editions[id]?.first { $0.form.edition == number }?.form
    }

    /// What the answers of a question read as, by code: as the newest edition has it that knows the code.
    public func labels(of question: String, in form: String) -> [String: String] {
        let codes = editions(of: form).flatMap {
            $0.form.question(question)?.codeList?.codes ?? []
        }
        return Dictionary(codes.map { ($0.value, $0.label) }) { _, newer in newer }
    }

    public func editions(of id: String) -> [Edition] { editions[id] ?? [] }

    /// Whether the municipality has sheets of its own, be they in use or not any more.
    public var hasOwn: Bool { ids.contains { $0.hasPrefix(Form.ownPrefix) } }

    /// The municipality's own sheets, as they stand on a day.
    public func own(on day: CivilDate) -> [Form] {
        ids.filter { $0.hasPrefix(Form.ownPrefix) }.compactMap { inForce($0, on: day) }
    }
}

extension FormCatalog {
    /// 「新しい版で続ける」: the answers whose question and kind are the same go over; the rest is listed.
    public static func carried(
        _ answers: Answers, from old: Form, to new: Form
    ) -> (answers: Answers, left: [Answers.Place]) {
        var kept = Answers(to: new)
        var left: [Answers.Place] = []
        for place in answers.places {
            let (before, after) = (old.question(place.question), new.question(place.question))
            if let before, let after, before.kind.isSame(as: after.kind), !after.isHidden,
                before.about == after.about, before.dataClass == after.dataClass
            {
                kept[place] = answers[place]
            } else {
                left.append(place)
            }
        }
        return (kept, left)
    }
}

extension Question.Kind {
    /// Whether an answer of the one is an answer of the other. Lists may have other codes.
    func isSame(as other: Question.Kind) -> Bool {
        guard typeName == other.typeName else { return false }
        guard case .rows(let old, _) = self, case .rows(let new, _) = other else { return true }
        return old.allSatisfy { column in
            new.contains { $0.id == column.id && column.kind.isSame(as: $0.kind) }
        }
    }
}
