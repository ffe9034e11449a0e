import Casework
import Pages
import Records

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
}
