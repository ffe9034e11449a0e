import Casework

extension [FieldGroup] {
    /// What is typed to drop or move a task.
    public static var task: [FieldGroup] {
        [.text("reason", CaseLabel.dropReason.words), .day("due_on", CaseLabel.dueOn.words)]
    }

    public static var hearingAnswer: [FieldGroup] {
        [
            .text("answer", CaseLabel.answer.words), .text("part", "担えること"),
            .day("answered_on", CaseLabel.answeredOn.words),
        ]
    }

    public static func hearingQuestion(_ directory: Directory) -> [FieldGroup] {
        [
            .desk("desk", CaseLabel.desk.words, directory),
            .text("question", CaseLabel.question.words),
            .day("answer_by", CaseLabel.answerBy.words),
            .choice("classes", CaseLabel.classes.words, of: DataClass.self, \.words),
            .text("reason", CaseLabel.dangerReason.words),
        ]
    }

    public static func companion(_ directory: Directory) -> [FieldGroup] {
        [
            .named("companion", CaseLabel.companion.words) { key in
                Identifier(key).map(directory.workerName) ?? key
            }
        ]
    }
}

extension CaseTask {
    public var fields: FormFields {
        var fields = FormFields()
        fields.fill("due_on", with: dueOn)
        if case .dropped(_, let why) = state { fields["reason"] = why }
        return fields
    }
}

extension Hearing {
    public var fields: FormFields {
        var fields = FormFields()
        guard let answer else { return fields }
        fields["answer"] = answer.text
        fields["part"] = answer.part
        fields.fill("answered_on", with: answer.answeredOn)
        return fields
    }
}
