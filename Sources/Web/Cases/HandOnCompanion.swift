import Casework
import Pages
import Records

/// `/files/{id}/companion`: who stays beside the people of a household is handed on.
struct HandOnCompanion: FormAction {
    let path = "/files/{id}/companion"
    func title(_ names: TownNames) -> String { names.filled(CompanionForm.form.title) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Access {
        try asking.access(to: keys.key())
    }

    func require(_ access: Access, _ asking: Asking) throws { try access.requireHandingOn() }

    func form(_ access: Access, _ asking: Asking) throws -> Form {
        try asking.inForce(CompanionForm.form)
    }

    /// Workers of the holding desk. Of a 知られない相談 whoever is chosen gets a way to it.
    func context(_ access: Access, _ asking: Asking) throws -> FormContext {
        var context = try asking.formContext(access)
        context.workers = asking.directory.workers(at: access.file.desk).workerChoices
        context.missing[CompanionForm.companion.id] = CaseProblem.notHere
        return context
    }

    func fresh(_ access: Access, _ asking: Asking) throws -> Answers {
        Answers(to: try form(access, asking))
    }

    func target(_ access: Access, _ asking: Asking) throws -> FormTarget? {
        let file = access.file
        return FormTarget(
            .file(try asking.face(access), .overview), subject: file.id.description,
            version: file.version, viewings: [], back: "/files/\(file.id)",
            current: CompanionForm.said(by: file))
    }

    func page(_ access: Access, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        CompanionPage(
            face: try asking.face(access), entry: entry,
            recorded: try asking.actionAnswers(on: access.file, access))
    }

    func apply(_ answers: Answers, to access: Access, _ asking: Asking) throws -> Acted {
        .done(
            try access.handingOn(answers, in: try form(access, asking), keys: asking.keys),
            to: "/files/\(access.file.id)?notice=\(Notice.companion.rawValue)")
    }
}
