import Casework
import Pages
import Records

/// `/consultations/{id}/escalation`: a desk asks 多機関協働 for help, with consent or without.
struct Escalation: FormAction {
    let path = "/consultations/{id}/escalation"
    func title(_ names: TownNames) -> String { "\(names.multiAgency)への依頼" }

    /// A consultation on its way to 多機関協働, with what the form offers.
    struct Subject {
        let consultation: Consultation
        let access: Access
        let face: FileFace
        let desk: Desk
        let consents: [Consent]
        /// All cases of the household.
        let household: [Case]
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let consultation = try ConsultationStore(asking.books).require(keys.key())
        let access = try asking.access(to: consultation.file)
        guard let desk = asking.directory.multiAgencyDesk else {
            throw Case.Refusal.noMultiAgencyDesk
        }
        return Subject(
            consultation: consultation, access: access, face: try asking.face(access), desk: desk,
            consents: access.usableConsents(reaching: desk.agency),
            household: try CaseStore(asking.books).cases(of: consultation.file))
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.requireEscalating(subject.consultation, among: subject.household)
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form {
        EscalationForm.asked(
            try asking.formInForce(EscalationForm.form.id),
            offering: CaseChoices(subject.face).consents(subject.consents))
    }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        asking.formContext(subject.face)
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        answers[EscalationForm.nextOn] = asking.today.adding(
            days: asking.profile.settings.referralAnswerDays)
        return answers
    }

    /// A consultation that went on meanwhile is looked at once more.
    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget? {
        let consultation = subject.consultation
        return FormTarget(
            .file(subject.face, .cases), subject: consultation.id.description,
            version: consultation.version,
            viewings: [try asking.disclosed(consultation, subject.access).viewing],
            back: "/consultations/\(consultation.id)")
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        EscalationPage(
            face: subject.face,
            consultation: try asking.disclosed(subject.consultation, subject.access),
            content: EscalationPage.Content(
                desk: subject.desk, criteria: asking.profile.scope.map(\.text),
                hasConsent: !subject.consents.isEmpty), entry: entry)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        guard let new = NewCase(answers, to: subject.desk) else { throw Missing() }
        let outcome = try subject.access.escalating(
            subject.consultation, new, among: subject.household,
            number: try FileStore(asking.books).newNumber(
                in: asking.today.fiscalYear, from: asking.keys), keys: asking.keys)
        let opened = outcome.cases.first.map { "/cases/\($0.after.id)?notice=escalated" }
        return .done(outcome, to: opened ?? "/consultations/\(subject.consultation.id)")
    }
}
