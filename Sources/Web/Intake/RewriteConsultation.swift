import Casework
import Pages
import Records

/// `/consultations/{id}/account`: 相談受付・申込票 (F1) in full, read over once before it is saved.
struct RewriteConsultation: FormAction {
    let path = "/consultations/{id}/account"
    func title(_ names: TownNames) -> String { IntakeForm.form.title }
    func renewed(_ old: FormFields) -> FormFields { IntakeDrafts.renewed(old) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ConsultationInHand {
        try asking.consultationInHand(keys.key())
    }

    func require(_ subject: ConsultationInHand, _ asking: Asking) throws {
        try subject.access.requireConsultation(subject.consultation)
    }

    func form(_ subject: ConsultationInHand, _ asking: Asking) throws -> Form { subject.form }

    func context(_ subject: ConsultationInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject)
    }

    func fresh(_ subject: ConsultationInHand, _ asking: Asking) throws -> Answers {
        try asking.disclosed(subject).value.answers
    }

    func target(_ subject: ConsultationInHand, _ asking: Asking) throws -> FormTarget? {
        let (consultation, access) = (subject.consultation, subject.access)
        return FormTarget(
            .file(try asking.face(access), .consultations), subject: consultation.id.description,
            version: consultation.version, viewings: [try asking.disclosed(subject).viewing],
            back: "/consultations/\(consultation.id)", stored: consultation.answers,
            base: { try ConsultationStore(asking.books).answers(of: consultation, at: $0) },
            isOpen: { access.covers(subject.form.part(of: $0).dataClass) })
    }

    func page(
        _ subject: ConsultationInHand, _ entry: FormEntry, _ asking: Asking
    ) throws -> any Page {
        IntakeFormPage(
            face: try asking.face(subject.access), consultation: try asking.disclosed(subject),
            entry: entry)
    }

    func readOver(
        _ reading: Reading, _ subject: ConsultationInHand, _ entry: FormEntry, _ asking: Asking
    ) throws -> (any Page)? {
        FormCheckPage(
            face: try asking.face(subject.access), section: .consultations, entry: entry,
            reading: reading, verb: "相談受付・申込票を保存する",
            viewings: [try asking.disclosed(subject).viewing])
    }

    func keeping(_ unread: [Reading.Leftover], in answers: Answers) -> Answers {
        ReceiveConsultation().keeping(unread, in: answers)
    }

    func apply(
        _ answers: Answers, to subject: ConsultationInHand, _ asking: Asking
    ) throws -> Acted {
        .done(
            try subject.access.rewriting(subject.consultation, as: answers),
            to: "/consultations/\(subject.consultation.id)?notice=rewritten")
    }
}

/// A consultation that is open here, with the edition of F1 it is read and written in.
struct ConsultationInHand {
    let consultation: Consultation
    let access: Access
    let form: Form
}

extension Asking {
    /// A consultation in a file that is open here; its words are of the kind 生活歴・課題.
    func consultationInHand(_ id: Identifier<Consultation>) throws -> ConsultationInHand {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        guard access.covers(.life) else { throw Denial.unseen }
        return ConsultationInHand(
            consultation: consultation, access: access, form: try edition(of: consultation))
    }

    /// The edition in force, while it has a place for everything that was heard; else the one in which
    /// it was heard.
    private func edition(of consultation: Consultation) throws -> Form {
        let (old, new) = (try forms.form(of: consultation.answers), try intakeForm)
        let left = FormCatalog.carried(consultation.answers, from: old, to: new).left
        return left.isEmpty ? new : old
    }

    /// For one consultation: questions whose answers are closed here are not drawn.
    func formContext(_ found: ConsultationInHand) throws -> FormContext {
        var context = try formContext(found.access)
        context.open = Set(DataClass.allCases.filter(found.access.covers))
        return context
    }
}
