@testable import Casework
import Testing

@testable import Records

/// Answers that are columns of their own, because SQL sorts or joins by them.
@Suite struct ColumnListTests {
    struct Visit: Equatable, Sendable {
        let id: Identifier<Visit>
        var remark: String
        var answers: Answers
        var version = 0

        static let columns = ColumnList<Visit>(
            "visits", version: \.version, [.fixed("id", \.id), .sealed("remark", \.remark)],
            bound: [
                .column("held_on", Asked.day), .column("minutes", Asked.minutes),
                .column("method", Asked.method), .column("people", Asked.people),
                .column("was_home", Asked.wasHome), .column("desk", Asked.desk),
            ], of: \.answers)
    }

    enum Asked {
        static let day = Key.day("held", "訪問日")
        static let minutes = Key.number("minutes", "時間", unit: "分", 0...600)
        static let method = Key.choice("method", "方法", of: Method.self)
        static let people = Key.choices("people", "相手", of: Method.self)
        static let wasHome = Key.yesNo("home", "在宅")
        static let desk: Key<Identifier<Desk>?> = .record("desk", "窓口", .desk)
        static let form = Form("x-visit", "訪問") {
            FormSection("all", "訪問") {
                day
                minutes
                method
                people
                wasHome
                desk
                Question("words", "話", .text(lines: 2, limit: 0))
            }
        }
    }

    enum Method: String, Coded {
        case visit, phone, letter
        var label: String { rawValue }
    }

    private static let full: Answers = {
        var answers = Answers(to: Asked.form)
        answers[Asked.day.id] = .date(PartialDate(StoreTown.day))
        answers[Asked.minutes.id] = .number(45)
        answers[Asked.method.id] = .code("phone/x-line")
        answers[Asked.people.id] = .codes(["visit", "phone/x-line", "letter"])
        answers[Asked.wasHome.id] = .code("no")
        answers[Asked.desk.id] = .code("fukushi")
        answers["words"] = .text("玄関で話した")
        return answers
    }()

    /// What no column can hold.
    private static let odd: Answers = {
        var answers = Answers(to: Asked.form)
        answers[Asked.day.id] = .date(PartialDate(year: 2026, month: 4)!)
        answers[Asked.minutes.id] = .unanswered(.notAsked)
        answers[Asked.method.id] = .unanswered(.declined)
        answers[Asked.people.id] = .codes(["visit", "a,b"])
        answers[Asked.wasHome.id] = .unanswered(.unknown)
        return answers
    }()

    @Test func `a record comes back from its columns and its parts, whatever was answered`()
        async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { try $0.session.script(Self.table) }
            let visits = [
                Visit(id: "v1", remark: "犬に注意", answers: Self.full),
                Visit(id: "v2", remark: "", answers: Self.odd),
                Visit(id: "v3", remark: "", answers: Answers(to: Asked.form)),
            ]
            for visit in visits {
                let found = try await archive.transaction { books in
                    let seal = Seal(try DataKeys(books).require("f1"), "visits", visit.id)
                    try books.session.run(Visit.columns.insert(visit, seal))
                    let rest = Visit.columns.rest(of: visit.answers)
                    return try Self.read(visit.id, rest, seal, books)
                }
                #expect(found == visit)
            }
            #expect(Visit.columns.rest(of: Self.full).places == [Answers.Place("words")])
            #expect(Visit.columns.rest(of: Self.odd) == Self.odd)
            let sorted = try await archive.read { books in
                try books.session.rows(
                    "SELECT people FROM visits WHERE held_on = '2026-04-06' AND minutes = 45"
                ) { try $0.next(String.self) }
            }
            #expect(sorted == ["visit,phone/x-line,letter"])
        }
    }

    @Test func `a change is written once, and not over somebody else's`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try books.session.script(Self.table)
                let seal = Seal(try DataKeys(books).require("f1"), "visits", row: "v1")
                var visit = Visit(id: "v1", remark: "一", answers: Self.full)
                try books.session.run(Visit.columns.insert(visit, seal))
                visit.remark = "二"
                visit.answers[Asked.minutes.id] = nil
                try books.update(Visit.columns.update(visit, visit.id, seal))
                let rest = Visit.columns.rest(of: visit.answers)
                let found = try Self.read("v1", rest, seal, books)
                #expect(found.remark == "二")
                #expect(found.version == 1)
                #expect(found.answers == visit.answers)
                #expect(throws: Unsealed.self) { try Visit.columns.update(visit, visit.id) }
            }
            await #expect(throws: Stale.self) {
                try await archive.transaction { books in
                    let seal = Seal(try DataKeys(books).require("f1"), "visits", row: "v1")
                    let visit = Visit(id: "v1", remark: "三", answers: Self.full)
                    try books.update(Visit.columns.update(visit, visit.id, seal))
                }
            }
        }
    }

    private static func read(
        _ id: Identifier<Visit>, _ rest: Answers, _ seal: Seal, _ books: Books
    ) throws -> Visit {
        let found = try books.session.first(
            "SELECT 7, \(Visit.columns.select("v")), 8 FROM visits v WHERE id = \(id)"
        ) { row in
            #expect(try row.next(Int.self) == 7)
            let named = Visit.columns.read(&row)
            #expect(try row.next(Int.self) == 8)
            #expect(throws: NamedRow.Unknown.self) { try named["nothing"] as String }
            return Visit(
                id: try named["id"], remark: try named.text("remark", seal),
                answers: try Visit.columns.answers(rest, with: named),
                version: try named["version"])
        }
        return try #require(found)
    }

    private static let table = """
        CREATE TABLE visits (id TEXT PRIMARY KEY, remark BYTEA, held_on TEXT, minutes BIGINT,
            method TEXT, people TEXT NOT NULL, was_home TEXT, desk TEXT, version BIGINT NOT NULL)
        """
}
