/// The forms of a consultation: what is asked before each action. A worker records in them what they
/// did or decided, so 聞いていない is no answer.
public enum ConsultationForms {
    public static let answer = Key.text("answer", "回答した内容", lines: 3, need: .required)
    public static let nextOn = Key.day("next_on", "次の期日", .coming, need: .required)
    public static let lostReason = Key.text("reason", "連絡がとれない経過", lines: 3, need: .required)
    public static let emergencies = Key<Set<Emergency>>.choices(
        "emergencies", "すぐに必要なこと", need: .required)

    /// The form of an action; nil for those that are one press or have a form of their own slice.
    public static func form(of action: Consultation.Action) -> Form? {
        switch action {
        case .listening, .referral, .comingBack, .escalation: nil
        case .answer: form(action, "相談への回答") { answer }
        case .ownCase: form(action, "窓口のケースとしての受け付け") { nextOn }
        case .watch: form(action, "見守りの開始") { nextOn }
        case .concern: form(action, "気になる事案としての登録") { nextOn }
        case .noContact: form(action, "連絡がとれないままの終了") { lostReason }
        case .reopening: form(action, "相談の再開") { nextOn }
        case .postponement: form(action, "相談の次の期日の変更") { nextOn }
        case .alarm:
            form(action, "緊急の対応") {
                emergencies
                Question(
                    "seen", "見聞きしたこと", .text(lines: 3, limit: 0),
                    hint: "いつ、どこで、だれの様子を。わかるところだけで足ります")
            }
        }
    }

    private static func form(
        _ action: Consultation.Action, _ title: String, @Questions _ questions: () -> [Question]
    ) -> Form {
        Form("consultation-\(action.rawValue)", title, asksPeople: false) {
            FormSection("step", "", questions)
        }
    }

    /// What a consultation says now under the questions of an action: two who act at once see it beside
    /// what they typed.
    public static func said(
        by consultation: Consultation, of action: Consultation.Action
    ) -> Answers? {
        guard let form = form(of: action) else { return nil }
        var answers = Answers(to: form)
        switch action {
        case .listening, .referral, .comingBack, .escalation: break
        case .ownCase, .watch, .concern, .reopening, .postponement:
            answers[nextOn] = consultation.nextOn
        case .answer: answers[answer] = consultation.state.written
        case .noContact: answers[lostReason] = consultation.state.written
        case .alarm: answers[emergencies] = consultation.emergencies
        }
        return answers
    }
}

extension Consultation.Step {
    /// The step as the answers of its form say it; nil while one that is needed is missing, and for
    /// actions that are taken in the forms of another slice.
    public init?(_ action: Consultation.Action, _ answers: Answers) {
        let day = answers[ConsultationForms.nextOn]
        let step: Consultation.Step? =
            switch action {
            case .listening: .listen
            case .answer: .answer(answers[ConsultationForms.answer])
            case .ownCase: day.map { .takeOn(next: $0) }
            case .watch: day.map { .watch(next: $0) }
            case .concern: day.map { .noteConcern(next: $0) }
            case .noContact: .loseContact(answers[ConsultationForms.lostReason])
            case .reopening: day.map { .reopen(next: $0) }
            case .postponement: day.map { .postpone(next: $0) }
            case .alarm: .raiseAlarm(answers[ConsultationForms.emergencies])
            case .referral, .comingBack, .escalation: nil
            }
        guard let step else { return nil }
        self = step
    }
}

extension Consultation.State {
    /// What was written down when it ended.
    fileprivate var written: String {
        switch self {
        case .answered(let text), .noContact(let text): text
        case .received, .emergency, .listened, .ownCase, .referred, .escalated, .concern,
            .watching:
            ""
        }
    }
}
