import Casework
import Pages
import Records

/// `/cases/{id}/{closure|decision|…}`: an action on a case that asks something first.
struct CaseAction: FormAction {
    let action: Case.Action

    /// Those that ask something; the others are one press (`CaseRoutes`).
    static let all = Case.Action.allCases.filter { CaseForms.form(of: $0) != nil }
        .map(CaseAction.init)

    var path: String { "/cases/{id}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String {
        names.filled(CaseForms.form(of: action)?.title ?? "")
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> CaseInHand {
        try asking.caseInHand(keys.key())
    }

    func require(_ subject: CaseInHand, _ asking: Asking) throws {
        try subject.access.require(action, on: subject.found, among: subject.household)
    }

    func form(_ subject: CaseInHand, _ asking: Asking) throws -> Form {
        let found = subject.found
        let consents = subject.access.usableConsents(for: found, among: asking.directory.desks)
        let offered = CaseChoices(try asking.face(subject.access)).consents(consents)
        guard let form = CaseForms.form(of: action) else { throw Denial.unseen }
        return CaseForms.asked(try asking.inForce(form), about: found, offering: offered)
    }

    func context(_ subject: CaseInHand, _ asking: Asking) throws -> FormContext {
        let face = try asking.face(subject.access)
        var context = asking.formContext(face)
        context.desks = CaseChoices(face).leads(
            subject.found.possibleLeads(among: asking.directory.desks),
            sharing: try asking.sharingDesks(of: subject.found.file))
        context.missing[CaseForms.lead.id] = CaseProblem.needsLead
        return context
    }

    func fresh(_ subject: CaseInHand, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        answers[CaseForms.lead] = subject.found.lead
        let settings = asking.profile.settings
        switch action {
        case .session: answers[CaseForms.heldOn] = asking.today
        case .support:
            answers[CaseForms.reviewOn] = asking.today.adding(months: settings.reviewMonths)
        case .closure: answers[CaseForms.closedOn] = asking.today
        case .reopening:
            answers[CaseForms.nextOn] = asking.today.adding(days: settings.referralAnswerDays)
        case .coordination, .assessment, .consent, .decision, .field, .interruption,
            .postponement:
            break
        }
        return answers
    }

    func target(_ subject: CaseInHand, _ asking: Asking) throws -> FormTarget? {
        let found = subject.found
        return FormTarget(
            .file(try asking.face(subject.access), .cases), subject: found.id.description,
            version: found.version, viewings: [try subject.access.disclose(found).viewing],
            back: "/cases/\(found.id)", current: CaseForms.said(by: found, of: action))
    }

    func page(_ subject: CaseInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let found = subject.found
        let tasks = try TaskStore(asking.books).tasks(of: found.file)
        let hearings = try HearingStore(asking.books).hearings(of: found.id)
        return CaseActionPage(
            face: try asking.face(subject.access), found: try subject.access.disclose(found),
            action: action,
            content: CaseActionPage.Content(
                consent: try asking.consent(of: found),
                openTasks: tasks.count { $0.state == .open },
                unanswered: hearings.count { $0.answer == nil }), entry: entry)
    }

    func apply(_ answers: Answers, to subject: CaseInHand, _ asking: Asking) throws -> Acted {
        try asking.take(action, answers, on: subject, in: try form(subject, asking))
    }
}

/// A case as it stands today, with all cases of its household.
struct CaseInHand {
    let found: Case
    let access: Access
    let household: [Case]
}

extension Asking {
    /// The case as it stands today: a consent that has run out is none.
    func caseInHand(_ id: Identifier<Case>) throws -> CaseInHand {
        let found = try CaseStore(books).require(id)
        let access = try access(to: found.file)
        return CaseInHand(
            found: access.asItStands(found), access: access,
            household: try CaseStore(books).cases(of: found.file))
    }

    /// What comes of an action, whether something was typed for it or not.
    ///
    /// - Parameter form: the edition that was filled in; nil for one press.
    func take(
        _ action: Case.Action, _ answers: Answers, on subject: CaseInHand, in form: Form? = nil
    ) throws -> Acted {
        let (found, access) = (subject.found, subject.access)
        let outcome = try access.taking(
            action, answers, on: found, in: form, among: subject.household,
            desks: directory.desks, keys: keys)
        // With the case the programme's own way to it ends.
        let page = access.staysOpen(after: outcome) ? "/cases/\(found.id)" : "/"
        return .done(outcome, to: "\(page)?notice=\(action.notice.rawValue)")
    }
}
