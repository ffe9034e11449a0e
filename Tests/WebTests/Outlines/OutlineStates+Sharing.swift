extension OutlineState {
    private static let consent = "/files/{id}/consents/{consent}"

    static let sharingStates: [OutlineState] = [
        page("sharing/sharing", "/files/{id}/sharing"),
        page("sharing/sharing-receiver", "/files/{id}/sharing", by: .receiver),
        page("sharing/consent", "/files/{id}/consents/new"),
        draft(
            "sharing/consent", "/files/{id}/consents/new",
            [
                ("kind", "oral"), ("asked_on", "R8.4.6"), ("agencies", "shakyo"),
                ("purposes", "coordination"), ("classes", "identity"), ("witness", "職員fukushi2"),
            ]),
        errors("sharing/consent", "/files/{id}/consents"),
        errors("sharing/consent-oral", "/files/{id}/consents", [("kind", "oral")]),
        page("sharing/confirmation", "\(consent)/confirmation"),
        errors("sharing/confirmation", "\(consent)/confirmation"),
        page("sharing/withdrawal", "\(consent)/withdrawal"),
        errors("sharing/withdrawal", "\(consent)/withdrawal"),
        conflict(
            "sharing/withdrawal", "\(consent)/withdrawal", [("on", "R8.4.6")],
            after: (.head, [("on", "R8.4.6")])),
        page("sharing/consent-paper", "\(consent)/form"),
        reached("sharing/consent-paper-blank", "GET \(consent)/form") {
            try await $0.open("/files/\($0.ids.early.received.file)/consents/blank/form")
        },
        page("sharing/withdrawal-paper", "\(consent)/withdrawal-form"),
        page("sharing/ledger", "/files/{id}/ledger").showingLooks,
        reached("sharing/ledger-of-person", "GET /files/{id}/ledger") {
            let person = $0.ids.early.received.person
            return try await $0.open($0.path("/files/{id}/ledger") + "?person=\(person)")
        },
        page("sharing/ledger-paper", "/files/{id}/ledger/sheet").showingLooks,
    ]
}
