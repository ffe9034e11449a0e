/// The forms of a multi-agency case: what is asked before each action. A worker records in them what
/// they did or decided, so 聞いていない is no answer.
public enum CaseForms {
    public static let consent = Key<Identifier<Consent>?>.given(
        "consent", "本人の同意", need: .required)
    public static let lead = Key<Identifier<Desk>?>.record(
        "lead", "主担当課", .desk, hint: "支援のあとも残り、本人に関わり続ける窓口です", need: .required)
    public static let heldOn = Key.day("held_on", "会議の日", need: .required)
    public static let reviewOn = Key.day("next_on", "次に確認する日", .coming, need: .required)
    public static let nextOn = Key.day("next_on", "次の期日", .coming, need: .required)

    public static let closureReason = Key<Closure.Reason?>.choice(
        "reason", "終結の理由", need: .required)
    public static let changes = Key<Set<ObservedChange>>.choices(
        "changes", "見られた変化", hint: "あてはまるものをすべて選びます")
    public static let evaluation = Key.text(
        "evaluation", "残された課題と評価", lines: 6, hint: "終結後の見守りの体制も書きます", need: .required)
    public static let closedOn = Key.day("closed_on", "終結の日", .past, need: .required)
    public static let toldOn = Key.day(
        "told_on", "本人に伝えた日", .past, hint: "伝えていないときは空欄のままにします")

    public static let interruptionReason = Key<InterruptionReason?>.choice(
        "reason", "中断の理由", need: .required)
    public static let interruptionText = Key.text(
        "text", "中断までの経過", lines: 4, hint: "最後に連絡がとれた日や、試みたことを書きます", need: .required)

    /// The form of an action; nil for those that are one press.
    public static func form(of action: Case.Action) -> Form? {
        switch action {
        case .coordination, .assessment: nil
        case .consent: form(action, "ケースへの同意の記録") { consent }
        case .decision: form(action, "支援決定") {}
        case .session: form(action, "会議に諮る記録") { heldOn }
        case .field: form(action, "分野の連携での対応") { lead }
        case .support:
            form(action, "支援の開始") {
                lead
                reviewOn
            }
        case .closure:
            form(action, "ケースの終結") {
                lead
                closureReason
                changes
                evaluation
                closedOn
                toldOn
            }
        case .interruption:
            form(action, "ケースの中断") {
                interruptionReason
                interruptionText
            }
        case .reopening: form(action, "ケースの再開") { nextOn }
        case .postponement: form(action, "次の期日の変更") { nextOn }
        }
    }

    private static func form(
        _ action: Case.Action, _ title: String, @Questions _ questions: () -> [Question]
    ) -> Form {
        Form("case-\(action.rawValue)", title, asksPeople: false) {
            FormSection("step", "", questions)
        }
    }

    /// An edition of one of these forms as it is asked about one case: with the consents it may stand
    /// on, and no earlier than its beginning.
    public static func asked(
        _ form: Form, about found: Case, offering consents: [CodeList.Code]
    ) -> Form {
        form.offering(consents, for: consent.id)
            .beginning(found.appliedOn, for: heldOn.id)
            .beginning(found.appliedOn, for: closedOn.id)
    }
}

extension CaseForms {
    /// What a case says now under the questions of an action: two who act at once see it beside what
    /// they typed.
    public static func said(by found: Case, of action: Case.Action) -> Answers? {
        guard let form = form(of: action) else { return nil }
        var answers = Answers(to: form)
        switch action {
        case .coordination, .assessment, .consent, .decision, .session: break
        case .field: answers[lead] = found.lead
        case .support:
            answers[lead] = found.lead
            answers[reviewOn] = found.nextOn
        case .reopening, .postponement: answers[nextOn] = found.nextOn
        case .closure:
            answers[lead] = found.lead
            guard case .closed(let closure) = found.state else { break }
            answers[closureReason] = closure.reason
            answers[changes] = closure.changes
            answers[evaluation] = closure.evaluation
            answers[closedOn] = closure.closedOn
            answers[toldOn] = closure.toldOn
        case .interruption:
            guard case .interrupted(_, let why, let text) = found.state else { break }
            answers[interruptionReason] = why
            answers[interruptionText] = text
        }
        return answers
    }
}

extension Case.Step {
    /// The step as the answers of its form say it; nil while one that is needed is missing.
    public init?(
        _ action: Case.Action, _ answers: Answers, on found: Case, by worker: Identifier<Worker>
    ) {
        let step: Case.Step? =
            switch action {
            case .coordination: .hear(coordinator: worker)
            case .assessment: .assess
            case .field: answers[CaseForms.lead].map { .returnToField(lead: $0) }
            case .consent: answers[CaseForms.consent].map { .gainConsent($0) }
            case .decision: .decide(by: worker)
            case .session:
                answers[CaseForms.heldOn].map {
                    .putForward(Case.SessionEntry(heldOn: $0, kind: found.sessionKind))
                }
            case .support:
                answers[CaseForms.lead].flatMap { lead in
                    answers[CaseForms.reviewOn].map { .support(lead: lead, next: $0) }
                }
            case .closure:
                Closure(answers).map { .close(lead: answers[CaseForms.lead], $0) }
            case .interruption:
                answers[CaseForms.interruptionReason].map {
                    .interrupt($0, answers[CaseForms.interruptionText])
                }
            case .reopening: answers[CaseForms.nextOn].map { .reopen(next: $0) }
            case .postponement: answers[CaseForms.nextOn].map { .postpone(next: $0) }
            }
        guard let step else { return nil }
        self = step
    }
}

extension Closure {
    fileprivate init?(_ answers: Answers) {
        guard let reason = answers[CaseForms.closureReason],
            let day = answers[CaseForms.closedOn]
        else { return nil }
        self.init(
            closedOn: day, reason: reason, changes: answers[CaseForms.changes],
            evaluation: answers[CaseForms.evaluation], toldOn: answers[CaseForms.toldOn])
    }
}
