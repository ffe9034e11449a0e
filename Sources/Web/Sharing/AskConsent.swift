import Casework
import Pages
import Records

/// `/files/{id}/consents/new`: what the members of a household answered on one paper (F9).
struct AskConsent: FormAction {
    let path = "/files/{id}/consents/new"
    func title(_ names: TownNames) -> String { "同意の確認" }

    struct Subject {
        let access: Access
        /// What a link fills in, and where it leads back to.
        let carried: FormFields
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        Subject(access: try asking.access(to: keys.key()), carried: keys.carried)
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.requireWriting()
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form {
        try asking.inForce(ConsentForm.form)
            .offering(asking.recipientCodes, for: ConsentForm.agencies.id)
    }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        asking.consentContext(try asking.face(subject.access))
    }

    /// What the link asks for, with the scope of the member's last consent.
    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        let carried = subject.carried
        let members = try context(subject, asking).members.map(\.id)
        let person =
            Identifier<Person>(carried["person"]).flatMap { members.contains($0) ? $0 : nil }
            ?? (members.count == 1 ? members.first : nil)
        let last = try ConsentStore(asking.books).consents(of: subject.access.file.id)
            .first { $0.person == person && $0.isCurrent }?.scope
        var answers = Answers(to: try form(subject, asking))
        let today = asking.today
        answers[ConsentForm.askedOn] = today
        answers[ConsentForm.explainedBy] = asking.worker.id
        answers[ConsentForm.agencies] = Set(carried.all("agencies").compactMap { Identifier($0) })
            .union(last?.agencies ?? [])
        answers[ConsentForm.purposes] = carried.choices("purposes").union(last?.purposes ?? [])
        answers[ConsentForm.classes] = carried.choices("classes").union(last?.classes ?? [])
        answers[ConsentForm.from] = today
        answers[ConsentForm.through] =
            today.adding(months: asking.profile.settings.consentMonths).adding(days: -1)
        return answers
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let carried = subject.carried[ConsentFormPage.back]
        let next = carried.isEmpty ? entry.state[ConsentFormPage.back] : carried
        return ConsentFormPage(
            face: try asking.face(subject.access),
            confirmDays: asking.profile.settings.oralConsentConfirmDays,
            next: SafePath.local(next) ?? "", entry: entry)
    }

    /// A paper on which nobody answered is none.
    func problems(
        in answers: Answers, to subject: Subject, _ asking: Asking
    ) throws -> FieldErrors {
        let members = try context(subject, asking).members.map(\.id)
        let id = ConsentForm.answer.id
        guard members.allSatisfy({ answers[Answers.Place(id, of: $0)] == nil }) else { return [] }
        let words = Consent.Refusal.nobodyAnswered.words
        return [FieldError(ControlName(Answers.Place(id, of: members.first)).base, words)]
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        let file = subject.access.file.id
        let given = ConsentAnswer.all(
            on: answers, of: try context(subject, asking).members.map(\.id),
            settings: asking.profile.settings, keys: asking.keys)
        let facts = try asking.consentFacts(of: file)
        let outcome = try subject.access.recording(
            given, after: facts.consents, cases: facts.cases, desks: facts.desks,
            keys: asking.keys)
        let back = SafePath.local(subject.carried[ConsentFormPage.back]) ?? "/files/\(file)/sharing"
        let more = back.contains("?") ? "&" : "?"
        return .done(outcome, to: "\(back)\(more)notice=\(Notice.consentSaved.rawValue)")
    }
}
