import Casework
import Hummingbird
import Pages
import Records

/// `/sheets`: the sheets of one form in all files, its figures and its export. One rule decides for
/// all three.
struct TownSheetRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/sheets", use: list)
        router.get("/sheets.csv", use: export)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            guard !query["form"].isEmpty else {
                return TownFormsPage(forms: asking.forms.own(on: asking.today))
            }
            return try asking.townSheets(try asking.ownForm(query["form"]), query)
        }
    }

    /// The same list as a table for Excel. Hands out no more than the screen and the sheets behind it.
    @Sendable func export(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.download(request, context, named: "記入票") { asking in
            let table = try asking.townSheetTable(try asking.ownForm(query["form"]), query)
            return (table.text, [asking.worker.exportsList(at: asking.moment)])
        }
    }
}

extension Asking {
    /// A form of the municipality's own with all it ever asked.
    fileprivate func ownForm(_ id: String) throws -> Form {
        guard let form = forms.allEditions(of: id, on: today), form.isOwn else {
            throw Denial.unseen
        }
        return form
    }

    fileprivate func townSheets(_ form: Form, _ query: FormFields) throws -> TownSheetsPage {
        let filter = SheetFilter(form, query)
        let list = SheetList(books, for: standing, at: moment)
        var chosen = FormFields()
        for answer in filter.answered { chosen["q_\(answer.question)"] = answer.code }
        if filter.withSuperseded { chosen[TownSheetsPage.superseded] = "yes" }
        let counts = try form.countedQuestions.map {
            ($0.id, try list.counts(of: $0.id, in: filter))
        }
        return TownSheetsPage(
            form: form, lines: try list.lines(filter).map(TownSheetsPage.Line.init),
            total: try list.count(filter), page: filter.page, perPage: filter.perPage,
            chosen: FormState(chosen), counts: Dictionary(counts) { first, _ in first },
            directory: directory, viewing: worker.readsList(at: moment))
    }

    fileprivate func townSheetTable(_ form: Form, _ query: FormFields) throws -> SheetListCSV {
        var filter = SheetFilter(form, query)
        filter.page = 1
        filter.perPage = 10_000
        let list = SheetList(books, for: standing, at: moment)
        let lines = try list.lines(filter)
        let answers = try list.answers(of: lines)
        let members = try members(of: Set(lines.map(\.sheet.file)), asked: form.asksOfMembers)
        return SheetListCSV(
            form: form, context: officeContext,
            rows: lines.map { line in
                SheetListCSV.Row(
                    line: TownSheetsPage.Line(line),
                    answers: answers[line.sheet.id] ?? line.sheet.answers,
                    members: members[line.sheet.file] ?? [])
            }, directory: directory)
    }

    /// Those of each household as they may be named here, where the form asks about them.
    private func members(
        of files: Set<Identifier<HouseholdFile>>, asked: Bool
    ) throws -> [Identifier<HouseholdFile>: [(id: Identifier<Person>, name: String)]] {
        guard asked else { return [:] }
        return try files.reduce(into: [:]) { members, file in
            members[file] = formContext(try face(of: file)).members
        }
    }
}

extension Form {
    /// Whether an answer is about members of the household or names one.
    fileprivate var asksOfMembers: Bool {
        everyQuestion.contains { question in
            question.about == .eachMember || question.kind.namesMembers
        }
    }
}

extension Question.Kind {
    fileprivate var namesMembers: Bool {
        switch self {
        case .members: true
        case .rows(let columns, _): columns.contains { $0.kind.namesMembers }
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choice,
            .choices, .scale, .marks, .yesNo, .desk, .agency, .worker, .attachment, .explanation,
            .derived:
            false
        }
    }
}
