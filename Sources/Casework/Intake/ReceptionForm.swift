/// 受付の短い様式: the few questions of F1 that are asked at the desk, and who the person is. Three answers
/// are enough; the rest of F1 is written afterwards.
///
/// Its questions are those of F1 as the municipality has them: a renamed label, an answer of its own and
/// a hidden question hold here too.
public enum ReceptionForm {
    public static let nextOn = Key.day(
        "next_on", "次の期日", .coming, hint: "この日までに次の対応をします。緊急のときは今日になります", need: .required)
    /// Of the desks at which the worker sits, when there are several; their own where none is chosen.
    public static let desk = Key<Identifier<Desk>?>.given("desk", "受け付ける窓口").recorded
    /// Of somebody of whom no more is known than where they live.
    public static let place = Key.text(
        "place", "住んでいる所", limit: 60, hint: "例）○○町の角の家", dataClass: .identity)

    /// - Parameters:
    ///   - intake: F1 as it is in force.
    ///   - asksWho: not where a household comes again whose file is known.
    ///   - desks: those at which the worker sits.
    public static func form(
        _ mode: IntakeMode, of intake: Form, asksWho: Bool, desks: [CodeList.Code]
    ) -> Form {
        let pick = Pick(intake: intake)
        var sections: [FormSection]
        switch mode {
        case .ordinary, .hidden:
            sections = [
                pick.section("who", "だれの相談か（わかるところだけ）", asksWho ? who(mode) : []),
                pick.section("how", "どのように", pick([IntakeForm.channel.id, IntakeForm.route.id])),
                pick.section("what", "", pick.content() + pick.emergency() + pick.consent(mode)),
            ]
        case .quick:
            sections = [
                pick.section(
                    "what", "",
                    pick.content() + (asksWho ? shortly : [])
                        + pick([IntakeForm.callback.id, IntakeForm.follow.id]) + pick.emergency())
            ]
        case .concern:
            sections = [
                pick.section("informant", "知らせてくれた人", pick(informant)),
                pick.section(
                    "who", "気になる人（わかるところだけ）", asksWho ? who(mode) + [place.question] : []),
                pick.section("how", "どのように", pick([IntakeForm.channel.id]) + pick.found()),
                pick.section(
                    "what", "",
                    pick.content("どのような様子か") + pick.emergency() + pick.consent(mode)
                        + pick([IntakeForm.noConsentReason.id])),
            ]
        }
        sections.append(
            pick.section(
                "next", "", [nextOn.question] + (desks.count > 1 ? [desk.question] : [])))
        return Form(
            id: "F1-\(mode.rawValue)", title: intake.title, number: "", edition: intake.edition,
            shipped: intake.shipped, sections: sections, emergency: intake.emergency
        ).offering(desks, for: desk.id)
    }

    private static let informant = [
        IntakeForm.caller.id, IntakeForm.visitorName.id, IntakeForm.visitorRelation.id,
        IntakeForm.visitorPhone.id,
    ]

    /// 知られない相談 asks how one may get in touch without anybody else noticing.
    private static func who(_ mode: IntakeMode) -> [Question] {
        let questions = [
            PersonQuestions.name.question.recorded(), PersonQuestions.nickname.question.recorded(),
            PersonQuestions.sex.question.recorded(), PersonQuestions.phone.question.recorded(),
            PersonQuestions.birth.question.recorded(),
        ]
        let reach =
            mode == .hidden
            ? [
                PersonQuestions.voicemail.question.recorded(),
                PersonQuestions.keepFromFamily.question.recorded(),
            ] : []
        return questions + reach
    }

    /// 「ついで」: a name need not be asked.
    private static let shortly = [
        PersonQuestions.name.question, PersonQuestions.nickname.question,
        PersonQuestions.phone.question,
    ].map { $0.recorded() }
}

/// Questions of F1 as they stand on the short form.
private struct Pick {
    let intake: Form

    /// As far as the municipality asks them.
    func callAsFunction(_ ids: [String]) -> [Question] {
        ids.compactMap { id in intake.questions.first { $0.id == id } }
    }

    func section(_ id: String, _ title: String, _ questions: [Question]) -> FormSection {
        FormSection(id: id, title: title, hint: "", questions: questions)
    }

    func content(_ label: String? = nil) -> [Question] {
        changed(IntakeForm.content.id) {
            if let label { $0.label = label }
            $0.hint = "相手の言葉のまま、短く書けば足ります"
        }
    }

    func emergency() -> [Question] {
        changed(IntakeForm.emergency.id) { $0.hint = "1つでも選ぶと「緊急」になり、ほかが空欄でも受け付けられます" }
    }

    func found() -> [Question] {
        changed(IntakeForm.route.id) { $0.label = "どこから把握したか" }
    }

    /// Of somebody who is not there nobody can say that they agreed.
    func consent(_ mode: IntakeMode) -> [Question] {
        changed(IntakeForm.consent.id) { question in
            question.hint = ""
            question.need = .optional
            question = question.recorded()
            guard mode == .concern, case .choice(var list) = question.kind else { return }
            list.codes.removeAll { CodeList.counted($0.value) == ConsentBranch.given.rawValue }
            question.kind = .choice(list)
        }
    }

    private func changed(_ id: String, _ change: (inout Question) -> Void) -> [Question] {
        self([id]).map { question in
            var question = question
            change(&question)
            return question
        }
    }
}
