import Casework

extension RouteRequest {
    /// What is typed, for each route that asks for something. The others need no more than a press.
    static func fields(of route: SiteRoute, _ ids: StageIDs) -> [(String, String)] {
        let person = ids.early.received.person.description
        let typed: [String: [(String, String)]] = [
            "/sign-in": [("name", "fukushi"), ("password", TestTown.password), ("next", "/")],
            "/sign-in/demo": [("name", "fukushi")],
            "/drafts/{form}": [("gist", "途中")], "/session/extension": [("back", "/")],
            "/consultations/new": account + [("next_on", "R8.4.13"), ("name_family", "新井")],
            "/consultations/{id}/account": account + [("read_over", "yes")],
            "/consultations/{id}/answer": [("answer", "窓口を伝えた")],
            "/consultations/{id}/no-contact": [("reason", "電話3回")],
            "/consultations/{id}/alarm": [("emergencies", "medical")],
            "/consultations/{id}/escalation": [
                ("reasons", "severalIssues"), ("consent", "none"), ("next_on", "R8.4.20"),
            ],
            "/consultations/{id}/referrals": letter,
            "/consultations/{id}/referrals/new": letter,
            "/consultations/{id}/referrals/basis": [
                ("basis", "danger"), ("basis_reason", "食べるものがない"),
            ],
            "/referrals/{id}/acceptance": [("meeting", "R8.4.9")],
            "/referrals/{id}/return": [("reason", "対象の年齢ではない")],
            "/referrals/{id}/contact": [("met", "R8.4.6")],
            "/referrals/{id}/feedback": [("text", "通い始めた")],
            "/referrals/{id}/withdrawal": [("why", "本人が望まない")],
            "/files/{id}/sheets/new/{form}/{person}": sheet, "/sheets/{id}/answers": sheet,
            "/sheets/{id}/answers/{section}": sheet, "/sheets/{id}/successor": sheet,
            "/files/{id}/notes": note, "/files/{id}/notes/{note}/correction": note,
            "/files/{id}/tasks": [
                ("title", "同行する"), ("owner", "w-fukushi"), ("due_on", "R8.4.20"),
            ],
            "/files/{id}/companion": [("companion", "w-fukushi2")],
            "/files/{id}/members/new": [
                ("name_family", "野口"), ("name_given", "月"), ("relation", "child"),
                ("since", "R8.4.6"),
            ],
            "/files/{id}/members/new/{person}": [("relation", "sibling")],
            "/files/{id}/members/{member}": [("relation", "partner")],
            "/files/{id}/members/{member}/principal": [("former_relation", "spouse")],
            "/files/{id}/members/{member}/end": [("ended", "R8.4.6")],
            "/files/{id}/people/{person}/edit": [
                ("name_family", "朝倉"), ("name_given", "花子"), ("contact_rows", "0"),
                ("address_rows", "0"),
            ],
            "/files/{id}/people/{person}/identity/{other}": [
                ("keep", person), ("reason", "本人に確かめた"),
            ],
            "/files/{id}/people/{person}/identity/{other}/difference": [
                ("different_reason", "双子の姉妹")
            ],
            "/files/{id}/consents/new": consent(person),
            "/files/{id}/consents/{consent}/confirmation": [("on", "R8.4.6")],
            "/files/{id}/consents/{consent}/withdrawal": [
                ("on", "R8.4.6"), ("channel", "oral"),
            ],
            "/files/{id}/consents/{consent}/prolongation": [
                ("on", "R8.4.6"), ("through", "R10.3.31"), ("manner", "written"),
            ],
            "/files/{id}/consents/{consent}/lapse": [("remark", "転居先で続ける")],
            "/files/{id}/consents/{consent}/correction": [("paper_place", "書庫")],
            "/cases/{id}/hearings/new": [
                ("desk", "kodomo"), ("question", "関わりはありますか"), ("answer_by", "R8.4.13"),
                ("persons", person), ("classes", "identity"), ("purpose", "coordination"),
                ("reason", "確認"), ("approver", "w-kacho"),
            ],
            "/forms/drafts/new": [("source", NoteOverlay.second), ("from", "R8.5.1")],
            "/staff/new": StaffRoutesTests.invitation("mori"),
            "/staff/{worker}/edit": [
                ("full_name", "水野 守"), ("agency", "town"), ("seat_0_desk", "suido"),
                ("seat_0_role", "deskWorker"),
            ],
            "/staff/{worker}/term": [("until", "R10.3.31")],
            "/hearings/{id}/answer": [("answer", "貸付はない"), ("answered_on", "R8.4.6")],
            "/tasks/{id}/cancellation": [("reason", "解決した")],
            "/tasks/{id}/postponement": [("due_on", "R8.4.20")],
            "/tasks/{id}/assignment": [("owner", "w-fukushi2")],
        ]
        return typed[route.path] ?? step(route, ids)
    }

    /// The steps that ask for a day, and those of a case.
    private static func step(_ route: SiteRoute, _ ids: StageIDs) -> [(String, String)] {
        let deed = route.path.split(separator: "/").last.map(String.init) ?? ""
        if route.path.hasPrefix("/consultations/{id}/") {
            return [("next_on", "R8.4.20")]
        }
        guard route.path.hasPrefix("/cases/{id}/") else { return [] }
        let cases: [String: [(String, String)]] = [
            "consent": [("consent", ids.early.consent.description)],
            "field": [("lead", "kodomo")],
            "session": [("held_on", "R8.4.10")],
            "support": [("lead", "fukushi"), ("next_on", "R8.7.6")],
            "closure": [
                ("lead", "fukushi"), ("reason", "handedToLead"), ("evaluation", "落ち着いた"),
                ("closed_on", "R8.4.6"),
            ],
            "interruption": [("reason", "contactLost"), ("text", "電話に出ない")],
            "reopening": [("next_on", "R8.4.20")], "postponement": [("next_on", "R8.4.20")],
        ]
        return cases[deed] ?? []
    }

    private static let account = [
        ("channel", "phone"), ("gist", "家賃が払えない"), ("consent", "notAsked"),
    ]
    private static let letter = [
        ("receiver", "desk:shakyo"), ("way", "pass"), ("reason", "家計の立て直し"), ("told", "伝えた"),
        ("wishes", ""), ("answer_by", "R8.4.13"), ("classes", "identity"), ("classes", "life"),
    ]
    private static let sheet = [
        ("x-day", "R8.4.6"), ("x-met", "yes"), ("x-seen", "元気そうだった。"), ("x-next", "call"),
    ]
    private static let note = [
        ("happened_on", "R8.4.6"), ("method", "visitHere"), ("facts", "来所した。"),
        ("secrecy", "consented"), ("data_class", "life"),
    ]

    private static func consent(_ person: String) -> [(String, String)] {
        [
            ("answer.\(person)", "written"), ("explained_by", "w-fukushi"),
            ("asked_on", "R8.4.6"),
            ("agencies", "shakyo"), ("purposes", "coordination"), ("classes", "identity"),
            ("from", "R8.4.6"), ("through", "R9.4.5"),
        ]
    }
}
