import Casework
import Pages
import Records

/// `/consultations/{id}/{answer|watch|…}`: what becomes of a consultation, where something is asked
/// first.
struct ConsultationAction: FormAction {
    let action: Consultation.Action

    /// Those that ask something. 聞き取りを終える is one press (`ConsultationRoutes`).
    static let all = Consultation.Action.allCases
        .filter { ConsultationForms.form(of: $0) != nil }.map(ConsultationAction.init)

    var path: String { "/consultations/{id}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String { action.title(names) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ConsultationInHand {
        try asking.consultationInHand(keys.key())
    }

    func require(_ subject: ConsultationInHand, _ asking: Asking) throws {
        try subject.access.require(action, on: subject.consultation)
    }

    func form(_ subject: ConsultationInHand, _ asking: Asking) throws -> Form {
        guard let form = ConsultationForms.form(of: action) else { throw Denial.unseen }
        return try asking.inForce(form)
    }

    func context(_ subject: ConsultationInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    /// The next day, as long as it has not gone by.
    func fresh(_ subject: ConsultationInHand, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        if let day = subject.consultation.nextOn, day >= asking.today {
            answers[ConsultationForms.nextOn] = day
        }
        return answers
    }

    func target(_ subject: ConsultationInHand, _ asking: Asking) throws -> FormTarget? {
        let (consultation, access) = (subject.consultation, subject.access)
        return FormTarget(
            .file(try asking.face(access), .consultations),
            subject: consultation.id.description, version: consultation.version,
            viewings: [try asking.disclosed(subject).viewing],
            back: "/consultations/\(consultation.id)",
            current: ConsultationForms.said(by: consultation, of: action))
    }

    func page(
        _ subject: ConsultationInHand, _ entry: FormEntry, _ asking: Asking
    ) throws -> any Page {
        ConsultationActionPage(
            face: try asking.face(subject.access),
            consultation: try asking.disclosed(subject), action: action,
            entry: entry)
    }

    func apply(
        _ answers: Answers, to subject: ConsultationInHand, _ asking: Asking
    ) throws -> Acted {
        let consultation = subject.consultation
        return .done(
            try subject.access.taking(
                action, answers, on: consultation, in: try form(subject, asking),
                keys: asking.keys),
            to: "/consultations/\(consultation.id)?notice=\(action.notice.rawValue)")
    }
}
