import Casework

/// The closed lists behind the columns that stay in the open. A column that holds several words has
/// them with commas between.
enum CodedColumns {
    static let words: [String: Set<String>] = [
        "people.sex": all(Sex.self),
        "memberships.relation": all(Membership.Relation.self),
        "consents.state": EachState.consents,
        "consultations.mode": all(IntakeMode.self),
        "consultations.route": all(Route.self),
        "consultations.emergencies": all(Emergency.self),
        "consultations.consent": all(ConsentBranch.self),
        "consultations.conference_need": all(ConferenceNeed.self),
        "consultations.state": EachState.consultations,
        "consultation_issues.issue": all(Issue.self),
        "consultation_issues.mark": all(IssueMark.self),
        "consultation_tags.tag": all(IssueTag.self),
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
