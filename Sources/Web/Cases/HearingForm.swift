import Casework
import Pages

/// What was typed to ask an agency: the question, and everything the disclosure decision considers.
struct HearingForm {
    let fields: FormFields
    let today: CivilDate
    let desks: [Desk]
    /// Nobody passes on what they may not see themselves.
    let seen: Set<DataClass>
    let members: Set<Identifier<Person>>
    let approvers: [Identifier<Worker>]

    struct Input {
        let desk: Desk
        let question: String
        let answerBy: CivilDate
        let purpose: SharingPurpose
        let classes: Set<DataClass>
        let persons: Set<Identifier<Person>>
        let danger: Bool
        let statute: LegalBasis.Statute?
        let reason: String
        let approver: Identifier<Worker>?
    }

    func parsed() -> CaseFieldReader.Read<Input> {
        var reader = CaseFieldReader(fields)
        let key = reader.key("desk", .desk, among: desks.map(\.id))
        let question = reader.text("question", .question)
        let day = reader.day("answer_by", .answerBy, from: today)
        let persons = Set(fields.all("persons").compactMap { Identifier<Person>($0) })
            .intersection(members)
        if persons.isEmpty && !members.isEmpty {
            reader.errors.add("persons", CaseProblem.unchosen(.persons))
        }
        let classes = fields.choices("classes", DataClass.self).intersection(seen)
        if classes.isEmpty { reader.errors.add("classes", CaseProblem.unchosen(.classes)) }
        let danger = fields["danger"] == "yes"
        if danger && fields["reason"].isEmpty {
            reader.errors.add("reason", CaseProblem.empty(.dangerReason))
        }
        guard let desk = desks.first(where: { $0.id == key }), let day else {
            return reader.result(nil)
        }
        let approver = Identifier<Worker>(fields["approver"])
        return reader.result(
            Input(
                desk: desk, question: question, answerBy: day,
                purpose: fields.choice("purpose") ?? .coordination, classes: classes,
                persons: persons, danger: danger, statute: fields.choice("statute"),
                reason: fields["reason"],
                approver: approver.flatMap { approvers.contains($0) ? $0 : nil }))
    }
}

extension HearingForm.Input {
    /// The question of `domain/reference.md` §6.2, with the facts of this file.
    func disclosure(
        to recipient: Agency, of file: HouseholdFile, shares: [Share], consents: [Consent],
        protected: Set<Identifier<Person>>, _ asking: Asking
    ) -> DisclosureQuestion {
        let ownDesks = shares.filter { $0.basis == .ownDuty && $0.worker == nil }.map(\.desk)
        let holder = asking.directory.desk(file.desk)?.agency
        return DisclosureQuestion(
            recipient: recipient,
            isRecipientsOwnFile: desk.id == file.desk || ownDesks.contains(desk.id),
            isProgrammeWork: desk.isMultiAgency, purpose: purpose, classes: classes,
            persons: persons, consents: consents, protected: protected, statute: statute,
            danger: danger, reason: reason, approver: approver, asker: asking.worker.id,
            // 69条2項2号 speaks of use inside one public body: the one that holds the file.
            isSameBody: recipient.isPublicBody && recipient.id == holder, day: asking.today)
    }
}
