extension OutlineState {
    static let peopleStates = householdStates + personStates + searchStates

    private static let member = "/files/{id}/members/{member}"
    private static let person = "/files/{id}/people/{person}"

    private static let householdStates: [OutlineState] = [
        page("people/household", "/files/{id}/household"),
        page("people/household-receiver", "/files/{id}/household", by: .receiver),
        page("people/new-member", "/files/{id}/members/new"),
        page(
            "people/new-member-found", "/files/{id}/members/search",
            query: "?q=%E4%BA%95%E5%B7%9D"),
        page("people/new-member-nobody", "/files/{id}/members/search", query: "?q=%E3%81%AC"),
        page("people/new-member-known", "/files/{id}/members/new/{person}"),
        formErrors("people/new-member-known", "/files/{id}/members/new/{person}"),
        draft(
            "people/new-member", "/files/{id}/members/new",
            TypedForms.namedPerson + [("relation", "child")]),
        errors("people/new-member", "/files/{id}/members/new", TypedForms.wrongNamedPerson),
        reached("people/new-member-earlier", "POST /files/{id}/members/new") {
            let somebody =
                TypedForms.namedPerson.prefix(2)
                + [("phone", "090-0000-0001"), ("relation", "child"), ("since", "R8.4.6")]
            let path = $0.path("/files/{id}/members/new", "POST")
            _ = try await $0.send(path, Array(somebody))
            return try await $0.send(path, Array(somebody))
        },
        page("people/member", member),
        page("people/member-end", "\(member)/end"),
        page("people/member-principal", "\(member)/principal"),
        formErrors("people/member", member),
        formErrors("people/member-end", "\(member)/end"),
        formErrors("people/member-principal", "\(member)/principal"),
        conflict(
            "people/member", member, [("relation", "partner"), ("together", "yes")],
            after: (.head, [("relation", "child")])),
        page("people/member-history-unchanged", "\(member)/history"),
        reached("people/member-history", "GET \(member)/history") {
            _ = try await $0.send(
                route: member,
                [("relation", "partner"), ("relation_words", "内縁"), ("together", "no")])
            return try await $0.open($0.path("\(member)/history"))
        },
    ]

    private static let personStates: [OutlineState] = [
        page("people/person", person),
        page("people/person-receiver", person, by: .receiver),
        page("people/person-edit", "\(person)/edit"),
        draft(
            "people/person-edit", "\(person)/edit",
            TypedForms.namedPerson + [("caution", "犬がいる")]),
        errors("people/person-edit", "\(person)/edit", TypedForms.wrongNamedPerson),
        errors("people/person-edit-all-wrong", "\(person)/edit", everythingWrong),
        reached("people/person-edit-one-more-row", "POST \(person)/edit") {
            try await $0.send(
                route: "\(person)/edit", TypedForms.namedPerson + [("add_address", "")])
        },
        conflict(
            "people/person-edit", "\(person)/edit",
            TypedForms.namedPerson + [("caution", "犬がいる")],
            after: (.head, TypedForms.namedPerson + [("caution", "耳が遠い")])),
        page("people/person-history-unchanged", "\(person)/history"),
        reached("people/person-history", "GET \(person)/history") {
            _ = try await $0.send(
                route: "\(person)/edit", TypedForms.namedPerson + [("caution", "犬がいる")])
            return try await $0.open($0.path("\(person)/history"))
        },
        page("people/identity", "\(person)/identity"),
        page("people/identity-pair", "\(person)/identity/{other}"),
        errors("people/identity-merging", "\(person)/identity/{other}"),
        page("people/identity-difference", "\(person)/identity/{other}/difference"),
        errors("people/identity-telling-apart", "\(person)/identity/{other}/difference"),
        page("people/identity-undoing", "\(person)/identity/undoing/{verdict}"),
    ]

    private static let everythingWrong =
        TypedForms.wrongNamedPerson + [
            ("other_rows", "1"), ("other_0_name_family_kana", "x"), ("other_0_from", "R8.13.1"),
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
