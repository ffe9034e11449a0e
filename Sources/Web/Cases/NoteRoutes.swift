import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/notes`: what happened, written down by those who were there.
struct NoteRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/notes", use: list)
        router.submission(WriteNote(), of: office)
        router.get("/files/{id}/notes/sheet", use: sheet)
        router.get("/files/{id}/notes/{note}", use: show)
        router.form(CorrectNote(), of: office)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            let entry =
                access.mayWrite ? try asking.entry(WriteNote(), access, at: keys.address) : nil
            return try asking.noteListPage(access, asking.noteFilter(query), entry)
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return NoteSheet(
                face: try asking.face(access), notes: access.disclose(try asking.allNotes(access)),
                context: try asking.formContext(access), printing: asking.printing)
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            return try asking.notePage(try asking.note(keys.key("note"), access), access)
        }
    }
}

extension Asking {
    var printing: Printing { Printing(by: worker.name, at: moment) }
}
