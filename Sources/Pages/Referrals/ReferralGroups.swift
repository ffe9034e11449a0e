import Casework

extension [FieldGroup] {
    /// What is typed in the steps of a referral; each form has some of them.
    public static func referralStep(_ directory: Directory) -> [FieldGroup] {
        [
            .day("meeting", SharingLabel.meeting.words),
            .text("reason", SharingLabel.returnReason.words),
            .desk("suggestion", "ほかにふさわしい窓口", directory),
            .day("met", SharingLabel.met.words), .text("text", SharingLabel.feedback.words),
            .text("why", SharingLabel.withdrawalReason.words),
        ]
    }

    /// The letter of a new referral.
    public static func referralLetter(_ directory: Directory) -> [FieldGroup] {
        [
            .named("receiver", SharingLabel.receiver.words) { code in
                Referral.Receiver(code: code).map(directory.receiverName) ?? code
            },
            .text("reason", SharingLabel.reason.words), .text("told", SharingLabel.told.words),
            .text("wishes", SharingLabel.wishes.words),
            .choice("classes", SharingLabel.classes.words, of: DataClass.self, \.words),
            .day("answer_by", SharingLabel.answerBy.words),
        ]
    }
}

extension Referral {
    /// What the record says now of what the forms of its steps ask for.
    public var fields: FormFields {
        var fields = FormFields()
        switch state {
        case .drafted, .sent, .acknowledged: break
        case .accepted(_, let meeting):
            if let meeting { fields.fill("meeting", with: meeting) }
        case .returned(_, let why, let suggestion):
            fields["reason"] = why
            fields["suggestion"] = suggestion?.description ?? ""
        case .connected(_, let day): fields.fill("met", with: day)
        case .feedbackGiven(_, let text): fields["text"] = text
        case .withdrawn(_, let why): fields["why"] = why
        }
        return fields
    }
}
