extension OutlineState {
    private static let consent = "/files/{id}/consents/{consent}"

    static let sharingStates: [OutlineState] = [
        page("sharing/sharing", "/files/{id}/sharing"),
        page("sharing/sharing-receiver", "/files/{id}/sharing", by: .receiver),
        page("sharing/consent", "/files/{id}/consents/new"),
        draft(
            "sharing/consent", "/files/{id}/consents/new",
            [
                ("asked_on", "R8.4.6"), ("agencies", "shakyo"), ("purposes", "coordination"),
                ("classes", "identity"), ("paper_place", "福祉課の書庫"),
            ]),
        errors("sharing/consent", "/files/{id}/consents/new"),
        reached("sharing/consent-oral-errors", "POST /files/{id}/consents/new") {
            let path = $0.path("/files/{id}/consents/new")
            let person = $0.ids.early.received.person
            return try await $0.send(path, [("answer.\(person)", "oral")])
        },
        page("sharing/confirmation", "\(consent)/confirmation"),
        errors("sharing/confirmation", "\(consent)/confirmation"),
        page("sharing/withdrawal", "\(consent)/withdrawal"),
        errors("sharing/withdrawal", "\(consent)/withdrawal"),
        conflict(
            "sharing/withdrawal", "\(consent)/withdrawal",
            [("on", "R8.4.6"), ("channel", "phone")],
            after: (.head, [("on", "R8.4.6"), ("channel", "oral")])),
        page("sharing/prolongation", "\(consent)/prolongation"),
        errors("sharing/prolongation", "\(consent)/prolongation"),
        page("sharing/lapse", "\(consent)/lapse"),
        page("sharing/correction", "\(consent)/correction"),
        page("sharing/consent-history", "\(consent)/history"),
        page("sharing/consent-paper", "\(consent)/form"),
        reached("sharing/consent-paper-blank", "GET \(consent)/form") {
            try await $0.open("/files/\($0.ids.early.received.file)/consents/blank/form")
        },
        page("sharing/withdrawal-paper", "\(consent)/withdrawal-form"),
        reached("sharing/withdrawal-paper-blank", "GET \(consent)/withdrawal-form") {
            try await $0.open("/files/\($0.ids.early.received.file)/consents/blank/withdrawal-form")
        },
        page("sharing/ledger", "/files/{id}/ledger").showingLooks,
        reached("sharing/ledger-of-person", "GET /files/{id}/ledger") {
            let person = $0.ids.early.received.person
            return try await $0.open($0.path("/files/{id}/ledger") + "?person=\(person)")
        },
        page("sharing/ledger-paper", "/files/{id}/ledger/sheet").showingLooks,
    ]
}
