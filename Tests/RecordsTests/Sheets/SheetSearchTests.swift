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

    @Test func `the index follows what is rewritten, emptied and written again`() async throws {
        let texts = ["家賃の話", "家賃と電気代", "", "水道代だけ"]
        let sheets = texts.enumerated().map { version, text in
            Sample.sheet("b1", Sample.every(["story": .text(text)]), version: max(0, version - 1))
        }
        try await onEachTown { archive in
            func found(_ typed: String) async throws -> Int {
                try await archive.read { try search($0).hits(TextQuery(typed)).count }
            }
            func candidates(_ typed: String) async throws -> Int {
                try await archive.read { try TextIndex($0).candidates(TextQuery(typed)).count }
            }
            for (version, sheet) in sheets.enumerated() {
                try await archive.transaction { books in
                    if version == 0 {
                        try books.save(.first(sheet))
                    } else {
                        let before = Sample.sheet(
                            "b1", sheets[version - 1].answers, version: version - 1)
                        try books.save(.next(before, sheet))
                    }
                }
                for typed in ["家賃", "電気代", "水道代", "話"] {
                    let isThere = texts[version].contains(typed) ? 1 : 0
                    #expect(try await found(typed) == isThere, "\(typed) in version \(version)")
                    #expect(try await candidates(typed) == isThere)
                }
            }
        }
    }

    @Test func `what the index proposes in vain does not crowd out what is there`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                for number in 0..<30 {
                    // The number of a telephone is indexed with the words and is none.
                    let answers =
                        number == 0
                        ? Sample.every(["story": .text("番号は048-111")])
                        : Sample.every(["phone": .text("048-111-22\(number)")])
                    try books.save(
                        .first(
                            Sample.sheet(
                                Identifier("b\(number)")!, answers,
                                at: Sample.moment.adding(minutes: number))))
                }
            }
            let found = try await archive.read {
                try search($0).hits(TextQuery("048"), limit: 5).map(\.sheet)
            }
            #expect(found == ["b0"])
        }
    }

    @Test func `an index that is made anew holds sheets as well as notes`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try NoteStore(books).save([.first(Sample.note("n1", sequence: 1))])
                for number in 0..<450 {
                    let answers = Sample.every(["story": .text("家賃の話\(number)")])
                    try books.save(
                        .first(Sample.sheet(Identifier("b\(number)")!, answers)))
                }
                try TextIndex(books).clear()
            }
            func found() async throws -> [Int] {
                try await archive.read { (books) throws in
                    [
                        try search(books).hits(TextQuery("家賃"), limit: 1000).count,
                        try NoteSearch(
                            books, for: StoreTown.workers[0].standing, at: Sample.moment
                        ).hits(TextQuery("家賃")).count,
                    ]
                }
            }
            #expect(try await found() == [0, 0])
            try await archive.engine.transaction { try TextIndex.markDue($0) }
            try await TextIndex.renewWhereDue(archive)
            #expect(try await found() == [450, 1])
            #expect(try await archive.read { try Settings($0).value(.textIndex) } == nil)
            // Interrupted among the sheets, it goes on there.
            try await archive.transaction { books in
                let texts = try SheetParts(books).texts(after: .min, limit: 1000)
                for text in texts.dropFirst(300) {
                    try TextIndex(books).remove(seq: text.sequence, text: text.text)
                }
                try Settings(books).put("parts \(texts[299].sequence)", as: .textIndex)
            }
            #expect(try await found() == [300, 1])
            try await TextIndex.renewWhereDue(archive)
            #expect(try await found() == [450, 1])
        }
    }
}
