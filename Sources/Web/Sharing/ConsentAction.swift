import Casework
import Pages
import Records

/// `/files/{id}/consents/{consent}/{withdrawal|confirmation|…}`: an action on a consent.
struct ConsentAction: FormAction {
    let action: Consent.Action

    static let all = Consent.Action.allCases.map(ConsentAction.init)

    struct Subject {
        let access: Access
        let consent: Consent
    }

    var path: String { "/files/{id}/consents/{consent}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String { action.draftTitle }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let access = try asking.access(to: keys.key())
        return Subject(access: access, consent: try asking.consent(keys.key("consent"), access))
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.require(action, on: subject.consent)
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form {
        let consent = subject.consent
        let codes = asking.recipientCodes
        guard action != .correction else {
            return try asking.forms.form(of: consent.answers)
                .offering(codes, for: ConsentForm.agencies.id)
        }
        let named = codes.filter { code in
            consent.scope.agencies.contains { $0.description == code.value }
        }
        return try asking.inForce(ConsentForms.form(of: action))
            .offering(named, for: ConsentForms.droppedAgencies.id)
            .beginning(consent.askedOn, for: ConsentForms.withdrawnOn.id)
            .beginning(
                consent.scope.through.adding(days: 1), for: ConsentForms.prolongedThrough.id)
    }

    /// Of a withdrawal those can be named who answered on the same paper.
    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        let consent = subject.consent
        var context = asking.consentContext(try asking.face(subject.access))
        guard action == .withdrawal || action == .correction else { return context }
        let same = try asking.consentFacts(of: consent.file).onSamePaper(as: consent)
        let persons = Set(action == .correction ? [consent.person] : same.map(\.person))
        context.members = context.members.filter { persons.contains($0.id) }
        return context
    }

    /// What was put right is one section of the form; the answers and the scope stay.
    func section(_ subject: Subject, _ asking: Asking) throws -> String? {
        action == .correction ? ConsentForm.recordSection : nil
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        let consent = subject.consent
        var answers = ConsentForms.said(by: consent, of: action)
        switch action {
        case .confirmation: answers[ConsentForms.confirmedOn] = asking.today
        case .withdrawal:
            answers[ConsentForms.withdrawnOn] = asking.today
            answers[ConsentForms.receivedBy] = asking.worker.id
            answers[ConsentForms.members] = [consent.person]
            answers[ConsentForms.part] = .all
        case .prolongation:
            answers[ConsentForms.prolongedOn] = asking.today
            answers[ConsentForms.prolongedThrough] = max(consent.scope.through, asking.today)
                .adding(months: asking.profile.settings.consentMonths)
        case .lapse, .correction: break
        }
        return answers
    }

    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget? {
        let (consent, access) = (subject.consent, subject.access)
        let said = ConsentForms.said(by: consent, of: action)
        let isCorrection = action == .correction
        return FormTarget(
            .file(try asking.face(access), .sharing), subject: consent.id.description,
            version: consent.version, viewings: [try access.disclose(consent).viewing],
            back: "/files/\(consent.file)/sharing", stored: isCorrection ? said : nil,
            current: said,
            base: { version in
                try SheetParts(asking.books).answers(
                    of: consent.id, at: version, to: consent.answers.form,
                    edition: consent.answers.edition)
            })
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let (consent, access) = (subject.consent, subject.access)
        return ConsentActionPage(
            face: try asking.face(access), consent: try access.disclose(consent), action: action,
            effect: action == .withdrawal ? try asking.effect(of: consent, access) : nil,
            entry: entry)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        let (consent, access) = (subject.consent, subject.access)
        let outcome = try access.taking(
            action, answers, on: consent, around: try asking.consentFacts(of: consent.file),
            keys: asking.keys)
        // With the consent a desk's own way to the file may end.
        let page = access.staysOpen(after: outcome) ? "/files/\(consent.file)/sharing" : "/"
        return .done(outcome, to: "\(page)?notice=\(action.notice.rawValue)")
    }
}
