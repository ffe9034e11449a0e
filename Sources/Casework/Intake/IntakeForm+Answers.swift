extension IntakeForm {
    /// What was heard, as the program writes it itself: in the demo towns and in tests.
    public static func answers(
        channel: Channel, route: Route? = nil, gist: String, wish: String = "",
        visitor: Visitor? = nil, marks: [Issue: IssueMark] = [:], tags: Set<IssueTag> = [],
        emergencies: Set<Emergency> = [], consent: ConsentBranch = .notAsked,
        noConsentReason: String = "", conferenceNeed: ConferenceNeed? = nil
    ) -> Answers {
        var answers = Answers(to: form)
        answers[Self.channel] = channel
        answers[Self.route] = route
        answers[content] = gist
        answers[Self.wish] = wish
        answers[visitorName] = visitor?.name ?? ""
        answers[visitorPhone] = visitor?.phone ?? ""
        answers[visitorRelation] = visitor?.relation ?? ""
        answers[issues] = marks
        answers[Self.tags] = tags
        answers[emergency] = emergencies
        answers[Self.consent] = consent
        answers[Self.noConsentReason] = noConsentReason
        answers[Self.conferenceNeed] = conferenceNeed
        return answers
    }
}

/// 来談者 as somebody who was not the person concerned.
public struct Visitor: Equatable, Sendable {
    public let name: String
    public let phone: String
    public let relation: String

    public init(name: String, phone: String, relation: String) {
        self.name = name
        self.phone = phone
        self.relation = relation
    }
}
