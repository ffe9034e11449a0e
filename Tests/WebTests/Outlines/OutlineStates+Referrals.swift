extension OutlineState {
    static let referralStates = letterStates + stepStates

    private static let checked = "/consultations/{id}/referrals/check"
    private static let new = "/consultations/{id}/referrals/new"
    private static let basis = "/consultations/{id}/referrals/basis"

    private static let letterStates: [OutlineState] = [
        page("referrals/letter", new), draft("referrals/letter", new, TypedForms.letter),
        errors("referrals/letter", new),
        reached("referrals/letter-sending-errors", "POST /consultations/{id}/referrals") {
            try await $0.send(route: "/consultations/{id}/referrals", [])
        },
        reached("referrals/letter-check", "GET \(checked)") {
            try await $0.follow($0.path(new, "POST"), TypedForms.letter + untouched)
        },
        reached("referrals/letter-check-own-way", "GET \(checked)") {
            try await $0.follow($0.path(new, "POST"), onPaper + untouched)
        },
        // This household has not agreed to anything.
        reached("referrals/letter-no-basis", "GET \(checked)") {
            try await $0.follow(withoutConsent($0), TypedForms.letter + untouched)
        },
        reached("referrals/letter-no-basis-errors", "POST \(basis)") {
            _ = try await $0.follow(withoutConsent($0), TypedForms.letter + untouched)
            let stated = untouched + [("basis", "statute"), ("basis_reason", "")]
            return try await $0.send(
                "/consultations/\($0.ids.early.waiting)/referrals/basis", stated)
        },
        page("referrals/basis-without-letter", basis),
        conflict("referrals/letter", new, TypedForms.letter),
        reached("referrals/paper-partner", "GET /referrals/{id}") {
            let send = $0.path("/consultations/{id}/referrals", "POST")
            return try await $0.follow(send, onPaper + untouched)
        },
    ]

    /// The version of a consultation with which nothing was done yet.
    private static let untouched = [("version", "0")]

    /// To somebody without an account; the person carries the sheet.
    private static let onPaper =
        [("receiver", "partner:houterasu"), ("way", "own")]
        + TypedForms.letter.filter { !["receiver", "way", "classes"].contains($0.0) }

    /// The second member of this household agreed to less.
    private static func withoutConsent(_ visit: OutlineVisit) -> String {
        "/consultations/\(visit.ids.early.waiting)/referrals/new"
    }

    private static let stepStates: [OutlineState] = [
        page("referrals/sent-receiver", "/referrals/{id}", by: .receiver),
        page("referrals/sent-sender", "/referrals/{id}"),
        page("referrals/accepted", "/referrals/{id}", by: .receiver) {
            "\($0.assessed.referral)"
        },
        page("referrals/connected", "/referrals/{id}", by: .receiver) {
            "\($0.connected.referral)"
        },
        page("referrals/connected-sender", "/referrals/{id}") { "\($0.connected.referral)" },
        reached("referrals/returned-sender", "GET /referrals/{id}") { visit in
            let path = "/referrals/\(visit.ids.early.referral)"
            _ = try await Knock.on(
                visit.client, "POST", "\(path)/return", by: .receiver,
                [("reason", "対象の年齢ではない"), ("suggestion", "shakyo"), ("version", "1")])
            return try await visit.open(path)
        },
        reached("referrals/feedback-given", "GET /referrals/{id}", by: .receiver) {
            let path = "/referrals/\($0.ids.connected.referral)"
            _ = try await $0.send(route: "/referrals/{id}/feedback", [("text", "通い始めた")])
            return try await $0.open(path)
        },
        draft(
            "referrals/acceptance", "/referrals/{id}/acceptance", by: .receiver,
            [("meeting", "R8.4.9")]),
        page("referrals/return-opened", "/referrals/{id}/return", by: .receiver),
        page("referrals/contact-opened", "/referrals/{id}/contact", by: .receiver) {
            "\($0.assessed.referral)"
        },
        page("referrals/feedback-opened", "/referrals/{id}/feedback", by: .receiver) {
            "\($0.connected.referral)"
        },
        page("referrals/withdrawal-opened", "/referrals/{id}/withdrawal"),
        formErrors(
            "referrals/acceptance", "/referrals/{id}/acceptance", by: .receiver,
            [("meeting", "R8.13.1")]),
        formErrors("referrals/return", "/referrals/{id}/return", by: .receiver),
        formErrors("referrals/contact", "/referrals/{id}/contact", by: .receiver),
        formErrors("referrals/feedback", "/referrals/{id}/feedback", by: .receiver),
        formErrors("referrals/withdrawal", "/referrals/{id}/withdrawal"),
        conflict(
            "referrals/acceptance", "/referrals/{id}/acceptance", by: .receiver,
            [("meeting", "R8.4.9")], after: (.receiver, [("meeting", "R8.4.8")])),
        page("referrals/referrals-of-household", "/files/{id}/referrals"),
        page("referrals/handover-paper", "/referrals/{id}/sheet"),
    ]
}
