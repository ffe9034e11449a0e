import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/people/{person}/identity`: whether two records are of the same person.
struct IdentityRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/people/{person}/identity", use: list)
        router.get("/files/{id}/people/{person}/identity/{other}", use: compare)
        router.post("/files/{id}/people/{person}/identity/{other}", use: merge)
        router.post("/files/{id}/people/{person}/identity/{other}/difference", use: tellApart)
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
        let keys = try keys(context)
        return try await office.show(request, context) { asking in
            let fuller = try asking.fuller(keys.person, keys.other)
            return try asking.pairPage(keys, FormState(["keep": fuller.description]))
        }
    }

    @Sendable func merge(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = try keys(context)
        return try await office.act(request, context) { asking, fields in
            try asking.pair(keys.person, keys.other, keys.file).requireJudging()
            let sides = [keys.person, keys.other]
            let (kept, taken) =
                fields["keep"] == sides[1].description
                ? (sides[1], sides[0]) : (sides[0], sides[1])
            var errors = FieldErrors()
            if fields["keep"] != kept.description { errors.add("keep", FieldProblem.noSide) }
            if fields["reason"].isEmpty {
                errors.add("reason", FieldProblem.empty(PersonLabel.reason.words))
            }
            guard errors.isEmpty else {
                return .again(try asking.pairPage(keys, FormState(fields, errors)))
            }
            let pair = try asking.pair(kept, taken, keys.file)
            try asking.save(try pair.judgedSame(because: fields["reason"], keys: asking.keys))
            return .went(to: "/files/\(keys.file)/people/\(kept)?notice=merged")
        }
    }

    @Sendable func tellApart(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = try keys(context)
        return try await office.act(request, context) { asking, fields in
            let pair = try asking.pair(keys.person, keys.other, keys.file)
            try pair.requireJudging()
            let reason = fields["different_reason"]
            guard !reason.isEmpty else {
                let errors: FieldErrors = [FieldError("different_reason", FieldProblem.noReason)]
                return .again(try asking.pairPage(keys, FormState(fields, errors)))
            }
            try asking.save(try pair.judgedDifferent(because: reason, keys: asking.keys))
            return .went(
                to: "/files/\(keys.file)/people/\(keys.person)?notice=judgedDifferent")
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

    private func keys(_ context: OfficeContext) throws -> PairKeys {
        let (file, person) = try context.personKeys()
        return PairKeys(
            file: file, person: person, other: try context.key("other", of: Person.self))
    }
}

/// Which two records, and in which file the question came up.
struct PairKeys: Sendable {
    let file: Identifier<HouseholdFile>
    let person: Identifier<Person>
    let other: Identifier<Person>
}
