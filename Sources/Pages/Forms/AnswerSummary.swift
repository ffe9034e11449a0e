import Casework
import Markup

/// Answers in rows, section by section: on the check page and on the page of a sheet.
public struct AnswerSummary {
    let form: Form
    let answers: Answers
    let context: FormContext
    let change: ((String) -> String)?

    /// - Parameter change: where an answer is changed, given the control it is typed into; nil where
    ///   nothing can be changed.
    public init(
        form: Form, answers: Answers, context: FormContext, change: ((String) -> String)? = nil
    ) {
        self.form = form
        self.answers = answers
        self.context = context
        self.change = change
    }

    /// The sections that have something to show, with their rows.
    public var sections: [(title: String, rows: [SummaryRow])] {
        form.sections.map { section in
            (context.words(section.title), rows(section.questions))
        }.filter { !$0.rows.isEmpty }
    }

    public var rows: [SummaryRow] { sections.flatMap(\.rows) }

    /// A card for each section; of a form without headings a plain list.
    public var html: HTML {
        HTML.joined(
            sections.map { section in
                section.title.isEmpty
                    ? summaryList(section.rows) : summaryCard(section.title, rows: section.rows)
            })
    }

    /// Questions that were not asked have no row, unless they were answered.
    private func rows(_ questions: [Question]) -> [SummaryRow] {
        let open = questions.filter(context.isOpen)
        let here = context.placesInOrder(open)
        return rows(here, change: change) + rows(gone(open), change: nil)
    }

    private func rows(
        _ places: [(question: Question, place: Answers.Place)], change: ((String) -> String)?
    ) -> [SummaryRow] {
        places.compactMap { question, place in
            if case .explanation = question.kind { return nil }
            let isAsked = form.isAsked(question, in: answers, of: place.member)
            if case .derived(let derivation) = question.kind {
                let words = AnswerWords(form: form, context: context)
                let value = words.derived(derivation, in: answers)
                return isAsked && !value.isEmpty
                    ? SummaryRow(context.words(question.label), HTML(value)) : nil
            }
            guard isAsked || answers[place] != nil else { return nil }
            let control = question.firstControl(ControlName(place))
            return SummaryRow(
                context.label(question, of: place.member), value(answers[place], question),
                changeHref: question.isHidden ? nil : change?(control))
        }
    }

    /// The answers of those who have left the household.
    private func gone(_ questions: [Question]) -> [(question: Question, place: Answers.Place)] {
        let here = Set(context.placesInOrder(questions).map(\.place))
        return answers.places.filter { !here.contains($0) }.compactMap { place in
            questions.first { $0.id == place.question }.map { ($0, place) }
        }
    }

    private func value(_ answer: Answer?, _ question: Question) -> HTML {
        let words = AnswerWords(form: form, context: context)
        switch answer {
        case .marks(let marks)?: return self.marks(marks, question, words)
        case .rows(let rows)?:
            return HTML.joined(words.rows(rows, question).map { line in tag("p") { line } })
        case let answer?:
            let text = words.text(answer, to: question)
            return text.contains("\n") ? writtenText(text) : HTML(text)
        case nil: return HTML()
        }
    }

    private func marks(
        _ marks: [String: IssueMark], _ question: Question, _ words: AnswerWords
    ) -> HTML {
        HTML.joined(
            IssueMark.inOrder.compactMap { mark in
                let lines = words.lines(marks, mark, question)
                guard !lines.isEmpty else { return nil }
                return tag("p") {
                    tag("strong") { "\(mark.words)：" }
                    // What nobody asked about says nothing: the number is enough.
                    mark == .notAsked && lines.count > 5
                        ? "\(lines.count)項目" : lines.joined(separator: "、")
                }
            })
    }
}

/// The answers of a form in rows, in its order, derived values with them.
public func summaryRows(
    _ form: Form, _ answers: Answers, context: FormContext, change: ((String) -> String)? = nil
) -> [SummaryRow] {
    AnswerSummary(form: form, answers: answers, context: context, change: change).rows
}
