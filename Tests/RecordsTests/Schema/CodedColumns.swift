import Casework

/// The closed lists behind the columns that stay in the open. A column that holds several words has
/// them with commas between.
enum CodedColumns {
    static let words: [String: Set<String>] = [
        "people.sex": all(Sex.self),
        "memberships.relation": all(Membership.Relation.self),
        "consents.state": [
            "refused", "unobtainable", "oral", "written", "superseded", "withdrawn",
        ],
        "consultations.mode": all(IntakeMode.self),
        "consultations.route": all(Route.self),
        "consultations.emergencies": all(Emergency.self),
        "consultations.consent": all(ConsentBranch.self),
        "consultations.conference_need": all(ConferenceNeed.self),
        "consultations.state": consultationStates,
        "consultation_issues.issue": all(Issue.self),
        "consultation_issues.mark": all(IssueMark.self),
        "consultation_tags.tag": all(IssueTag.self),
        "cases.reasons": all(Case.EscalationReason.self),
        "cases.state_reason": all(Closure.Reason.self).union(all(InterruptionReason.self)),
        "cases.state_changes": all(ObservedChange.self),
        "case_turns.reason": all(Closure.Reason.self).union(all(InterruptionReason.self)),
        "case_turns.changes": all(ObservedChange.self),
        "notes.secrecy": secrecies,
        "notes.data_class": all(DataClass.self),
        "sheets.secrecy": secrecies,
        "sheet_parts.data_class": all(DataClass.self),
        "sheet_codes.data_class": all(DataClass.self),
        "sheet_codes.code": StoreForms.countedCodes.union(all(Unanswered.self)),
        "sheet_codes.mark": all(IssueMark.self),
        "sheet_revisions.data_class": all(DataClass.self),
        "file_heads.status": Set(
            consultationStates.map { "consultation.\($0)" } + caseStates.map { "case.\($0)" }
                + ["file.open"]),
        "file_heads.outer_status": Set(caseStates.map { "case.\($0)" } + ["file.open"]),
    ]

    private static let secrecies: Set = [
        "internal", "ownDesk", "consented", "art106_6", "youtaikyo", "abuseReport", "dvProtected",
    ]
    private static let consultationStates: Set = [
        "received", "emergency", "listened", "answered", "ownCase", "referred", "escalated",
        "concern", "watching", "noContact",
    ]
    private static let caseStates: Set = [
        "applied", "preHearing", "assessed", "returnedToField", "decided", "inConference",
        "supporting", "closed", "interrupted",
    ]

    private static func all<Choice: CaseIterable & RawRepresentable>(
        _: Choice.Type
    ) -> Set<String> where Choice.RawValue == String {
        Set(Choice.allCases.map(\.rawValue))
    }
}
