import Casework
import Hummingbird
import Pages
import Records

/// `/search`: one box. What may not be seen is neither found nor counted.
struct SearchRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/search", use: search)
    }

    @Sendable func search(_ request: Request, context: OfficeContext) async throws -> Response {
        let typed = Visit(request, context, settings: office.settings).query["q"]
        let question = SearchQuestion(typed)
        return try await office.show(request, context) { asking in
            SearchPage(
                typed: typed, question: question, people: try asking.people(question),
                notes: try asking.notes(question, typed),
                sheets: try asking.sheets(question, typed), today: asking.today,
                directory: asking.directory, viewing: asking.worker.readsSearch(at: asking.moment))
        }
    }
}

extension Asking {
    fileprivate func people(_ question: SearchQuestion) throws -> [SearchPage.PersonLine] {
        let search = PersonSearch(books, for: standing, at: moment)
        let query: NameQuery
        switch question {
        case .nothing: return []
        case .number(let number): return try numbered(number)
        case .phone(let digits): query = .phone(digits)
        case .birthDate(let day): query = .birthDate(day)
        case .address(let text): query = .address(text)
        case .name(let text): query = .name(text)
        }
        let hits = try search.hits(query)
        let guards = try GuardStore(books).guards(of: Set(hits.map(\.person.id)))
        return hits.map { hit in
            SearchPage.PersonLine(
                person: hit.person, file: hit.file, number: hit.fileNumber, status: hit.status,
                how: NameMatch(rawValue: hit.rank)?.words ?? "複数の言葉に一致",
                showsAddress: !guards.protects(hit.person.id))
        }
    }

    private func numbered(_ number: String) throws -> [SearchPage.PersonLine] {
        let search = PersonSearch(books, for: standing, at: moment)
        guard let file = try search.file(numbered: number) else { return [] }
        let face = try face(of: file)
        guard let person = face.principal?.shown.person else { return [] }
        return [
            SearchPage.PersonLine(
                person: person, file: file, number: number, status: face.status, how: "番号が同じ",
                showsAddress: !(try GuardStore(books).guards(of: [person.id]).protects(person.id)))
        ]
    }

    fileprivate func notes(
        _ question: SearchQuestion, _ typed: String
    ) throws -> [SearchPage.NoteLine] {
        guard question != .nothing else { return [] }
        return try NoteSearch(books, for: standing, at: moment).hits(TextQuery(typed)).map {
            SearchPage.NoteLine(
                note: $0.note, file: $0.file, number: $0.fileNumber, name: $0.name,
                happenedOn: $0.happenedOn, desk: $0.desk, before: $0.snippet.before,
                hit: $0.snippet.hit,
                after: $0.snippet.after)
        }
    }

    /// Nil where the municipality has no sheets of its own.
    fileprivate func sheets(
        _ question: SearchQuestion, _ typed: String
    ) throws -> [SearchPage.SheetLine]? {
        guard forms.hasOwn else { return nil }
        guard question != .nothing else { return [] }
        let search = SheetSearch(books, for: standing, at: moment, forms: forms)
        return try search.hits(TextQuery(typed)).map { hit in
            SearchPage.SheetLine(
                sheet: hit.sheet, number: hit.fileNumber, name: hit.name, form: hit.form.title,
                question: hit.column.map { "\(hit.question.label)：\($0.label)" }
                    ?? hit.question.label, state: hit.state, writtenOn: hit.writtenAt.date,
                desk: hit.desk, before: hit.snippet.before, hit: hit.snippet.hit,
                after: hit.snippet.after)
        }
    }
}

extension NameMatch {
    var words: String {
        switch self {
        case .written: "表記が同じ"
        case .reading: "読みが同じ"
        case .readingBegins: "読みの初めが同じ"
        case .sound, .soundBegins: "読みが近い（長音・小さいかな）"
        case .unvoiced, .unvoicedBegins: "読みが近い（濁点）"
        case .variant, .variantBegins: "異体字・初めの文字"
        case .phone: "電話番号"
        case .phoneEnd: "電話の下4桁"
        case .birthDate: "生年月日"
        case .address: "住所"
        }
    }
}
