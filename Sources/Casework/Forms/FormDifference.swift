/// 新旧の違い: one thing in which an edition of a form is not as the one before it.
public struct FormDifference: Hashable, Sendable {
    public let place: Place
    public let change: Change

    /// What it is about, with the words it has in the newer edition (in the older, if it is gone).
    public enum Place: Hashable, Sendable {
        case form
        case section(String, label: String)
        /// A column of rows is named `income.amount`.
        case question(String, label: String)
        case choice(String, label: String, of: String)
    }

    public enum Change: Hashable, Sendable {
        case added, removed
        /// Another title, or another label.
        case renamed(from: String, to: String)
        case numbered(from: String, to: String)
        case hinted(from: String, to: String)
        /// To another place in the order, or to the section of this title.
        case moved(to: String?)
        case hidden, asked
        case need(from: Requirement, to: Requirement)
        case condition(from: Condition?, to: Condition?)
        case offered(from: CivilDate?, through: CivilDate?)
        /// Bounds, units, the length of a text.
        case bounds
        case paper(from: PaperPlace, to: PaperPlace)
        /// Answers given so far could not be read with the newer edition.
        case kind(from: QuestionType, to: QuestionType)
        case about(from: About, to: About)
        case dataClass(from: DataClass, to: DataClass)
    }

    init(_ place: Place, _ change: Change) {
        self.place = place
        self.change = change
    }

    /// Whether it is about a question of the municipality's own.
    public var isOwn: Bool {
        switch place {
        case .form, .section: false
        case .question(let id, _), .choice(_, _, let id): id.hasPrefix(Form.ownPrefix)
        }
    }

    /// Whether answers that exist would change their meaning or their protection. Such an edition is
    /// not published: another question gets another id, and an answer is ended, not taken away.
    public var losesAnswers: Bool {
        switch (place, change) {
        case (_, .kind), (_, .about), (_, .dataClass), (.choice, .removed): true
        case (.form, .removed), (.section, .removed), (.question, .removed), (_, .added),
            (_, .renamed), (_, .numbered), (_, .hinted), (_, .moved), (_, .hidden), (_, .asked),
            (_, .need), (_, .condition), (_, .offered), (_, .bounds), (_, .paper):
            false
        }
    }
}

extension Form {
    /// What this edition changes against an older one, in the order of this form; what is gone at
    /// the end.
    public func differences(from older: Form) -> [FormDifference] {
        var found = [FormDifference](
            .form, .renamed(from: older.title, to: title), if: older.title.differs(from: title))
        found += [FormDifference](
            .form, .numbered(from: older.number, to: number), if: older.number.differs(from: number)
        )
        return found + sectionDifferences(from: older) + questionDifferences(from: older)
            + older.goneSections(in: self) + older.goneQuestions(in: self)
    }

    private func sectionDifferences(from older: Form) -> [FormDifference] {
        let moved = moves(older.sections.map(\.id), sections.map(\.id))
        return sections.flatMap { section -> [FormDifference] in
            let place = FormDifference.Place.section(section.id, label: section.title)
            guard let before = older.sections.first(where: { $0.id == section.id }) else {
                return [FormDifference(place, .added)]
            }
            return [FormDifference](
                place, .renamed(from: before.title, to: section.title),
                if: before.title.differs(from: section.title))
                + [FormDifference](
                    place, .hinted(from: before.hint, to: section.hint),
                    if: before.hint.differs(from: section.hint))
                + [FormDifference](
                    place, .moved(to: nil), if: moved.contains(section.id))
        }
    }

    private func questionDifferences(from older: Form) -> [FormDifference] {
        let moved = moves(older.everyQuestion.map(\.id), everyQuestion.map(\.id))
        return sections.flatMap { section in
            section.questions.flatMap { question -> [FormDifference] in
                let place = FormDifference.Place.question(question.id, label: question.label)
                guard let before = older.question(question.id),
                    let home = older.section(of: question.id)
                else { return [FormDifference(place, .added)] }
                let other = home.id == section.id ? nil : section.title
                return question.differences(from: before)
                    + [FormDifference](
                        place, .moved(to: other), if: other != nil || moved.contains(question.id))
            }
        }
    }

    private func section(of question: String) -> FormSection? {
        sections.first { $0.questions.contains { $0.id == question } }
    }

    private func goneSections(in newer: Form) -> [FormDifference] {
        sections.filter { section in !newer.sections.contains { $0.id == section.id } }
            .map { FormDifference(.section($0.id, label: $0.title), .removed) }
    }

    private func goneQuestions(in newer: Form) -> [FormDifference] {
        everyQuestion.filter { newer.question($0.id) == nil }
            .map { FormDifference(.question($0.id, label: $0.label), .removed) }
    }
}

extension [FormDifference] {
    /// One difference, or none.
    init(_ place: FormDifference.Place, _ change: FormDifference.Change, if isThere: Bool) {
        self = isThere ? [FormDifference(place, change)] : []
    }
}

extension String {
    /// Letter by letter: `!=` takes U+FA19 for U+795E.
    func differs(from other: String) -> Bool { !JapaneseText.sameText(self, other) }
}
