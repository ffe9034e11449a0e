import Casework
import Hummingbird
import Pages
import Records

/// `/audit`: the log, for auditors and the privacy officer. That they looked stands in it too.
struct AuditRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/audit", use: show)
        router.get("/audit.csv", use: export)
        router.get("/audit/check", use: check)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context, seeing: .log) { asking in
            try asking.requireAuditor()
            let form = AuditForm(query, asking.logContext)
            // One more than is shown tells whether there is more.
            let lines = try asking.logged(form, limit: AuditPage.perPage + 1)
            return AuditPage(
                lines: Array(lines.prefix(AuditPage.perPage)),
                hasEarlier: lines.count > AuditPage.perPage, link: form.link, asked: form.asked,
                entry: form.entry, directory: asking.directory,
                viewing: asking.worker.readsLog(at: asking.moment))
        }
    }

    /// The same lines for Excel, as many as it can take.
    @Sendable func export(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.download(request, context, named: "監査記録") { asking in
            try asking.requireAuditor()
            let form = AuditForm(query, asking.logContext)
            let lines = try asking.logged(form, limit: AuditForm.mostExported)
            let table = AuditCSV(
                lines: lines, directory: asking.directory, names: asking.names)
            return (table.text, [asking.worker.exportsLog(at: asking.moment)])
        }
    }

    @Sendable func check(_ request: Request, context: OfficeContext) async throws -> Response {
        let (heads, witness) = witness
        return try await office.show(request, context, seeing: .log) { asking in
            try asking.requireAuditor()
            return AuditCheckPage(
                found: try AuditTrail(asking.books).verify(against: heads), witness: witness,
                moment: asking.moment, viewing: asking.worker.checksLog(at: asking.moment))
        }
    }

    /// The ends of the log that were written outside the database.
    private var witness: ([AuditHead], AuditCheckPage.Witness) {
        do {
            let heads = try office.settings.auditHeads()
            return (heads, .heads(heads.count))
        } catch let fault as AuditHeadFile.Fault {
            return ([], .unreadable(fault.description))
        } catch {
            return ([], .unreadable("監査記録の控えを読み込めません。"))
        }
    }
}

extension Asking {
    fileprivate func requireAuditor() throws(Denial) {
        guard standing.holds(.auditor) || standing.holds(.privacyOfficer) else {
            throw .notYours(.auditorOnly)
        }
    }

    fileprivate func logged(_ form: AuditForm, limit: Int) throws -> [AuditLogLine] {
        try AuditTrail(books).answers(to: form.question, before: form.before, limit: limit).map {
            AuditLogLine(
                seq: $0.deed.seq, line: $0.deed.line, file: $0.fileNumber,
                terminal: $0.deed.terminal)
        }
    }
}
