import Casework

/// Reads what was typed into the controls of a form: cleaned, all problems at once, each beside its
/// control and in the order of the form.
public struct FormReader {
    let form: Form
    let fields: FormFields
    let context: FormContext
    let before: Answers?
    /// Nil for the whole form.
    let section: String?
    /// Whether answers may still be missing: a draft is put down as far as it goes.
    let isUnfinished: Bool
    /// The places that have controls on this page, in its order.
    let places: [(question: Question, place: Answers.Place)]

    /// - Parameters:
    ///   - before: what the record says now. What the page has no control for stays as it was: hidden
    ///     questions, members who have left, other sections. A code that has ended may stay.
    ///   - section: reads one page of a long form.
    ///   - isUnfinished: does not ask for answers that are missing.
    public init(
        form: Form, fields: FormFields, context: FormContext, before: Answers? = nil,
        section: String? = nil, isUnfinished: Bool = false
    ) {
        self.form = form
        self.fields = fields
        self.context = context
        self.before = before
        self.section = section
        self.isUnfinished = isUnfinished
        places = form.sections.filter { section == nil || $0.id == section }.flatMap { section in
            context.placesInOrder(
                section.questions.filter { !$0.isHidden && context.isOpen($0) })
        }
    }

    public func read() -> Reading {
        let found = readAll()
        let asked = form.settled(answers(found))
        let check = FormProblems(reader: self, found: found, answers: asked)
        guard form.emergency.map({ asked.holds($0) }) ?? false else {
            return Reading(
                answers: asked, state: FormState(fields, FieldErrors(check.errors)), unread: [],
                unasked: check.unasked)
        }
        let urgent = check.withoutProblems
        return Reading(
            answers: urgent.answers, state: FormState(fields), unread: urgent.unread,
            unasked: check.unasked)
    }

    /// The answers as far as they can be read, without asking what is wrong with them.
    var typed: Answers { form.settled(answers(readAll())) }

    private func readAll() -> [Answers.Place: ReadAnswer] {
        var found: [Answers.Place: ReadAnswer] = [:]
        for (question, place) in places where question.isAnswered {
            let reader = AnswerReader(
                fields: fields, context: context, kept: before?[place],
                label: context.label(question, of: place.member))
            found[place] = reader.read(question, at: ControlName(place))
        }
        return found
    }

    /// With what the page has no control for. Of a sheet of another edition only answers to questions
    /// this one knows are carried.
    private func answers(_ found: [Answers.Place: ReadAnswer]) -> Answers {
        let isSameEdition = before?.form == form.id && before?.edition == form.edition
        let kept = before?.filtered { place in
            found[place] == nil && (isSameEdition || form.question(place.question) != nil)
        }
        var all = Answers(to: form, kept?.all ?? [:])
        for (place, read) in found { all[place] = read.answer }
        return all
    }
}
