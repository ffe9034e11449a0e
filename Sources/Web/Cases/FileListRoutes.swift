import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records

/// `/files`: the list of household files, its pages and its export. One rule decides for all three.
struct FileListRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files", use: list)
        router.get("/files.csv", use: export)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            let filter = FileFilter(query)
            let list = try FileList(asking.books, for: asking.standing, at: asking.moment)
            return FileListPage(
                lines: try list.lines(filter).map(FileListPage.Line.init),
                total: try list.count(filter), page: filter.page, perPage: filter.perPage,
                link: filter.link, form: filter.form(query), today: asking.today,
                directory: asking.directory, viewing: asking.worker.readsList(at: asking.moment))
        }
    }

    /// The same list as a table for Excel: UTF-8 with BOM. Hands out no more than the screen.
    @Sendable func export(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.download(request, context, named: "ケース一覧") { asking in
            var filter = FileFilter(query)
            filter.page = 1
            filter.perPage = 10_000
            let list = try FileList(asking.books, for: asking.standing, at: asking.moment)
            let table = FileListCSV(
                lines: try list.lines(filter).map(FileListPage.Line.init),
                directory: asking.directory, names: asking.names)
            return (table.text, [asking.worker.exportsList(at: asking.moment)])
        }
    }
}

extension FileFilter {
    init(_ query: FormFields) {
        self.init(
            scope: query.choice("scope") ?? .desk,
            status: query["status"].isEmpty ? nil : query["status"],
            overdueOnly: query["overdue"] == "yes", order: query.choice("order") ?? .next,
            page: min(10_000, max(1, Int(query["page"]) ?? 1)), perPage: 50)
    }

    /// The conditions as the form shows them: what is in force is chosen.
    func form(_ query: FormFields) -> FormState {
        var fields = query
        fields["scope"] = scope.rawValue
        return FormState(fields)
    }

    var link: PageLink {
        PageLink("/files").with("scope", scope == .mine ? "mine" : "")
            .with("status", status ?? "").with("overdue", overdueOnly ? "yes" : "")
            .with("order", order == .next ? "" : order.rawValue)
            .with("page", page == 1 ? "" : String(page))
    }
}

extension FileListPage.Line {
    init(_ line: FileLine) {
        self.init(
            file: line.file, number: line.number, name: line.name, sex: line.sex,
            birthYear: line.birthYear, status: line.status, tags: line.tags, desk: line.desk,
            accompanying: line.accompanying, nextOn: line.nextOn, lastOn: line.lastOn,
            isUrgent: line.isUrgent, isHidden: line.isHidden)
    }
}
