extension OutlineState {
    static let peopleStates = householdStates + personStates + searchStates

    private static let member = "/files/{id}/members/{member}"
    private static let person = "/files/{id}/people/{person}"

    private static let householdStates: [OutlineState] = [
        page("people/household", "/files/{id}/household"),
        page("people/household-receiver", "/files/{id}/household", by: .receiver),
        page("people/new-member", "/files/{id}/members/new"),
        page("people/new-member-found", "/files/{id}/members/new", query: "?q=%E4%BA%95%E5%B7%9D"),
        draft(
            "people/new-member", "/files/{id}/members/new",
            TypedForms.person + [("relation", "child")]),
        errors("people/new-member", "/files/{id}/members", TypedForms.wrongPerson),
        reached("people/new-member-earlier", "POST /files/{id}/members") {
            let somebody =
                TypedForms.person.prefix(2)
                + [("phone", "090-0000-0001"), ("relation", "child"), ("since", "R8.4.6")]
            let path = $0.path("/files/{id}/members", "POST")
            _ = try await $0.send(path, Array(somebody))
            return try await $0.send(path, Array(somebody))
        },
        page("people/member", member),
        formErrors("people/member", member),
        formErrors("people/member-end", "\(member)/end"),
        formErrors("people/member-principal", "\(member)/principal"),
        conflict(
            "people/member", member, [("relation", "partner"), ("together", "yes")],
            after: (.head, [("relation", "child")])),
    ]

    private static let personStates: [OutlineState] = [
        page("people/person", person),
        page("people/person-receiver", person, by: .receiver),
        page("people/person-edit", "\(person)/edit"),
        draft("people/person-edit", "\(person)/edit", TypedForms.person + [("caution", "犬がいる")]),
        errors("people/person-edit", person, TypedForms.wrongPerson),
        errors("people/person-edit-all-wrong", person, everythingWrong),
        reached("people/person-edit-one-more-row", "POST \(person)") {
            try await $0.send(route: person, TypedForms.person + [("add", "contact")])
        },
        conflict(
            "people/person-edit", person, TypedForms.person + [("caution", "犬がいる")],
            after: (.head, TypedForms.person + [("caution", "耳が遠い")])),
        page("people/identity", "\(person)/identity"),
        page("people/identity-pair", "\(person)/identity/{other}"),
        errors("people/identity-merging", "\(person)/identity/{other}"),
        errors("people/identity-telling-apart", "\(person)/identity/{other}/difference"),
        page("people/identity-undoing", "\(person)/identity/undoing/{verdict}"),
    ]

    private static let everythingWrong =
        TypedForms.wrongPerson + [
            ("other_rows", "1"), ("other_0_kana", "x"), ("other_0_from", "R8.13.1"),
            ("address_0_from", "R8.4.10"), ("address_0_until", "R8.4.1"),
            ("contact_0_from", "R8.13.1"),
        ]

    private static let searchStates: [OutlineState] = [
        page("people/search", "/search"),
        page("people/search-name", "/search", query: "?q=%E6%9C%9D%E5%80%89"),
        page("people/search-notes", "/search", query: "?q=%E5%AE%B6%E8%B3%83"),
        page("people/search-nothing", "/search", query: "?q=%E3%81%AC%E3%82%8B%E3%81%BD"),
    ]
}
