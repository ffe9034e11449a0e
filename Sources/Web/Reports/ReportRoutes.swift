import Casework
import Hummingbird
import Pages
import Records

/// `/reports`: figures from the records, for those who count.
struct ReportRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/reports") { _, _ in Response.redirect(to: "/reports/quarter", type: .normal) }
        router.get("/reports/quarter", use: quarter)
        router.get("/reports/quarter.csv", use: export)
    }

    @Sendable func quarter(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            try asking.standing.requireFigures()
            let form = QuarterForm(query, today: asking.today)
            let report = try asking.report(form)
            let openable = try QuarterEntries(asking.books).openable(
                report.received, for: asking.standing, at: asking.moment)
            return QuarterPage(
                report: report,
                openable: openable.mapValues {
                    QuarterPage.Reference(file: $0.file, number: $0.number)
                }, form: form.state,
                viewing: asking.worker.readsFigures(at: asking.moment))
        }
    }

    @Sendable func export(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.download(request, context, named: "相談実績") { asking in
            try asking.standing.requireFigures()
            let report = try asking.report(QuarterForm(query, today: asking.today))
            return (
                QuarterCSV(report: report, names: asking.names).text,
                [asking.worker.readsFigures(at: asking.moment)]
            )
        }
    }
}

extension Asking {
    fileprivate func report(_ form: QuarterForm) throws -> QuarterReport {
        QuarterReport(
            from: form.from, through: form.through,
            entries: try QuarterEntries(books).all(from: form.from, through: form.through))
    }
}

/// The period asked for: a quarter of the fiscal year unless something else was typed.
struct QuarterForm {
    let from: CivilDate
    let through: CivilDate
    private(set) var state: FormState

    init(_ query: FormFields, today: CivilDate) {
        state = FormState(query)
        let standard = today.quarter
        from = Self.read("from", query, "始まりの日", standard.from, &state)
        let end = Self.read("through", query, "終わりの日", standard.through, &state)
        if state.errors.isEmpty {
            state.fields.fill("from", with: from)
            state.fields.fill("through", with: end)
        }
        if end < from {
            state.errors.add("through", "終わりの日は始まりの日以降にしてください")
            through = from
        } else {
            through = end
        }
    }

    private static func read(
        _ name: String, _ query: FormFields, _ label: String, _ standard: CivilDate,
        _ state: inout FormState
    ) -> CivilDate {
        switch query.day(name) {
        case .success(let day?): return day
        case .success(nil): return standard
        case .failure(let fault):
            state.errors.add(name, dateWords(fault, label: label))
            return standard
        }
    }
}
