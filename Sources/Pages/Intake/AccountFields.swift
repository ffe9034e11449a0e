import Casework

extension Consultation.Account {
    /// What was heard as it would be typed: for the form, and to compare two versions.
    public var fields: FormFields {
        var fields = FormFields()
        fields["gist"] = gist
        fields["wish"] = wish
        fields["channel"] = channel.rawValue
        fields["route"] = route?.rawValue ?? ""
        fields["visitor_name"] = visitor?.name ?? ""
        fields["visitor_phone"] = visitor?.phone ?? ""
        fields["visitor_relation"] = visitor?.relation ?? ""
        fields["consent"] = consent.rawValue
        fields["no_consent"] = noConsentReason
        fields["conference_need"] = conferenceNeed.rawValue
        fields.set(tags.map(\.rawValue).sorted(), of: "tag")
        fields.set(emergencies.map(\.rawValue).sorted(), of: "emergency")
        for (issue, mark) in marks { fields["issue_\(issue.rawValue)"] = mark.rawValue }
        return fields
    }
}

extension [FieldGroup] {
    /// The parts of a consultation that two workers may have changed at once; each issue is one.
    public static func account(_ issues: [Issue]) -> [FieldGroup] {
        [
            FieldGroup("gist", IntakeLabel.gist.words) { $0["gist"] },
            FieldGroup("wish", IntakeLabel.wish.words) { $0["wish"] },
            FieldGroup("emergency", IntakeLabel.emergency.words) { fields in
                words(Emergency.allCases.filter { fields.isChosen($0.rawValue, of: "emergency") })
            },
        ]
            + issues.map { issue in
                FieldGroup("issue_\(issue.rawValue)", issue.words) {
                    IssueMark(rawValue: $0["issue_\(issue.rawValue)"])?.words ?? ""
                }
            } + [
                FieldGroup("tag", IntakeLabel.tags.words) { fields in
                    words(IssueTag.allCases.filter { fields.isChosen($0.rawValue, of: "tag") })
                },
                FieldGroup("channel", IntakeLabel.channel.words) {
                    Channel(rawValue: $0["channel"])?.words ?? ""
                },
                FieldGroup("route", IntakeLabel.route.words) {
                    Route(rawValue: $0["route"])?.words ?? ""
                },
                FieldGroup("visitor", "来談者", names: [], beginnings: ["visitor_"]) { fields in
                    ["visitor_name", "visitor_relation", "visitor_phone"].map { fields[$0] }
                        .filter { !$0.isEmpty }.joined(separator: " ")
                },
                FieldGroup("consent", IntakeLabel.consent.words) {
                    ConsentBranch(rawValue: $0["consent"])?.words ?? ""
                },
                FieldGroup("no_consent", IntakeLabel.noConsent.words) { $0["no_consent"] },
                FieldGroup("conference_need", IntakeLabel.conferenceNeed.words) {
                    (ConferenceNeed(rawValue: $0["conference_need"]) ?? .undecided).words
                },
            ]
    }
}

private func words(_ items: [some Worded]) -> String {
    items.map(\.words).joined(separator: "、")
}
