import Casework

extension Form {
    /// The questions as parts that two people may have written at once, each in words.
    public func groups(_ context: FormContext) -> [FieldGroup] {
        let words = AnswerWords(form: self, context: context)
        return questions.filter { $0.isAnswered && context.isOpen($0) }.map { question in
            let name = ControlName(question.id)
            let label = context.words(question.label)
            return FieldGroup(question.id, label, names: question.controls(name, rows: 50)) {
                let read = AnswerReader(
                    fields: $0, context: context, kept: nil, label: label
                ).read(question, at: name)
                let said = read.answer.map { [words.text($0, to: question)] } ?? []
                // What cannot be read is shown as it was typed; a code that is no answer is no word.
                let unread = question.codeList == nil ? read.problems.map(\.text) : []
                return (said + unread).filter { !$0.isEmpty }
                    .joined(separator: "\n")
            }
        }
    }
}
