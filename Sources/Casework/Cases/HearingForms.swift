/// 事前の聞き取り as it is written down: the coordinator's question to an agency with everything the
/// disclosure decision considers, and the answer of the agency.
public enum HearingForms {
    public static let desk = Key<Identifier<Desk>?>.record(
        "desk", "聞き取りをする窓口", .desk, need: .required)
    public static let question = Key.text("question", "聞きたいこと", lines: 4, need: .required)
    public static let answerBy = Key.day("answer_by", "回答の期日", .coming, need: .required)
    public static let persons = Key<[Identifier<Person>]>.members(
        "persons", "だれの情報を伝えるか", need: .required)
    public static let classes = Key<Set<DataClass>>.choices(
        "classes", "伝える情報の種類", hint: "聞き取りに要るものだけを選びます", need: .required)
    public static let purpose = Key<SharingPurpose?>.choice("purpose", "伝える目的")

    public static let danger = Key.yesNo(
        "danger", "生命・身体に危険がある", hint: "すぐに伝えられます。あとで確認を受けます")
    public static let statute = Key<LegalBasis.Statute?>.choice("statute", "法令の定め")
    public static let reason = Key.text(
        "reason", "理由", lines: 3, need: .when(.equals("danger", [YesNo.yes])))
    public static let approver = Key<Identifier<Worker>?>.record(
        "approver", "承認した人", .worker, hint: "行政機関等に、理由を添えて伝えるとき")

    /// What is asked, and whose data is passed on for it.
    public static let asking = Form(
        "hearing-question", "関係機関への聞き取りの依頼", asksPeople: false
    ) {
        FormSection("question", "") {
            desk
            question
            answerBy
            persons
            classes
            purpose
        }
        FormSection(basisSection, "") {
            danger
            statute
        }
        FormSection(approvalSection, "") {
            reason
            approver
        }
    }

    /// The bases beside a consent, and the reason with those who answer for it: pages show them apart.
    public static let basisSection = "basis"
    public static let approvalSection = "approval"

    public static let answer = Key.text("answer", "回答", lines: 5, need: .required)
    public static let part = Key.text(
        "part", "担えること", lines: 3, hint: "この窓口で引き受けられる役割を書きます")
    public static let answeredOn = Key.day(
        "answered_on", "回答の日", .past, hint: "電話などで聞いたときは、聞いた日を入れます", need: .required)

    public static let answering = Form("hearing-answer", "聞き取りへの回答", asksPeople: false) {
        FormSection("answer", "") {
            answer
            part
            answeredOn
        }
    }

    /// The question form as it is asked in one file: nobody passes on what they may not see themselves,
    /// and where nobody is registered nobody can be named.
    public static func asked(
        _ form: Form, seeing classes: Set<DataClass>, hasMembers: Bool
    ) -> Form {
        let seen = form.offering(only: Set(classes.map(\.rawValue)), for: Self.classes.id)
        return hasMembers ? seen : seen.requiring(.optional, of: Self.persons.id)
    }

    /// A question as the program writes it itself: in the demo towns and in tests.
    public static func asked(
        _ question: String, of desk: Identifier<Desk>, by day: CivilDate,
        classes: Set<DataClass> = [], reason: String = ""
    ) -> Answers {
        var answers = Answers(to: asking)
        answers[Self.desk] = desk
        answers[Self.question] = question
        answers[answerBy] = day
        answers[Self.classes] = classes
        answers[Self.reason] = reason
        return answers
    }

    /// The same for an answer.
    public static func given(_ answer: Hearing.Answer) -> Answers {
        var answers = Answers(to: answering)
        answers[Self.answer] = answer.text
        answers[part] = answer.part
        answers[answeredOn] = answer.answeredOn
        return answers
    }
}

extension Hearing.Answer {
    init?(_ answers: Answers) {
        guard let day = answers[HearingForms.answeredOn] else { return nil }
        self.init(
            text: answers[HearingForms.answer], part: answers[HearingForms.part],
            answeredOn: day)
    }
}
