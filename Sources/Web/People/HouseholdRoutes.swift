import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/household` and `/files/{id}/members`: who belongs to the household, and did.
struct HouseholdRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/household", use: show)
        router.get("/files/{id}/members/new", use: ask)
        router.post("/files/{id}/members", use: add)
        router.get("/files/{id}/members/{member}", use: member)
        router.post("/files/{id}/members/{member}", use: correct)
        router.post("/files/{id}/members/{member}/end", use: end)
        router.post("/files/{id}/members/{member}/principal", use: namePrincipal)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            HouseholdPage(face: try asking.face(of: id))
        }
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let query = Visit(request, context, settings: office.settings).query["q"]
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            try access.requireWriting()
            let entry = try asking.caseEntry(draft(id), fresh: asking.freshMember)
            return try asking.newMemberPage(access, entry, query)
        }
    }

    @Sendable func add(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.act(request, context, draft: draft(id)) { asking, fields in
            let access = try asking.access(to: id)
            try access.requireWriting()
            switch MemberForm(fields: fields, today: asking.today).parsed() {
            case .wrong(let form):
                let entry = CaseEntry(form: form, draft: draft(id))
                return .again(try asking.newMemberPage(access, entry, fields["q"]))
            case .good(let input): return try asking.adding(input, in: access, fields)
            }
        }
    }

    @Sendable func member(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try keys(context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            try access.requireWriting()
            let member = try asking.place(key, in: access)
            var ending = FormFields()
            ending.fill("ended", with: asking.today)
            return try asking.memberPage(
                member, access, FormState(member.fields), FormState(ending))
        }
    }

    @Sendable func correct(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try keys(context)
        return try await office.act(request, context) { asking, typed in
            let access = try asking.access(to: id)
            let member = try asking.place(key, in: access)
            try access.requireWriting()
            let hands = asking.hands(typed, on: member, access)
            if let page = try hands.rewriting(as: hands.fields) { return .again(page) }
            let fields = hands.fields
            guard let relation: Membership.Relation = fields.choice("relation") else {
                let wrong = FieldProblem.unchosen(PersonLabel.relation.words)
                let form = FormState(fields, [FieldError("relation", wrong)])
                return .again(try asking.memberPage(member, access, form, FormState()))
            }
            let outcome = try access.correcting(
                member, relation: relation, livesTogether: fields.has("together"),
                isHead: fields.has("head"))
            return .done(outcome, to: "/files/\(id)/household?notice=personSaved")
        }
    }

    @Sendable func end(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try keys(context)
        return try await office.act(request, context) { asking, typed in
            let access = try asking.access(to: id)
            let member = try asking.place(key, in: access)
            try access.requireWriting()
            let hands = asking.hands(typed, ending: member, access)
            let may = { _ = try access.ending(member, on: max(member.since, asking.today)) }
            if let page = try hands.acting(may) { return .again(page) }
            var reader = PersonFieldReader(hands.fields, today: asking.today)
            let day = reader.day(
                "ended", PersonLabel.ended.words, from: member.since, through: asking.today)
            guard let day else {
                let ending = FormState(hands.fields, reader.errors)
                return .again(
                    try asking.memberPage(member, access, FormState(member.fields), ending))
            }
            return .done(
                try access.ending(member, on: day), to: "/files/\(id)/household?notice=memberEnded")
        }
    }

    /// Another member is the 本人 from now on.
    @Sendable func namePrincipal(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let (id, key) = try keys(context)
        return try await office.act(request, context) { asking, fields in
            let access = try asking.access(to: id)
            let member = try asking.place(key, in: access)
            try access.requireWriting()
            guard fields[HiddenField.version] == String(member.version) else { throw Stale() }
            let name = MemberPage.formerRelation
            guard let relation: Membership.Relation = fields.choice(name) else {
                let wrong = FieldProblem.unchosen(PersonLabel.relation.words)
                let naming = FormState(fields, [FieldError(name, wrong)])
                return .again(
                    try asking.memberPage(
                        member, access, FormState(member.fields), FormState(), naming))
            }
            let former = try MembershipStore(asking.books).members(of: id)
                .first { $0.isPrincipal && $0.until == nil }
            guard let former else { throw Missing() }
            return .done(
                try access.naming(member, principalInsteadOf: former, whoIs: relation),
                to: "/files/\(id)/household?notice=personSaved")
        }
    }

    private func draft(_ id: Identifier<HouseholdFile>) -> String { "files-\(id)/members/new" }

    private func keys(
        _ context: OfficeContext
    ) throws -> (Identifier<HouseholdFile>, Identifier<Membership>) {
        (try context.key(of: HouseholdFile.self), try context.key("member", of: Membership.self))
    }
}

extension Asking {
    fileprivate func hands(
        _ typed: FormFields, on member: Membership, _ access: Access
    ) -> TwoHands {
        TwoHands(
            asking: self, typed: typed, theirs: member.fields, groups: .member,
            record: record(member, access, "member.correct"))
    }

    fileprivate func hands(
        _ typed: FormFields, ending member: Membership, _ access: Access
    ) -> TwoHands {
        var theirs = FormFields()
        if let day = member.until { theirs.fill("ended", with: day) }
        return TwoHands(
            asking: self, typed: typed, theirs: theirs, groups: .memberEnd,
            record: record(member, access, nil, "/end"))
    }

    private func record(
        _ member: Membership, _ access: Access, _ deed: String?, _ noun: String = ""
    ) -> TwoHands.Record {
        let file = "/files/\(access.file.id)"
        return TwoHands.Record(
            surroundings: .file(access, .household), subject: member.id.description, deed: deed,
            version: member.version, viewings: [], action: "\(file)/members/\(member.id)\(noun)",
            back: "\(file)/household")
    }
}
