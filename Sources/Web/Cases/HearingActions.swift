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

/// `/hearings/{id}/answer`: what an agency answered. Its form stands below the question.
struct AnswerHearing: FormAction {
    let path = "/hearings/{id}/answer"
    func title(_ names: TownNames) -> String { names.filled(HearingForms.answering.title) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> HearingInHand {
        try asking.hearingInHand(keys.key())
    }

    func require(_ subject: HearingInHand, _ asking: Asking) throws {
        try subject.access.requireAnswer(to: subject.hearing, in: subject.found)
    }

    func form(_ subject: HearingInHand, _ asking: Asking) throws -> Form {
        try asking.inForce(HearingForms.answering)
    }

    func context(_ subject: HearingInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    func fresh(_ subject: HearingInHand, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        answers[HearingForms.answeredOn] = asking.today
        return answers
    }

    func target(_ subject: HearingInHand, _ asking: Asking) throws -> FormTarget? {
        let hearing = subject.hearing
        return FormTarget(
            .file(try asking.face(subject.access), .cases), subject: hearing.id.description,
            version: hearing.version, viewings: [], back: "/hearings/\(hearing.id)",
            current: hearing.given)
    }

    func page(_ subject: HearingInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.hearingPage(subject, entry)
    }

    func apply(_ answers: Answers, to subject: HearingInHand, _ asking: Asking) throws -> Acted {
        .done(
            try subject.access.answering(subject.hearing, in: subject.found, answers),
            to: "/hearings/\(subject.hearing.id)?notice=\(Notice.answeredHearing.rawValue)")
    }
}

/// A hearing that may be seen here, in its case.
struct HearingInHand {
    let hearing: Hearing
    let found: Case
    let access: Access
}

extension Asking {
    func hearingInHand(_ id: Identifier<Hearing>) throws -> HearingInHand {
        let hearing = try HearingStore(books).require(id)
        let access = try access(to: hearing.file)
        guard access.sees(hearing) else { throw Denial.unseen }
        return HearingInHand(
            hearing: hearing, found: try CaseStore(books).require(hearing.case), access: access)
    }

    /// - Parameter entry: the form for the answer; nil where none can be given.
    func hearingPage(_ subject: HearingInHand, _ entry: FormEntry?) throws -> HearingPage {
        HearingPage(
            face: try face(subject.access), found: try subject.access.disclose(subject.found),
            content: HearingPage.Content(
                hearing: subject.hearing, asked: try forms.form(of: subject.hearing.asked),
                given: try subject.hearing.given.map { try forms.form(of: $0) },
                context: try hearingContext(subject)), entry: entry)
    }

    /// Both desks of a hearing read all that was written in it; who reads along, what is open to them.
    private func hearingContext(_ subject: HearingInHand) throws -> FormContext {
        var context = try formContext(subject.access)
        let own = [subject.hearing.desk, subject.found.desk]
        if own.allSatisfy({ !subject.access.desks.contains($0) }) {
            context.open = subject.access.classes
        }
        return context
    }

    /// Section heads: a reason alone carries nothing without one who answers for it.
    var approvers: [Worker] {
        directory.workers.filter { $0.state != .left && $0.standing.holds(.sectionHead) }
    }
}
