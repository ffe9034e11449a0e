import Casework

/// The closed lists behind the columns that stay in the open. A column that holds several words has
/// them with commas between.
enum CodedColumns {
    static let words: [String: Set<String>] = [
        "people.sex": all(Sex.self),
        "memberships.relation": all(Membership.Relation.self),
        "consents.state": EachState.consents,
        "consent_events.action": all(Consent.Action.self),
        "consultations.mode": all(IntakeMode.self),
        "consultations.state": EachState.consultations,
        "cases.state_reason": all(Closure.Reason.self).union(all(InterruptionReason.self)),
        "cases.state_changes": all(ObservedChange.self),
        "case_turns.reason": all(Closure.Reason.self).union(all(InterruptionReason.self)),
        "case_turns.changes": all(ObservedChange.self),
        "notes.secrecy": EachState.secrecies,
        "notes.data_class": all(DataClass.self),
        "sheets.secrecy": EachState.secrecies,
        "sheet_parts.data_class": all(DataClass.self),
        "sheet_codes.data_class": all(DataClass.self),
        "sheet_codes.code": StoreForms.countedCodes.union(all(Unanswered.self)),
        "sheet_codes.mark": all(IssueMark.self),
        "sheet_revisions.data_class": all(DataClass.self),
        "file_heads.status": Set(
            EachState.consultations.map { "consultation.\($0)" }
                + EachState.cases.map { "case.\($0)" } + ["file.open"]),
        "file_heads.outer_status": Set(EachState.cases.map { "case.\($0)" } + ["file.open"]),
    ]

    private static func all<Choice: CaseIterable & RawRepresentable>(
        _: Choice.Type
    ) -> Set<String> where Choice.RawValue == String {
        Set(Choice.allCases.map(\.rawValue))
    }
}
