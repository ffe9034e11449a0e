/// つなぎへの返事: what is asked before each action on a referral. A worker records in them what they
/// did or heard, so 聞いていない is no answer.
public enum ReferralForms {
    public static let meeting = Key.day("meeting", "面談の予定日", hint: "同行して会うときは空欄のままにします")
    public static let returnReason = Key.text(
        "reason", "差し戻す理由", lines: 3, hint: "送り元が本人に説明できるように書きます", need: .required)
    public static let suggestion = Key<Identifier<Desk>?>.record(
        "suggestion", "ほかにふさわしい窓口", .desk, hint: "わからないときは選びません", dataClass: .life)
    public static let met = Key.day("met", "本人と初めて会えた日", .past, need: .required)
    public static let feedback = Key.text("text", "結果の報告", lines: 5, need: .required)
    public static let withdrawalReason = Key.text("why", "取り下げる理由", lines: 3, need: .required)

    /// The form of an action as the program ships it; nil for one that is a single press.
    public static func form(of action: Referral.Action) -> Form? {
        switch action {
        case .acknowledgement: nil
        case .acceptance: form(action, "つなぎの引き受け") { meeting }
        case .return:
            form(action, "つなぎの差し戻し") {
                returnReason
                suggestion
            }
        case .contact: form(action, "初めて会えた記録") { met }
        case .feedback: form(action, "つなぎの結果の報告") { feedback }
        case .withdrawal: form(action, "つなぎの取り下げ") { withdrawalReason }
        }
    }

    /// All of them, for the municipality to add to.
    public static let all = Referral.Action.allCases.compactMap(form(of:))

    private static func form(
        _ action: Referral.Action, _ title: String, @Questions _ questions: () -> [Question]
    ) -> Form {
        Form("referral-\(action.rawValue)", title, asksPeople: false) {
            FormSection("step", "", questions)
        }
    }
}

extension Referral.Step {
    /// The step as the answers of its form say it; nil while one that is needed is missing.
    public init?(_ action: Referral.Action, _ answers: Answers) {
        let step: Referral.Step? =
            switch action {
            case .acknowledgement: .acknowledge
            case .acceptance: .accept(meeting: answers[ReferralForms.meeting])
            case .return:
                .giveBack(
                    because: answers[ReferralForms.returnReason],
                    suggestion: answers[ReferralForms.suggestion])
            case .contact: answers[ReferralForms.met].map { .connect(on: $0) }
            case .feedback: .report(answers[ReferralForms.feedback])
            case .withdrawal: .withdraw(because: answers[ReferralForms.withdrawalReason])
            }
        guard let step else { return nil }
        self = step
    }

    /// What is said with it, in the words of the shipped form; nil where nothing is said.
    public var reply: (action: Referral.Action, answers: Answers)? {
        guard let action, let form = ReferralForms.form(of: action) else { return nil }
        var answers = Answers(to: form)
        switch self {
        case .send, .acknowledge: break
        case .accept(let day): answers[ReferralForms.meeting] = day
        case .giveBack(let why, let desk):
            answers[ReferralForms.returnReason] = why
            answers[ReferralForms.suggestion] = desk
        case .connect(let day): answers[ReferralForms.met] = day
        case .report(let text): answers[ReferralForms.feedback] = text
        case .withdraw(let why): answers[ReferralForms.withdrawalReason] = why
        }
        return answers.isEmpty ? nil : (action, answers)
    }
}

extension Referral.State {
    /// What was said to come here, in the words of the shipped form.
    public var replies: [Referral.Action: Answers] {
        let step: Referral.Step? =
            switch self {
            case .drafted, .sent, .acknowledged: nil
            case .accepted(_, let day): .accept(meeting: day)
            case .returned(_, let why, let desk): .giveBack(because: why, suggestion: desk)
            case .connected(_, let day): .connect(on: day)
            case .feedbackGiven(_, let text): .report(text)
            case .withdrawn(_, let why): .withdraw(because: why)
            }
        return (step?.reply).map { [$0.action: $0.answers] } ?? [:]
    }
}
