import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/sharing` and `/files/{id}/ledger`: who may see a file, and who did.
struct SharingRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/sharing", use: show)
        router.get("/files/{id}/ledger", use: ledger)
        router.get("/files/{id}/ledger/sheet", use: ledgerSheet)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let consents = try ConsentStore(asking.books).consents(of: id)
            return SharingPage(
                face: try asking.face(access), consents: access.disclose(consents),
                shares: access.disclosedShares,
                stranded: try asking.strandedReferrals(access, consents),
                editions: asking.consentEditions(try asking.face(access)), moment: asking.moment)
        }
    }

    @Sendable func ledger(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context, seeing: .log) { asking in
            let access = try asking.access(to: id)
            let filter = LedgerPage.Filter(
                person: try asking.member(query["person"], of: id),
                page: min(max(1, Int(query["page"]) ?? 1), 1000))
            let size = LedgerPage.Filter.perPage
            let found = try asking.ledger(
                of: id, about: filter.person, from: (filter.page - 1) * size, limit: size)
            return LedgerPage(
                face: try asking.face(access), lines: try access.disclose(found.lines),
                filter: filter, hasEarlier: found.hasEarlier,
                context: try asking.ledgerContext(access))
        }
    }

    @Sendable func ledgerSheet(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context, seeing: .log) { asking in
            let access = try asking.access(to: id)
            let person = try asking.member(query["person"], of: id)
            let found = try asking.ledger(
                of: id, about: person, from: 0, limit: LedgerSheet.limit)
            return LedgerSheet(
                face: try asking.face(access), lines: try access.printing(found.lines),
                person: person, context: try asking.ledgerContext(access),
                isCut: found.hasEarlier, printing: asking.printing)
        }
    }
}

extension Asking {
    /// Somebody who belongs to this file or did; nil when nobody is asked for.
    fileprivate func member(
        _ text: String, of file: Identifier<HouseholdFile>
    ) throws -> Identifier<Person>? {
        guard !text.isEmpty else { return nil }
        let members = try MembershipStore(books).personIDs(in: file)
        guard let person = Identifier<Person>(text), members.contains(person) else {
            throw Denial.unseen
        }
        return person
    }

    /// Lines of the log about this file, newest first. Lines about the same person in other files
    /// are passed over: that there are such files is not known here.
    fileprivate func ledger(
        of file: Identifier<HouseholdFile>, about person: Identifier<Person>?, from start: Int,
        limit: Int
    ) throws -> (lines: [LedgerLine], hasEarlier: Bool) {
        let topic = person.map { AuditTrail.Topic.person($0) } ?? .file(file)
        let piece = 200
        var found: [LedgerLine] = []
        var before: Int64?
        while found.count <= start + limit {
            let deeds = try AuditTrail(books).lines(of: topic, before: before, limit: piece)
            found += deeds.filter { $0.line.file == file }
                .map { LedgerLine($0.line, terminal: $0.terminal) }
            guard deeds.count == piece, let last = deeds.last else { break }
            before = last.seq
        }
        let page = found.dropFirst(start)
        return (Array(page.prefix(limit)), page.count > limit)
    }

    fileprivate func ledgerContext(_ access: Access) throws -> LedgerContext {
        LedgerContext(
            consents: try ConsentStore(books).consents(of: access.file.id),
            shares: access.disclosedShares.value,
            referrals: try ReferralStore(books).referrals(of: access.file.id))
    }
}
