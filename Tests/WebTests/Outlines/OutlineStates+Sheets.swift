extension OutlineState {
    static let sheetStates = householdSheets + sheetSteps + townSheets

    private static let new = "/files/{id}/sheets/new/{form}/{person}"
    private static let answers = "/sheets/{id}/answers"
    private static let section = "/sheets/{id}/answers/{section}"
    private static let successor = "/sheets/{id}/successor"

    private static let householdSheets: [OutlineState] = [
        page("sheets/sheets", "/files/{id}/sheets"),
        page("sheets/sheets-empty", "/files/{id}/sheets") { "\($0.fresh.received.file)" },
        page("sheets/sheets-reading-only", "/files/{id}/sheets", by: .consented),
        page("sheets/blank-paper", "/files/{id}/sheets/blank/{form}"),
        page("sheets/new", new), draft("sheets/new", new, TypedForms.sheet),
        errors("sheets/new", new, TypedForms.wrongSheet),
        page("sheets/sheet", "/sheets/{id}"),
        page("sheets/sheet-signed", "/sheets/{id}") { "\($0.signedSheet)" },
        page("sheets/sheet-reading-only", "/sheets/{id}", by: .consented),
        page("sheets/paper", "/sheets/{id}/paper"),
        page("sheets/history-unchanged", "/sheets/{id}/history"),
        reached("sheets/history", "GET /sheets/{id}/history") {
            _ = try await $0.send(route: answers, TypedForms.sheet)
            return try await $0.open($0.path("/sheets/{id}/history"))
        },
    ]

    private static let sheetSteps: [OutlineState] = [
        page("sheets/answers", answers), draft("sheets/answers", answers, TypedForms.sheet),
        errors("sheets/answers", answers, TypedForms.wrongSheet),
        conflict(
            "sheets/answers", answers, TypedForms.sheet,
            after: (.head, [("x-seen", "電話で話した。"), ("x-met", "yes")])),
        page("sheets/section", section), errors("sheets/section", section, TypedForms.wrongSheet),
        page("sheets/successor", successor),
        errors("sheets/successor", successor, TypedForms.wrongSheet),
        conflict("sheets/successor", successor, TypedForms.sheet),
    ]

    private static let townSheets: [OutlineState] = [
        page("sheets/town-forms", "/sheets"),
        page("sheets/town-sheets", "/sheets", query: "?form=x-mimamori"),
        page(
            "sheets/town-sheets-filtered", "/sheets", query: "?form=x-mimamori&q_x-next=visit"),
        page("sheets/search", "/search", query: "?q=%E5%BA%AD%E3%81%AE%E6%89%8B%E5%85%A5%E3%82%8C"),
    ]
}
