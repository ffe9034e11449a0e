import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/people/{person}/identity`: whether two records are of the same person.
struct IdentityRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/people/{person}/identity", use: list)
        // The page can be read by whoever may not judge; it says why.
        router.get("/files/{id}/people/{person}/identity/{other}", use: compare)
        router.get("/files/{id}/people/{person}/identity/{other}/difference", use: compare)
        router.submission(JudgeSame(), of: office)
        router.submission(JudgeDifferent(), of: office)
        router.get("/files/{id}/people/{person}/identity/undoing/{verdict}", use: askUndoing)
        router.post("/files/{id}/people/{person}/identity/undoing/{verdict}", use: undo)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try context.personKeys()
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let person = try asking.shown(key, access)
            let found = try asking.identityCandidates(of: person)
            return IdentityPage(
                face: try asking.face(access), person: person,
                candidates: found.map(\.candidate),
                viewings: [try asking.disclosed(person, access).viewing] + found.map(\.viewing))
        }
    }

    @Sendable func compare(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = try PairKeys(RouteKeys(request, context))
        return try await office.show(request, context) { asking in
            try asking.pairPage(
                keys, try asking.entry(JudgeSame(), keys, at: keys.path))
        }
    }

    @Sendable func askUndoing(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let (id, person) = try context.personKeys()
        let verdict = try context.key("verdict", of: IdentityVerdict.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let undoing = try asking.undoing(verdict, of: person, access)
            _ = try undoing.undone()
            return IdentityUndoPage(
                face: try asking.face(access), kept: undoing.kept, other: undoing.other,
                verdict: undoing.verdict,
                viewings: [
                    try asking.disclosed(undoing.kept, access).viewing,
                    try asking.disclosed(undoing.other, access).viewing,
                ])
        }
    }

    @Sendable func undo(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, person) = try context.personKeys()
        let verdict = try context.key("verdict", of: IdentityVerdict.self)
        return try await office.act(request, context) { asking, _ in
            let access = try asking.access(to: id)
            try asking.save(try asking.undoing(verdict, of: person, access).undone())
            let isHere = try MembershipStore(asking.books).members(of: id).contains {
                $0.person == person
            }
            let page = isHere ? "people/\(person)" : "household"
            return .went(to: "/files/\(id)/\(page)?notice=unmerged")
        }
    }
}
