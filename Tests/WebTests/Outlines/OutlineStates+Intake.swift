extension OutlineState {
    static let intakeStates = homeStates + receptionStates + consultationStates + accountStates

    private static let homeStates: [OutlineState] = [
        page("intake/home", "/"), page("intake/home-receiver", "/", by: .receiver),
        page("intake/home-coordinator", "/", by: .coordinator),
        page("intake/home-head", "/", by: .head), page("intake/home-empty", "/", by: .foreign),
        page("intake/home-administrator", "/", by: .administrator),
        reached("intake/home-drafts", "GET /") {
            _ = try await $0.send("/drafts/consultations-new", TypedForms.account)
            _ = try await $0.send(
                "/drafts/files-\($0.ids.early.received.file)-note", TypedForms.note)
            return try await $0.open("/")
        },
    ]

    private static let receptionStates: [OutlineState] = [
        page("intake/reception", "/consultations/new"),
        page("intake/reception-quick", "/consultations/new", query: "?mode=quick"),
        page("intake/reception-hidden", "/consultations/new", query: "?mode=hidden"),
        page("intake/reception-concern", "/consultations/new", query: "?mode=concern"),
        page("intake/reception-two-desks", "/consultations/new", by: .head),
        reached("intake/reception-of-household", "GET /consultations/new") {
            try await $0.open("/consultations/new?file=\($0.ids.early.received.file)")
        },
        draft("intake/reception", "/consultations/new", TypedForms.account + TypedForms.person),
        errors("intake/reception", "/consultations/new"),
        errors("intake/reception-quick", "/consultations/new", [("mode", "quick")]),
        errors("intake/reception-hidden", "/consultations/new", [("mode", "hidden")]),
        errors(
            "intake/reception-concern", "/consultations/new",
            [("mode", "concern")] + TypedForms.wrongPerson + [("visitor_phone", "1")]),
        reached("intake/earlier", "POST /consultations/new") {
            _ = try await $0.send("/consultations/new", samePhone)
            return try await $0.send("/consultations/new", samePhone)
        },
        reached("intake/earlier-errors", "POST /consultations/new") {
            _ = try await $0.send("/consultations/new", samePhone)
            let unexplained = [("same", "different"), ("different_reason", "")]
            return try await $0.send("/consultations/new", samePhone + unexplained)
        },
    ]

    private static let samePhone = [
        ("channel", "phone"), ("gist", "また相談したい"), ("consent", "notAsked"),
        ("next_on", "R8.4.13"), ("name_family", "水野"), ("name_given", "花子"),
        ("phone", "090-0000-0001"),
    ]

    private static let consultationStates: [OutlineState] = [
        page("intake/consultation", "/consultations/{id}"),
        page("intake/consultation-receiver", "/consultations/{id}", by: .receiver),
        page("intake/consultation-answered", "/consultations/{id}") { $0.answered.description },
        page("intake/consultation-handed-on", "/consultations/{id}") {
            $0.early.received.consultation.description
        },
        reached("intake/consultation-saved", "POST /consultations/new") {
            let typed = TypedForms.account + [("name_family", "新井"), ("next_on", "R8.4.13")]
            return try await $0.follow("/consultations/new", typed)
        },
        page("intake/consultations-of-household", "/files/{id}/consultations"),
        page("intake/answer", "/consultations/{id}/answer"),
        errors("intake/answer", "/consultations/{id}/answer"),
        page("intake/no-contact", "/consultations/{id}/no-contact"),
        errors("intake/no-contact", "/consultations/{id}/no-contact"),
        page("intake/own-case", "/consultations/{id}/own-case"),
        errors("intake/own-case", "/consultations/{id}/own-case"),
        page("intake/watch", "/consultations/{id}/watch"),
        errors("intake/watch", "/consultations/{id}/watch"),
        page("intake/concern", "/consultations/{id}/concern"),
        errors("intake/concern", "/consultations/{id}/concern"),
        page("intake/postponement", "/consultations/{id}/postponement"),
        errors("intake/postponement", "/consultations/{id}/postponement"),
        page("intake/reopening", "/consultations/{id}/reopening") { $0.answered.description },
        errors("intake/reopening", "/consultations/{id}/reopening"),
        page("intake/alarm", "/consultations/{id}/alarm"),
        errors("intake/alarm", "/consultations/{id}/alarm"),
        conflict(
            "intake/postponement", "/consultations/{id}/postponement",
            [("next_on", "R8.4.20")],
            after: (.head, [("next_on", "R8.4.10")])),
    ]

    private static let otherAccount = [
        ("channel", "visit"), ("gist", "家賃と電気代を払っていない"), ("wish", "引っ越したい"),
        ("consent", "given"), ("issues_incomeLiving", "yes"), ("issues_debt", "main"),
    ]

    private static let accountStates: [OutlineState] = [
        page("intake/account", "/consultations/{id}/account"),
        draft("intake/account", "/consultations/{id}/account", TypedForms.account),
        errors("intake/account", "/consultations/{id}/account"),
        reached("intake/account-check", "POST /consultations/{id}/account") {
            try await $0.send(route: "/consultations/{id}/account", TypedForms.account)
        },
        page("intake/history", "/consultations/{id}/history"),
        reached("intake/history-rewritten", "GET /consultations/{id}/history") {
            let typed = TypedForms.account + [("read_over", "yes")]
            _ = try await $0.send(route: "/consultations/{id}/account", typed)
            return try await $0.open($0.path("/consultations/{id}/history"))
        },
        conflict(
            "intake/account", "/consultations/{id}/account", TypedForms.account,
            after: (.head, otherAccount)),
        page(
            "intake/account-paper-with-consent", "/consultations/{id}/sheet", query: "?variant=with"
        ),
        page(
            "intake/account-paper-without-consent", "/consultations/{id}/sheet",
            query: "?variant=without"),
        reached("intake/account-paper-filled", "GET /consultations/{id}/sheet") {
            _ = try await $0.send(route: "/consultations/{id}/account", TypedForms.account)
            return try await $0.open($0.path("/consultations/{id}/sheet"))
        },
    ]
}
