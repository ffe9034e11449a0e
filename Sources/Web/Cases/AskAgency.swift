import Casework
import Pages
import Records

/// `/cases/{id}/hearings/new`: the coordinator asks an agency before any meeting.
struct AskAgency: FormAction {
    let path = "/cases/{id}/hearings/new"
    func title(_ names: TownNames) -> String { names.filled(HearingForms.asking.title) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> CaseInHand {
        try asking.caseInHand(keys.key())
    }

    func require(_ subject: CaseInHand, _ asking: Asking) throws {
        try subject.access.requireAsking(in: subject.found)
    }

    func form(_ subject: CaseInHand, _ asking: Asking) throws -> Form {
        HearingForms.asked(
            try asking.inForce(HearingForms.asking), seeing: subject.access.classes,
            hasMembers: try !asking.face(subject.access).household.isEmpty)
    }

    func context(_ subject: CaseInHand, _ asking: Asking) throws -> FormContext {
        var context = try asking.formContext(subject.access)
        context.desks = asking.directory.desks.filter { $0.id != subject.found.desk }.deskChoices
        context.workers = asking.approvers.workerChoices
        return context
    }

    func fresh(_ subject: CaseInHand, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        let days = asking.profile.settings.referralAnswerDays
        answers[HearingForms.answerBy] = asking.today.adding(days: days)
        answers[HearingForms.persons] = try asking.face(subject.access).household.map(\.shown.id)
        answers[HearingForms.classes] = subject.access.classes.intersection([.identity, .life])
        answers[HearingForms.purpose] = .coordination
        return answers
    }

    func target(_ subject: CaseInHand, _ asking: Asking) throws -> FormTarget? {
        let found = subject.found
        return FormTarget(
            .file(try asking.face(subject.access), .cases), subject: found.id.description,
            version: found.version, viewings: [try subject.access.disclose(found).viewing],
            back: "/cases/\(found.id)")
    }

    func page(_ subject: CaseInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        HearingAskPage(
            face: try asking.face(subject.access),
            found: try subject.access.disclose(subject.found), entry: entry)
    }

    /// The decision of §6.2 gives the basis, or the page that says why not and what instead.
    func apply(_ answers: Answers, to subject: CaseInHand, _ asking: Asking) throws -> Acted {
        let (found, access) = (subject.found, subject.access)
        guard let desk = answers[HearingForms.desk].flatMap(asking.directory.desk),
            let agency = asking.directory.agency(desk.agency)
        else { throw Missing() }
        let persons = Set(answers[HearingForms.persons])
        let guards = try GuardStore(asking.books).guards(of: persons)
        let question = access.disclosure(
            of: answers, to: desk, of: agency,
            holder: asking.directory.desk(access.file.desk)?.agency,
            protected: persons.filter(guards.protects))
        switch question.decide() {
        case .allowed(let basis):
            return .done(
                try access.asking(
                    answers, in: found, on: basis,
                    telling: Telling(
                        to: agency, about: persons, for: Hearing.purpose(of: answers)),
                    keys: asking.keys),
                to: "/cases/\(found.id)?notice=\(Notice.asked.rawValue)")
        case .askProtectionOfficer:
            return .again(try refusal(.protected, desk, answers, subject, asking))
        case .refused(let offers):
            return .again(try refusal(.noBasis(offers), desk, answers, subject, asking))
        }
    }

    private func refusal(
        _ cause: HearingRefusalPage.Cause, _ desk: Desk, _ answers: Answers,
        _ subject: CaseInHand, _ asking: Asking
    ) throws -> HearingRefusalPage {
        let form = try form(subject, asking)
        var fields = answers.fields(in: form)
        fields[HiddenField.version] = String(subject.found.version)
        return HearingRefusalPage(
            face: try asking.face(subject.access),
            found: try subject.access.disclose(subject.found), cause: cause, desk: desk,
            entry: FormEntry(
                form: form, context: try context(subject, asking), state: FormState(fields),
                address: "/cases/\(subject.found.id)/hearings/new"))
    }
}

extension Asking {
    /// Section heads: a reason alone carries nothing without one who answers for it.
    fileprivate var approvers: [Worker] {
        directory.workers.filter { $0.state != .left && $0.standing.holds(.sectionHead) }
    }
}
