import Casework
import Pages
import Records

/// A consultation about to be handed on, with the form of the letter as this desk asks it.
struct ReferralStart {
    let access: Access
    let face: FileFace
    let matter: ReferralMatter
    let choice: ReceiverChoice
    let letterForm: Form

    var path: String { "/consultations/\(matter.consultation.id)/referrals" }

    func require() throws { try access.requireReferring(matter.consultation) }
}

/// A letter as this worker left it to be read over.
struct KeptLetter {
    let entry: FormEntry
    let reading: Reading

    /// Nil while something in it has to be put right.
    var intent: ReferralIntent? { reading.isGood ? ReferralIntent(reading.answers) : nil }
}

extension Asking {
    func referralStart(_ id: Identifier<Consultation>) throws -> ReferralStart {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        let members = try MembershipStore(books).members(of: consultation.file)
        let persons = Set(members.filter { $0.stands(on: today) }.map(\.person))
        let matter = ReferralMatter(
            consultation: consultation,
            consents: try ConsentStore(books).consents(of: consultation.file),
            earlier: try ReferralStore(books).referrals(of: id), persons: persons,
            guards: try GuardStore(books).guards(of: persons),
            receivers: Receivers(directory, profile, from: access.actingDesk))
        let choice = ReceiverChoice(
            matter.receivers, in: directory,
            suggestion: DeskSuggestion(consultation.answers[IntakeForm.issues]),
            earlier: matter.earlier)
        return ReferralStart(
            access: access, face: try face(access), matter: matter, choice: choice,
            letterForm: ReferralForm.asked(
                try formInForce(ReferralForm.form.id), offering: choice.codes,
                seen: access.classes))
    }

    /// A form of the program as it is in force today.
    func formInForce(_ id: String) throws -> Form {
        guard let form = forms.inForce(id, on: today) else {
            throw UnknownEdition(form: id, edition: 0)
        }
        return form
    }

    func letterContext(_ start: ReferralStart) -> FormContext {
        var context = formContext(start.face)
        context.missing[ReferralForm.classes.id] = "情報の種類を1つ以上選んでください"
        return context
    }

    /// Who may answer for a reason.
    func groundContext(_ start: ReferralStart) -> FormContext {
        var context = formContext(start.face)
        context.workers = directory.approvers(besides: worker.id)
            .map { Choice($0.id.description, $0.name) }
        return context
    }

    /// A consultation that went on meanwhile is looked at once more.
    func target(_ start: ReferralStart) throws -> FormTarget {
        let consultation = start.matter.consultation
        return FormTarget(
            .file(start.face, .referrals), subject: consultation.id.description,
            version: consultation.version,
            viewings: [try disclosed(consultation, start.access).viewing],
            back: "/consultations/\(consultation.id)")
    }

    /// Nil when this worker has written none.
    func keptLetter(_ start: ReferralStart) throws -> KeptLetter? {
        let entry = try entry(WriteLetter(), start, at: "\(start.path)/new")
        return entry.draftedAt == nil ? nil : KeptLetter(entry: entry, reading: entry.reading)
    }

    func letterPage(_ start: ReferralStart) throws -> any Page {
        let entry = try entry(WriteLetter(), start, at: "\(start.path)/new")
        return try WriteLetter().page(start, entry, self)
    }
}

extension FormEntry {
    /// What was typed so far.
    var reading: Reading { FormReader(form: form, fields: state.fields, context: context).read() }
}
