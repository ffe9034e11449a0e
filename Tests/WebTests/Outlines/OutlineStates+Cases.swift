extension OutlineState {
    static let caseStates = escalationStates + stageStates + stepStates + hearingStates

    private static let escalation = "/consultations/{id}/escalation"

    private static let escalationStates: [OutlineState] = [
        page("cases/escalation", escalation),
        draft(
            "cases/escalation", escalation,
            [("reasons", "severalIssues"), ("consent", "none"), ("next_on", "R8.4.20")]),
        errors("cases/escalation", escalation),
        conflict(
            "cases/escalation", escalation,
            [("reasons", "severalIssues"), ("consent", "none"), ("next_on", "R8.4.20")]),
        page("cases/cases-of-household", "/files/{id}/cases"),
        page("cases/cases-of-household-closed", "/files/{id}/cases") {
            "\($0.closed.received.file)"
        },
    ]

    private static let stageStates: [OutlineState] = [
        page("cases/case-applied", "/cases/{id}", by: .coordinator) { "\($0.fresh.escalated)" },
        page("cases/case-before-hearing", "/cases/{id}", by: .coordinator),
        page("cases/case-of-own-desk", "/cases/{id}"),
        page("cases/case-assessed", "/cases/{id}", by: .coordinator) {
            "\($0.assessed.escalated)"
        },
        page("cases/case-assessed-head", "/cases/{id}", by: .head) { "\($0.assessed.escalated)" },
        page("cases/case-decided", "/cases/{id}", by: .coordinator) { "\($0.decided.escalated)" },
        page("cases/case-supporting", "/cases/{id}", by: .coordinator) {
            "\($0.supporting.escalated)"
        },
        page("cases/case-closed", "/cases/{id}") { "\($0.closed.escalated)" },
        page("cases/case-paper", "/cases/{id}/sheet", by: .coordinator),
        page("cases/case-paper-closed", "/cases/{id}/sheet") { "\($0.closed.escalated)" },
    ]

    /// Each step asked, left half filled, and come back.
    private static let stepStates: [OutlineState] = steps.flatMap { step in
        let path = "/cases/{id}/\(step.noun)"
        let asked = page("cases/\(step.noun)", path, by: step.by)
        guard !step.typed.isEmpty else { return [asked] }
        return [
            asked, draft("cases/\(step.noun)", path, by: step.by, step.typed),
            errors("cases/\(step.noun)", path, by: step.by),
            conflict("cases/\(step.noun)", path, by: step.by, step.typed),
        ]
    }

    private static let steps: [(noun: String, by: Stage.Asker, typed: [(String, String)])] = [
        ("consent", .holder, [("consent", "none")]), ("decision", .head, []),
        ("session", .coordinator, [("held_on", "R8.4.10")]),
        ("support", .coordinator, [("lead", "fukushi"), ("next_on", "R8.7.6")]),
        ("field", .coordinator, [("lead", "kodomo")]),
        (
            "closure", .coordinator,
            [
                ("lead", "fukushi"), ("reason", "handedToLead"), ("evaluation", "落ち着いた"),
                ("closed_on", "R8.4.6"),
            ]
        ),
        ("interruption", .coordinator, [("reason", "contactLost"), ("text", "電話に出ない")]),
        ("reopening", .holder, [("next_on", "R8.4.20")]),
        ("postponement", .holder, [("next_on", "R8.4.20")]),
    ]

    private static let hearingStates: [OutlineState] = [
        page("cases/hearing-question", "/cases/{id}/hearings/new", by: .coordinator),
        draft(
            "cases/hearing-question", "/cases/{id}/hearings/new", by: .coordinator,
            [("desk", "kodomo"), ("question", "関わりはありますか"), ("answer_by", "R8.4.13")]),
        errors("cases/hearing-question", "/cases/{id}/hearings/new", by: .coordinator),
        errors(
            "cases/hearing-question-danger", "/cases/{id}/hearings/new", by: .coordinator,
            [("danger", "yes")]),
        reached("cases/hearing-no-basis", "POST /cases/{id}/hearings/new", by: .coordinator) {
            return try await $0.send(
                route: "/cases/{id}/hearings/new",
                [
                    ("desk", "shakyo"), ("question", "貸付の利用はありますか"), ("answer_by", "R8.4.13"),
                    ("classes", "health"), ("purpose", "coordination"),
                    ("persons", "\($0.ids.early.received.person)"),
                    ("persons", "\($0.ids.spouse)"),
                ])
        },
        conflict(
            "cases/hearing-question", "/cases/{id}/hearings/new", by: .coordinator,
            [("desk", "kodomo"), ("question", "関わりはありますか"), ("answer_by", "R8.4.13")]),
        page("cases/hearing-asked", "/hearings/{id}", by: .consented),
        page("cases/hearing-waiting", "/hearings/{id}", by: .coordinator),
        draft(
            "cases/hearing-answer", "/hearings/{id}/answer", by: .consented, [("answer", "貸付はない")]),
        errors("cases/hearing-answer", "/hearings/{id}/answer", by: .consented),
        conflict(
            "cases/hearing-answer", "/hearings/{id}/answer", by: .consented,
            [("answer", "貸付はない"), ("answered_on", "R8.4.6")],
            after: (.coordinator, [("answer", "電話で聞いた"), ("answered_on", "R8.4.6")])),
    ]
}
