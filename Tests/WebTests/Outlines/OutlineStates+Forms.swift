extension OutlineState {
    static let formStates: [OutlineState] = [
        page("forms/forms", "/forms", by: .administrator),
        reached("forms/forms-to-come", "GET /forms", by: .administrator) {
            try await $0.publish()
            return try await $0.open("/forms")
        },
        page("forms/editions", "/forms/{form}", by: .administrator),
        reached("forms/editions-two", "GET /forms/{form}", by: .administrator) {
            try await $0.publish()
            return try await $0.open("/forms/F6")
        },
        page("forms/preview", "/forms/{form}/preview/{edition}", by: .administrator),
        page("forms/proposal", "/forms/drafts/new", by: .administrator, query: "?form=F6"),
        draft(
            "forms/proposal", "/forms/drafts/new", by: .administrator,
            [("source", "form: F6\n"), ("from_y", "8")]),
        errors("forms/proposal", "/forms/drafts/new", by: .administrator),
        errors(
            "forms/proposal-wrong", "/forms/drafts/new", by: .administrator,
            [("source", "form: F6\nhide: [views]\ntitel: 記録\n"), ("from", "R8.13.1")]),
        page("forms/draft", "/forms/drafts/{draft}", by: .administrator),
        page("forms/draft-own", "/forms/drafts/{draft}", by: .head),
        reached("forms/draft-withdrawn", "GET /forms/drafts/{draft}", by: .administrator) {
            try await $0.follow("\($0.path("/forms/drafts/{draft}"))/withdrawal")
        },
    ]
}

extension OutlineVisit {
    /// The draft that waits becomes an edition.
    fileprivate func publish() async throws {
        _ = try await send("\(path("/forms/drafts/{draft}"))/publication")
    }
}
