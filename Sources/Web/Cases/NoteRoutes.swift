import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/notes`: what happened, written down by those who were there.
struct NoteRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/notes", use: list)
        router.post("/files/{id}/notes", use: write)
        router.get("/files/{id}/notes/sheet", use: sheet)
        router.get("/files/{id}/notes/{note}", use: show)
        router.get("/files/{id}/notes/{note}/correction", use: askCorrection)
        router.post("/files/{id}/notes/{note}/correction", use: correct)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            try asking.noteListPage(try asking.access(to: id), asking.noteFilter(query))
        }
    }

    @Sendable func write(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let draft = Asking.noteDraft(id)
        return try await office.act(request, context, draft: draft) { asking, fields in
            let access = try asking.access(to: id)
            try access.requireWriting()
            let form = NoteForm(
                fields: fields, today: asking.today, members: try asking.members(of: id))
            switch form.parsed() {
            case .wrong(let form): return .again(try asking.noteListPage(access, again: form))
            case .good(let entry):
                return .done(
                    try asking.writing(entry, in: access), to: "/files/\(id)/notes?notice=noted")
            }
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return NoteSheet(
                face: try asking.face(access), notes: access.disclose(try asking.allNotes(access)),
                printing: asking.printing)
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, note) = try keys(context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return try asking.notePage(try asking.note(note, access), access)
        }
    }

    @Sendable func askCorrection(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let (id, key) = try keys(context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let note = try asking.note(key, access)
            try access.requireCorrecting(note)
            return NoteCorrectionPage(
                face: try asking.face(access), notes: access.disclose([note]),
                entry: try asking.caseEntry(draft(id, key), fresh: note.entry.fields))
        }
    }

    @Sendable func correct(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try keys(context)
        let draft = draft(id, key)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let access = try asking.access(to: id)
            let drawn = try asking.note(key, access)
            let correcting = NoteCorrecting(
                asking: asking, access: access, face: try asking.face(access), drawn: drawn,
                note: try asking.latest(drawn, access), draft: self.draft)
            return try correcting.save(typed)
        }
    }

    /// The draft's name is the address of its form.
    private func draft(
        _ file: Identifier<HouseholdFile>, _ note: Identifier<ProgressNote>
    ) -> String { "files-\(file)/notes/\(note)/correction" }

    private func keys(
        _ context: OfficeContext
    ) throws -> (Identifier<HouseholdFile>, Identifier<ProgressNote>) {
        (
            try context.key(of: HouseholdFile.self),
            try context.key("note", of: ProgressNote.self)
        )
    }
}

extension Asking {
    /// The note, and what it promises as something to do for its writer. A correction promises
    /// nothing anew.
    func writing(
        _ entry: ProgressNote.Entry, correcting old: ProgressNote? = nil, in access: Access
    ) throws -> Outcome {
        var outcome = try access.writing(
            entry, sequence: TextIndex.newSeq(at: moment), correcting: old, keys: keys)
        if old == nil, let day = entry.nextOn, !entry.next.isEmpty {
            outcome.merge(try access.assigning(entry.next, to: worker.id, dueOn: day, keys: keys))
        }
        return outcome
    }

    var printing: Printing { Printing(by: worker.name, at: moment) }
}
