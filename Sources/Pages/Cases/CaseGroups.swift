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

    public static var escalation: [FieldGroup] {
        [
            .choice(
                "reasons", CaseLabel.reasons.words, of: Case.EscalationReason.self, \.words),
            .day("next_on", CaseLabel.reviewOn.words),
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

extension CaseDeed {
    /// What the form of this step asks for.
    public func groups(_ directory: Directory) -> [FieldGroup] {
        let lead = FieldGroup.desk("lead", CaseLabel.lead.words, directory)
        return switch self {
        case .consent, .decision: []
        case .session: [.day("held_on", CaseLabel.heldOn.words)]
        case .support: [lead, .day("next_on", CaseLabel.reviewOn.words)]
        case .field: [lead]
        case .closure: [lead] + Self.closing
        case .interruption:
            [
                .choice(
                    "reason", CaseLabel.interruptionReason.words, of: InterruptionReason.self,
                    \.words), .text("text", CaseLabel.interruptionText.words),
            ]
        case .reopening, .postponement: [.day("next_on", CaseLabel.nextOn.words)]
        }
    }

    private static var closing: [FieldGroup] {
        [
            .choice(
                "reason", CaseLabel.closureReason.words, of: Closure.Reason.self, \.words),
            .choice("changes", "見られた変化", of: ObservedChange.self, \.words),
            .text("evaluation", CaseLabel.evaluation.words),
            .day("closed_on", CaseLabel.closedOn.words),
            .day("told_on", CaseLabel.toldOn.words),
        ]
    }
}

extension Case {
    /// What the record says now of what the forms of its steps ask for.
    public var fields: FormFields {
        var fields = FormFields()
        fields["lead"] = lead?.description ?? ""
        if let nextOn { fields.fill("next_on", with: nextOn) }
        switch state {
        case .closed(let closure):
            fields["reason"] = closure.reason.rawValue
            fields.set(closure.changes.map(\.rawValue).sorted(), of: "changes")
            fields["evaluation"] = closure.evaluation
            fields.fill("closed_on", with: closure.closedOn)
            if let day = closure.toldOn { fields.fill("told_on", with: day) }
        case .interrupted(_, let why, let text):
            fields["reason"] = why.rawValue
            fields["text"] = text
        case .applied, .preHearing, .assessed, .returnedToField, .decided, .inConference,
            .supporting:
            break
        }
        return fields
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
