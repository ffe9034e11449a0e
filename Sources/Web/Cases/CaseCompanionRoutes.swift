import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/companion`: who stays beside the people of a household is handed on.
struct CaseCompanionRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/companion", use: ask)
        router.post("/files/{id}/companion", use: handOn)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            _ = try access.handingOn(to: access.worker, keys: .sample)
            return try asking.companionPage(access, FormState())
        }
    }

    @Sendable func handOn(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.act(request, context) { asking, typed in
            let access = try asking.access(to: id)
            let may = { _ = try access.handingOn(to: access.worker, keys: .sample) }
            try may()
            let hands = asking.hands(typed, onCompanionOf: access)
            if let page = try hands.acting(may) { return .again(page) }
            var reader = CaseFieldReader(hands.fields)
            let next = reader.key(
                "companion", .companion, among: asking.companions(access).map(\.id),
                otherwise: CaseProblem.notHere)
            switch reader.result(next) {
            case .wrong(let form): return .again(try asking.companionPage(access, form))
            case .good(let next):
                return .done(
                    try access.handingOn(to: next, keys: asking.keys),
                    to: "/files/\(id)?notice=companion")
            }
        }
    }
}

extension Asking {
    func companionPage(_ access: Access, _ form: FormState) throws -> CompanionPage {
        CompanionPage(
            face: try face(access), workers: companions(access), form: form)
    }

    fileprivate func hands(_ typed: FormFields, onCompanionOf access: Access) -> TwoHands {
        let file = access.file
        return TwoHands(
            asking: self, typed: typed, theirs: ["companion": file.accompanying.description],
            groups: .companion(directory),
            record: TwoHands.Record(
                surroundings: .file(access, .overview), subject: file.id.description,
                version: file.version, viewings: [], action: "/files/\(file.id)/companion",
                back: "/files/\(file.id)"))
    }

    /// Workers of the holding desk. Of a 知られない相談 whoever is chosen gets a way to it.
    func companions(_ access: Access) -> [Worker] { directory.workers(at: access.file.desk) }
}
