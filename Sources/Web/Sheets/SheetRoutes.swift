import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/sheets` and `/sheets/{id}`: the municipality's own sheets in a household file.
struct SheetRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/sheets", use: list)
        router.get("/files/{id}/sheets/blank/{form}", use: blank)
        router.form(NewSheet(), of: office)
        router.get("/sheets/{id}", use: show)
        router.get("/sheets/{id}/history", use: history)
        router.get("/sheets/{id}/paper", use: paper)
        router.form(SheetAnswers(), of: office)
        router.form(SheetSection(), of: office)
        router.form(SheetSuccessor(), of: office)
        router.post("/sheets/{id}/signature", use: sign)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let sheets = try SheetStore(asking.books).sheets(of: id)
            return SheetListPage(
                face: try asking.face(access), sheets: access.disclose(sheets),
                catalog: asking.forms,
                forms: access.mayWrite ? asking.forms.own(on: asking.today) : nil)
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Sheet.self)
        return try await office.show(request, context) { asking in
            try asking.sheetPage(try asking.sheetInHand(id))
        }
    }

    @Sendable func history(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Sheet.self)
        return try await office.show(request, context) { asking in
            try asking.sheetHistoryPage(try asking.sheetInHand(id))
        }
    }

    @Sendable func paper(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Sheet.self)
        return try await office.show(request, context) { asking in
            let found = try asking.sheetInHand(id)
            return SheetPaperPage(
                face: try asking.face(found.access),
                sheet: try found.access.disclose(found.sheet, in: found.form), form: found.form,
                context: try asking.formContext(found), printing: asking.printing)
        }
    }

    @Sendable func blank(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            guard let form = asking.forms.inForce(try keys.text("form"), on: asking.today),
                form.isOwn
            else { throw Denial.unseen }
            return SheetPaperPage(
                face: try asking.face(access), sheet: nil, form: form,
                context: try asking.formContext(access), printing: asking.printing)
        }
    }

    @Sendable func sign(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Sheet.self)
        return try await office.act(request, context) { asking, typed in
            let found = try asking.sheetInHand(id)
            try found.access.require(.signature, on: found.sheet)
            guard typed[HiddenField.version] == String(found.sheet.version) else {
                return .went(to: "/sheets/\(id)?notice=\(Notice.overtaken.rawValue)")
            }
            return .done(
                try asking.signing(found),
                to: "/sheets/\(id)?notice=\(Notice.sheetSigned.rawValue)")
        }
    }
}
