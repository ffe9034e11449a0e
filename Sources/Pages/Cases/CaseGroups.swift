import Casework

extension [FieldGroup] {
    public static var escalation: [FieldGroup] {
        [
            .choice(
                "reasons", CaseLabel.reasons.words, of: Case.EscalationReason.self, \.words),
            .day("next_on", CaseLabel.reviewOn.words),
        ]
    }
}
