import Casework

/// What is wrong with a form that was read, beside its controls and in its order.
struct FormProblems {
    let reader: FormReader
    let found: [Answers.Place: ReadAnswer]
    /// Of questions that are asked.
    let answers: Answers

    var form: Form { reader.form }
    var context: FormContext { reader.context }
    private var words: AnswerProblem { AnswerProblem(form: form, context: context) }
    var check: AnswerCheck {
        AnswerCheck(
            form, today: context.today, before: reader.before, members: context.members.map(\.id))
    }

    /// Places with what was read there, as far as the question is asked.
    var asked: [(question: Question, place: Answers.Place, read: ReadAnswer)] {
        reader.places.filter(isAsked).compactMap { question, place in
            found[place].map { (question, place, $0) }
        }
    }

    private func isAsked(_ asked: (question: Question, place: Answers.Place)) -> Bool {
        form.isAsked(asked.question, in: answers, of: asked.place.member)
    }

    var faults: [Answers.Place: AnswerFault] {
        let onPage = Set(reader.places.map(\.question.id))
        let faults = check.faults(in: answers) { onPage.contains($0.id) }
        let told = faults.filter { isTold($0.fault) }
        return Dictionary(told.map { ($0.place, $0.fault) }) { first, _ in first }
    }

    /// Of a form that is put down unfinished nothing is missing yet.
    private func isTold(_ fault: AnswerFault) -> Bool {
        !(reader.isUnfinished && fault == .missing)
    }

    var errors: [FieldError] {
        let faults = faults
        return asked.flatMap { question, place, read -> [FieldError] in
            if case .rows(let columns, _) = question.kind {
                return rowErrors(question, place, columns, read, faults[place])
            }
            guard read.problems.isEmpty else {
                return read.problems.map { FieldError($0.control, $0.message) }
            }
            guard let fault = faults[place] else { return [] }
            let label = context.label(question, of: place.member)
            return [
                FieldError(
                    question.firstControl(ControlName(place)), words.text(fault, question, label))
            ]
        }
    }

    /// Row by row and column by column, what cannot be read and what is not right in their order.
    private func rowErrors(
        _ question: Question, _ place: Answers.Place, _ columns: [Question], _ read: ReadAnswer,
        _ fault: AnswerFault?
    ) -> [FieldError] {
        let name = ControlName(place)
        let label = context.label(question, of: place.member)
        var errors: [FieldError] = []
        var words = words
        words.beside = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first }
        for index in RowReader(fields: reader.fields, name: name, columns: columns).indices {
            let inRow = cellFaults(read, columns).filter { read.rows[$0.row] == index }
            for column in columns {
                let cell = name.cell(index, column.id)
                let own = column.controls(cell)
                let unread = read.problems.filter { own.contains($0.control) }
                errors += unread.map { FieldError($0.control, $0.message) }
                guard unread.isEmpty, let found = inRow.first(where: { $0.column == column.id })
                else { continue }
                let cellLabel = RowReader.label(label, index, context.words(column.label))
                errors.append(
                    FieldError(
                        column.firstControl(cell), words.text(found.fault, column, cellLabel)))
            }
        }
        switch fault {
        case .missing? where errors.isEmpty, .tooManyRows?:
            let row = fault == .missing ? 0 : surplus(question, read).first ?? 0
            let message = fault.map { words.text($0, question, label) } ?? ""
            return errors + [FieldError(question.firstControl(name, row: row), message)]
        case _: return errors
        }
    }

    private func cellFaults(
        _ read: ReadAnswer, _ columns: [Question]
    ) -> [(row: Int, column: String, fault: AnswerFault)] {
        guard case .rows(let rows)? = read.answer else { return [] }
        return check.faults(in: rows, of: columns, with: answers).filter { isTold($0.fault) }
    }

    /// The rows on the page that are more than there may be.
    private func surplus(_ question: Question, _ read: ReadAnswer) -> ArraySlice<Int> {
        guard case .rows(_, let limit) = question.kind else { return [] }
        return read.rows.dropFirst(limit)
    }
}

extension FormProblems {
    /// Answers to questions that are not asked, as they were typed.
    var unasked: [Reading.Leftover] {
        let words = AnswerWords(form: form, context: context)
        return reader.places.filter { !isAsked($0) }.compactMap { question, place in
            guard let read = found[place] else { return nil }
            let said = read.answer.map { [words.text($0, to: question)] } ?? []
            let text = (said + read.problems.map(\.text)).filter { !$0.isEmpty }
            let label = context.label(question, of: place.member)
            return text.isEmpty ? nil : .init(label: label, text: text.joined(separator: "\n"))
        }
    }
}
