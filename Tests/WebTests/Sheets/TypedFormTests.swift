@_spi(Stored) import Casework
import Foundation
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// Forms nobody wrote and answers nobody gave, with what must come of them said by hand: each kind of
/// question goes over HTTP into the record, back onto the page, into the table and into the figures.
@Suite("Invented forms over HTTP", .serialized) struct TypedFormTests {
    /// Ten seeds of today, which are said when something fails; more with `bin/test --long`.
    static let seeds: [UInt64] = {
        let count = ProcessInfo.processInfo.environment["KASANE_SEEDS"].flatMap(Int.init) ?? 10
        return (0..<count).map { _ in UInt64.random(in: 1...9_999_999) }
    }()

    /// What came of one sheet.
    struct Found: Sendable {
        let stored: Answers
        let table: ReadCSV
        let row: Int
    }

    @Test(
        "what is typed is stored, shown again as it was, handed out and counted",
        arguments: seeds)
    func property(_ seed: UInt64) async throws {
        let invented = TypedForm(seed: seed)
        try await onTown(invented) { town, own, people, browser in
            let sheets = (1...2).map { invented.typed(people, sheet: $0) }
            var paths: [String] = []
            for typed in sheets {
                let path = try await Self.fill(typed.fields, own, browser)
                paths.append(path)
                // The page as it is drawn now, sent as it stands, says the same.
                let before = try await Self.stored(path, town)
                let again = try await browser.fill("\(path)/answers", [])
                #expect(again.has("記入票を下書きとして保存しました"), "seed \(seed): \(browser.problems)")
                #expect(try await Self.stored(path, town) == before, "seed \(seed)")
                try await browser.get("\(path)/paper")
                #expect(browser.page?.status == .ok, "seed \(seed)")
            }
            let csv = ReadCSV(try await browser.get("/sheets.csv?form=x-typed").text)
            // The newest stands first; both are of the same minute, so the keys decide.
            for (number, typed) in sheets.enumerated() {
                let found = Found(
                    stored: try await Self.stored(paths[number], town).answers, table: csv,
                    row: sheets.count - 1 - number)
                let wrong = Self.differences(found, typed, invented, people)
                #expect(wrong.isEmpty, "seed \(seed), sheet \(number + 1): \(wrong.sorted())")
            }
            let page = try await browser.get("/sheets?form=x-typed")
            Self.expectFigures(page, sheets, invented)
        }
    }

    @Test(
        "a wrong answer of any kind is noticed, and none is noticed that is right",
        arguments: seeds.prefix(1))
    func sabotage(_ seed: UInt64) async throws {
        let invented = TypedForm(seed: seed)
        try await onTown(invented) { town, own, people, browser in
            // By chance a sheet may leave every question of a kind unanswered; another one does not.
            let pairs = (1...20).lazy.map {
                (invented.typed(people, sheet: $0), invented.typed(people, sheet: $0 + 20))
            }
            let (expected, others) = try #require(
                pairs.first { pair in
                    Self.spoilt.allSatisfy {
                        Self.spoiling($0, invented, people, pair.0, pair.1) != nil
                    }
                }, "seed \(seed)")
            var sent = expected
            var spoiled: Set<String> = []
            for kind in Self.spoilt {
                // One question of each kind says what the other sheet would say.
                let place = try #require(
                    Self.spoiling(kind, invented, people, expected, others),
                    "seed \(seed): \(kind)")
                let source = Self.source(place)
                sent[source] = others[source]
                spoiled.formUnion([place.question, source.question])
                let sum = Answers.Place("\(source.question)-sum")
                if expected[sum] != nil { spoiled.insert(sum.question) }
            }
            let path = try await Self.fill(sent.fields, own, browser)
            let csv = ReadCSV(try await browser.get("/sheets.csv?form=x-typed").text)
            let found = Found(
                stored: try await Self.stored(path, town).answers, table: csv, row: 0)
            #expect(
                Self.differences(found, expected, invented, people) == spoiled, "seed \(seed)")
        }
    }

    /// Kinds that somebody answers, or that follow from what somebody answered.
    private static let spoilt = TypedKind.allCases.filter { $0 != .note }

    /// The first question of a kind that both sheets answer, and not alike.
    private static func spoiling(
        _ kind: TypedKind, _ invented: TypedForm, _ people: TypedTown,
        _ expected: [Answers.Place: TypedAnswer], _ others: [Answers.Place: TypedAnswer]
    ) -> Answers.Place? {
        invented.asked.lazy.filter { $0.kind == kind }.map { invented.places(of: $0, people)[0] }
            .first { place in
                let typed = kind == .sum ? source(place) : place
                return expected[typed]?.answer != nil && others[typed]?.answer != nil
                    && others[typed]?.answer != expected[typed]?.answer
            }
    }

    /// The table behind a sum; of other questions the place itself.
    private static func source(_ place: Answers.Place) -> Answers.Place {
        Answers.Place(place.question.replacing("-sum", with: ""), of: place.member)
    }

    private func onTown(
        _ invented: TypedForm,
        _ tell:
            @escaping @Sendable (TestTown, TestTown.Received, TypedTown, Browser) async throws
            -> Void
    ) async throws {
        try #require(invented.form.faults.isEmpty, "seed \(invented.seed)")
        let town = try await TestTown.open()
        try await town.archive.publish(invented.form)
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let other = try await town.addMember("港", "太郎", to: own.file)
        let people = TypedTown(
            members: [("\(own.person)", "港　花子"), ("\(other)", "港　太郎")])
        try await Browser.visit(town) { client in
            try await tell(town, own, people, try await Browser.signedIn("fukushi", client))
        }
    }

    /// Section by section, as a long form is filled in.
    private static func fill(
        _ fields: [(String, String)], _ own: TestTown.Received, _ browser: Browser
    ) async throws -> String {
        let begin = "/files/\(own.file)/sheets/new/x-typed/\(own.person)"
        let begun = try await browser.fill(begin, [])
        try #require(begun.has("記入票を下書きとして保存しました"), "\(browser.problems)")
        let sheet = String(begun.path.prefix { $0 != "?" })
        let sections = Paper(begun.text).links.map(\.href).filter {
            $0.hasPrefix("\(sheet)/answers/")
        }
        try #require(sections.count > 5)
        for section in sections {
            let page = try await browser.get(section)
            let names = Set(Paper(page.text).forms.flatMap(\.fields).map(\.name))
            // A day has no box of its own name: it may also come in one piece.
            let here = fields.filter { field in
                names.contains(field.0) || names.contains("\(field.0)_y")
                    || names.contains { $0.hasSuffix("_rows") && field.0.hasPrefix($0.dropLast(4)) }
            }
            let saved = try await browser.fill(section, here, opening: false)
            try #require(saved.has("記入票を下書きとして保存しました"), "\(section): \(browser.problems)")
        }
        return sheet
    }

    private static func stored(_ path: String, _ town: TestTown) async throws -> Sheet {
        let id = try #require(Identifier<Sheet>(String(path.dropFirst("/sheets/".count))))
        return try await town.archive.read { try SheetStore($0).require(id) }
    }
}

extension TypedFormTests {
    /// The questions of which the record or the table says something else than was typed.
    static func differences(
        _ found: Found, _ typed: [Answers.Place: TypedAnswer], _ invented: TypedForm,
        _ town: TypedTown
    ) -> Set<String> {
        var wrong: Set<String> = []
        for one in invented.asked {
            for place in invented.places(of: one, town) {
                let expected = typed[place] ?? TypedAnswer()
                if found.stored[place] != expected.answer { wrong.insert(place.question) }
                for (tail, text) in expected.cells {
                    let title = "\(one.question.label)\(tail)"
                    if found.cell(title, of: place.member, town) != text {
                        wrong.insert(place.question)
                    }
                }
            }
        }
        let known = Set(invented.asked.map(\.question.id))
        return wrong.union(found.stored.places.map(\.question).filter { !known.contains($0) })
    }

    /// Each counted answer, as many times as sheets gave it.
    static func expectFigures(
        _ page: Browser.Page, _ sheets: [[Answers.Place: TypedAnswer]], _ invented: TypedForm
    ) {
        let words = ["notAsked": "聞いていない", "declined": "答えなかった", "unknown": "不明"]
        for one in invented.asked where one.kind.isChosen {
            let counted = page.figures[one.question.id] ?? [:]
            var expected: [String: Int] = [:]
            for sheet in sheets {
                let given = sheet.filter { $0.key.question == one.question.id }
                let codes = given.values.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
                for code in codes {
                    let label =
                        one.kind == .yesNo && words[code] == nil
                        ? (code == "yes" ? "はい" : "いいえ")
                        : words[code] ?? "答え\(code.dropFirst())"
                    expected[label, default: 0] += 1
                }
            }
            #expect(counted == expected, "seed \(invented.seed): \(one.question.id) \(one.kind)")
        }
    }
}

extension TypedFormTests.Found {
    /// Of a member: in the columns that bear their name.
    fileprivate func cell(
        _ title: String, of member: Identifier<Person>?, _ town: TypedTown
    ) -> String? {
        guard let member else { return table.cell(title, row) }
        let name = town.members.first { $0.key == member.description }?.name
        let slot = (1...town.members.count).first { table.cell("世帯員\($0)", row) == name }
        return slot.flatMap { table.cell("世帯員\($0) \(title)", row) }
    }
}
