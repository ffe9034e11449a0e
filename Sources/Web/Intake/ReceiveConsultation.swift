import Casework
import Pages
import Records

/// `/consultations/new`: any desk takes any consultation. How it is received (`mode`) and the file of a
/// household that comes again (`file`) stand in the address or come with the form.
struct ReceiveConsultation: FormAction {
    let path = "/consultations/new"
    func title(_ names: TownNames) -> String { "相談の受付" }
    func renewed(_ old: FormFields) -> FormFields { IntakeDrafts.renewed(old) }

    struct Subject {
        let mode: IntakeMode
        /// The file of a household that comes again.
        let access: Access?
        /// A name carried over from the search.
        let name: String
    }

    /// A draft goes on in the mode it was begun, unless another one is asked for.
    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        guard !asking.standing.readingDesks.isEmpty else { throw Denial.unseen }
        let begun = try asking.draft(at: keys.address).map {
            FormFields($0.fields.map { ($0.name, $0.value) })
        }
        let file = keys.carried.has("file") ? keys.carried["file"] : begun?["file"] ?? ""
        return Subject(
            mode: keys.carried.choice("mode") ?? begun?.choice("mode") ?? .ordinary,
            access: try Identifier<HouseholdFile>(file).map { try asking.access(to: $0) },
            name: keys.carried["name"])
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access?.requireWriting()
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form {
        ReceptionForm.form(
            subject.mode, of: try asking.intakeForm, asksWho: subject.access == nil,
            desks: asking.ownDesks.map { CodeList.Code($0.id.description, $0.name) })
    }

    /// A counter may ask a welfare desk to go on.
    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        var context = asking.officeContext
        context.desks = asking.directory.desks.filter(\.isWelfare).deskChoices
        return context
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        answers[ReceptionForm.nextOn] = asking.usualNextDay
        answers[ReceptionForm.desk] = asking.standing.homeDesk
        answers[IntakeForm.consent] = subject.mode == .concern ? .unobtainable : .notAsked
        if subject.mode == .hidden {
            answers[PersonQuestions.voicemail] = .forbidden
            answers[PersonQuestions.keepFromFamily] = [.yes]
        }
        answers[PersonQuestions.name] = PersonName(searched: subject.name)
        return answers
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let desks = asking.ownDesks
        return ReceptionPage(
            mode: subject.mode, entry: entry, desks: desks,
            circle: desks.map { desk in
                ([asking.worker.id] + asking.directory.supervisors(of: desk.id).sorted())
                    .uniqued().map { asking.directory.workerName($0) }
            }, household: try subject.access.map { try asking.face($0) })
    }

    /// In an emergency nothing blocks: what could not be read stays with what was told.
    func keeping(_ unread: [Reading.Leftover], in answers: Answers) -> Answers {
        guard !unread.isEmpty else { return answers }
        var kept = answers
        kept[IntakeForm.content] = [answers[IntakeForm.content], IntakeSentence.unread(unread)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
        return kept
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        try apply(answers, to: subject, confirmedBy: FormFields(), asking)
    }

    /// - Parameter typed: with what was answered where somebody may be known already.
    func apply(
        _ answers: Answers, to subject: Subject, confirmedBy typed: FormFields, _ asking: Asking
    ) throws -> Acted {
        let desk = answers[ReceptionForm.desk].flatMap {
            asking.standing.sits(at: $0) ? $0 : nil
        }
        guard let desk = desk ?? asking.standing.homeDesk else {
            throw Unreadable(sentence: IntakeSentence.noDesk)
        }
        let mode = subject.mode
        let new = NewConsultation(
            desk: desk, mode: mode,
            answers: ReceptionForm.heard(answers, in: mode, of: try asking.intakeForm),
            principal: ReceptionForm.person(answers),
            nextOn: ReceptionForm.nextOn(
                answers, usual: asking.usualNextDay, today: asking.today),
            confidants: mode == .hidden ? asking.directory.supervisors(of: desk) : [])
        if let access = subject.access { return try asking.receiving(new, into: access) }
        return try asking.receiving(new, typed: typed)
    }
}

extension Asking {
    /// F1 as it is in force today, with お困りのこと as this city lists them.
    var intakeForm: Form {
        get throws {
            if let known = memo.intakeForm { return known }
            let form = try inForce(IntakeForm.form).listing(
                profile.issueList.issues.map(\.rawValue), for: IntakeForm.issues.id)
            memo.intakeForm = form
            return form
        }
    }

    /// The day by which somebody looks at a new consultation again.
    var usualNextDay: CivilDate { today.adding(days: profile.settings.referralAnswerDays) }

    fileprivate var ownDesks: [Desk] { standing.readingDesks.compactMap { directory.desk($0) } }
}

extension PersonName {
    /// As somebody was searched for: in kanji or in kana, with a space between the parts.
    fileprivate init(searched words: String) {
        let parts = JapaneseText.cleanName(words).split(separator: "\u{3000}").map(String.init)
        let (first, rest) = (parts.first ?? "", parts.dropFirst().joined(separator: "\u{3000}"))
        if JapaneseText.isKanaName(JapaneseText.cleanKana(first)) {
            self.init(
                familyKana: JapaneseText.cleanKana(first), givenKana: JapaneseText.cleanKana(rest))
        } else {
            self.init(family: first, given: rest)
        }
    }
}

extension [Identifier<Worker>] {
    /// Each once, in their order.
    fileprivate func uniqued() -> [Identifier<Worker>] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
