@testable @_spi(Stored) import Casework
@testable import Records
import Testing

/// 記入票の全文検索.
@Suite struct SheetSearchTests {
    private func search(_ books: Books, as worker: Int = 0) -> SheetSearch {
        SheetSearch(
            books, for: StoreTown.workers[worker].standing, at: Sample.moment,
            forms: StoreForms.catalog)
    }

    private static let answers = Sample.every([
        "story": .text("三月から家賃を滞納。\n大家と話した。"), "illness": .text("家で転び腰を痛めた"),
        "phone": .text("048-111-2222"),
        "incomes": .rows([
            ["what": .text("農園の手伝い"), "yen": .number(3)], ["what": .text("新聞の配達")],
        ]),
        Answers.Place("own", of: "p1"): .text("ここで暮らしたい"),
    ])

    @Test func `a hit tells the question under which the words stand`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try books.save(.first(Sample.sheet("b1", Self.answers)))
            }
            try await archive.read { (books) throws in
                func found(_ typed: String) throws -> [String] {
                    try search(books).hits(TextQuery(typed)).map {
                        "\($0.question.label)/\($0.column?.label ?? "") \($0.snippet.hit)"
                    }
                }
                #expect(try found("家賃") == ["経過/ 家賃"])
                #expect(try found("農園") == ["収入/何の 農園"])
                #expect(try found("暮らし") == ["ひとこと/ 暮らし"])
                #expect(try found("大家 家賃") == ["経過/ 家賃"])
                #expect(try found("家").count == 2)
                // Each word stands somewhere, but not in one part.
                #expect(try found("家賃 腰").isEmpty)
                // A line ends between them; then an answer does.
                #expect(try found("滞納。大家").count == 1)
                #expect(try found("手伝い新聞").isEmpty)
                #expect(try found("048").isEmpty)
                #expect(try found("").isEmpty)
            }
            let hit = try await archive.read { try search($0).hits(TextQuery("腰")).first }
            let found = try #require(hit)
            #expect(found.sheet == "b1")
            #expect(found.file == "f1")
            #expect(found.fileNumber == "2026-000001")
            #expect(found.name == Sample.person("p1").name)
            #expect(found.part.dataClass == .health)
            #expect(found.form.title == EveryKind.form.title)
            #expect(found.state == .draft)
            #expect(found.desk == "fukushi")
            #expect(found.writtenAt == Sample.moment)
        }
    }

    @Test func `who was not told of health finds the rest of the sheet and not that`()
        async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try books.save(.first(Sample.sheet("b1", Self.answers)))
                try books.save(
                    .first(Sample.sheet("b2", Self.answers, secrecy: .childCouncil)))
                try ShareStore(books).save([
                    .first(Sample.share("s2", desk: "kodomo", classes: [.life]))
                ])
            }
            try await archive.read { (books) throws in
                let other = search(books, as: 1)
                #expect(try other.hits(TextQuery("家賃")).map(\.sheet) == ["b1"])
                #expect(try other.hits(TextQuery("腰")).isEmpty)
                #expect(try other.hits(TextQuery("農園")).isEmpty)
                #expect(try other.hits(TextQuery("家")).map(\.question.id) == ["story"])
                #expect(try other.hits(TextQuery("家賃")).first?.name == nil)
                #expect(try search(books, as: 2).hits(TextQuery("家賃")).isEmpty)
                #expect(try search(books).hits(TextQuery("家賃")).count == 2)
            }
        }
    }
}
