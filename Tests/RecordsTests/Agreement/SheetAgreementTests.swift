@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// One rule, two forms: the WHERE clause for sheets and their parts against `Access.reads`.
@Suite struct SheetAgreementTests {
    private static func sheets(
        _ viewer: Viewer, _ isWanted: (Sheet, Access) -> Bool = { _, _ in true }
    ) -> [(sheet: Sheet, access: Access)] {
        viewer.open.flatMap { open in
            open.home.sheets.filter { open.access.reads($0) && isWanted($0, open.access) }
                .map { ($0, open.access) }
        }
    }

    /// Whether some readable part answers a counted question so.
    private static func gives(
        _ question: String, _ code: String, _ sheet: Sheet, _ access: Access
    ) -> Bool {
        let form = EveryKind.form
        return form.parts(of: sheet.answers).contains { part in
            access.reads(sheet, part.key.dataClass)
                && form.codedAnswers(in: part.answers).contains {
                    $0.question == question && CodeList.counted($0.code) == code
                        && ($0.mark?.isConcern ?? true)
                }
        }
    }

    @Test
    func `the list holds the sheets of which the rule lets know, on all pages and in its count`()
        async throws
    {
        try await onRandomTowns(withSheets: true) { (viewer, books) throws in
            let list = SheetList(books, for: viewer.standing, at: viewer.moment)
            var filter = SheetFilter(form: EveryKind.form.id, perPage: 7)
            var found: [SheetLine] = []
            repeat {
                found += try list.lines(filter)
                filter.page += 1
            } while found.count == (filter.page - 1) * 7
            let expected = Self.sheets(viewer)
            #expect(Set(found.map(\.sheet.id)) == Set(expected.map(\.sheet.id)), viewer.comment)
            #expect(found.count == expected.count, viewer.comment)
            #expect(try list.count(filter) == expected.count, viewer.comment)
            for line in found {
                let open = try #require(expected.first { $0.sheet.id == line.sheet.id })
                let subject = open.sheet.subject ?? viewer.principal(of: line.sheet.file)
                let person = try #require(subject.map(viewer.town.person))
                let isNamed = viewer.names(person.id, in: open.access)
                #expect(line.name == (isNamed ? person.name : nil), viewer.comment)
            }
            return found.count
        }
    }

    @Test func `filters and figures know only the answers that are open to the worker`()
        async throws
    {
        try await onRandomTowns(withSheets: true) { (viewer, books) throws in
            let list = SheetList(books, for: viewer.standing, at: viewer.moment)
            let questions = [
                ("housing", "own"), ("housing", "rented"), ("heavy", "light"), ("doctor", "yes"),
                ("support", "care"), ("issues", "debt"), ("care", "youkaigo1"),
                ("incomes.kind", "wage"),
            ]
            var seen = 0
            for (question, code) in questions {
                let filter = SheetFilter(
                    form: EveryKind.form.id, answered: [.init(question, code)], perPage: 1000)
                let expected = Self.sheets(viewer) { Self.gives(question, code, $0, $1) }
                let found = try list.lines(filter).map(\.sheet.id)
                #expect(Set(found) == Set(expected.map(\.sheet.id)), viewer.comment)
                #expect(try list.count(filter) == expected.count, viewer.comment)
                let counts = try list.counts(
                    of: question, in: SheetFilter(form: EveryKind.form.id))
                // A sheet may give a code and the town's own that counts as it in two rows.
                if question != "housing" {
                    #expect(counts[code] ?? 0 == expected.count, viewer.comment)
                }
                seen += expected.count
            }
            return seen
        }
    }

    @Test func `a search in sheets finds the parts that may be read`() async throws {
        try await onRandomTowns(withSheets: true) { (viewer, books) throws in
            let search = SheetSearch(
                books, for: viewer.standing, at: viewer.moment, forms: StoreForms.catalog)
            var seen = 0
            for typed in RandomTown.words + ["回", "家賃 学校", "無い"] {
                let query = TextQuery(typed)
                let expected = Self.sheets(viewer).flatMap { sheet, access in
                    EveryKind.form.parts(of: sheet.answers).filter { part in
                        access.reads(sheet, part.key.dataClass)
                            && EveryKind.form.hit(query, in: part.answers) != nil
                    }.map { "\(sheet.id) \($0.key)" }
                }
                let found = try search.hits(query, limit: 10_000).map { "\($0.sheet) \($0.part)" }
                #expect(found.sorted() == expected.sorted(), viewer.comment)
                seen += found.count
            }
            return seen
        }
    }

    @Test func `what a sheet shows is what the parts of it show that are open`() async throws {
        try await onRandomTowns(withSheets: true) { (viewer, books) throws in
            var seen = 0
            for (home, access) in viewer.open {
                let sheets = try SheetStore(books).sheets(of: home.file.id)
                #expect(Set(sheets.map(\.id)) == Set(home.sheets.map(\.id)))
                for sheet in sheets where access.reads(sheet) {
                    let kept = try #require(home.sheets.first { $0.id == sheet.id })
                    #expect(sheet.answers == kept.answers, viewer.comment)
                    let shown = try access.disclose(sheet, in: EveryKind.form).value.answers
                    seen += shown.places.count
                }
            }
            return seen
        }
    }
}

extension Viewer {
    fileprivate func principal(of file: Identifier<HouseholdFile>) -> Identifier<Person>? {
        town.households.first { $0.file.id == file }?.principal
    }
}
