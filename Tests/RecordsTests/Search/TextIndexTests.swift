import Casework
import Testing

@testable import Records

@Suite struct TextIndexTests {
    private static let phrases = [
        "家賃を三か月滞納", "電話で面談の約束", "長男がひきこもり", "介護保険の申請", "子ども食堂に参加", "体調が悪い",
        "生活保護の相談", "借金の返済", "学校に行っていない", "ﾔﾝｸﾞｹｱﾗｰ", "ＤＶの疑い", "10月3日に訪問", "①収入②支出",
        "地域包括支援センター", "渡邉さん宅", "ー・ー", "、。",
    ]

    /// Notes made of office phrases, the same every time.
    private static let notes: [String] = {
        var state: UInt64 = 20_260_401
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<300).map { _ in
            (0...next(12)).map { _ in phrases[next(phrases.count)] }
                .joined(separator: ["。", "\n", "　", ""][next(4)])
        }
    }()

    private func found(_ typed: String, _ archive: Archive) async throws -> [Int64] {
        let query = TextQuery(typed)
        return try await archive.read { books in
            try TextIndex(books).candidates(query, limit: 1000)
        }
    }

    private func filled(_ archive: Archive) async throws {
        try await archive.transaction { books in
            for (index, note) in Self.notes.enumerated() {
                try TextIndex(books).put(seq: Int64(index), text: note)
            }
        }
    }

    @Test func `what is found equals what a reader of every note would find`() async throws {
        let queries =
            [
                "家賃", "家", "面談", "ひきこもり", "引きこもり", "ヤングケアラー", "dv", "DV", "３日", "渡辺", "収入2支出",
                "滞納 介護", "電話 子ども 学校", "の", "ー", "、", "三か月滞納。電話", "存在しない言葉", "鬱", "家 賃", "相談借金",
            ] + Self.phrases
        try await onEachArchive { archive in
            try await filled(archive)
            for typed in queries {
                let query = TextQuery(typed)
                let naive = Self.notes.indices.filter { query.matches(Self.notes[$0]) }
                #expect(
                    try await found(typed, archive) == naive.reversed().map(Int64.init), "\(typed)")
            }
            #expect(try await found("家賃", archive).count > 20)
            #expect(try await found("存在しない言葉", archive).isEmpty)
        }
    }

    @Test func `matching ignores width, form and blanks but not order`() {
        let note = "渡邉さん宅。ﾔﾝｸﾞｹｱﾗｰの\n相談"
        for typed in ["渡辺さん", "ヤングケアラー", "の相談", "相談 渡邊", "　相談　"] {
            #expect(TextQuery(typed).matches(note), "\(typed)")
        }
        for typed in ["さん渡辺", "相談 滞納", "グヤン"] {
            #expect(!TextQuery(typed).matches(note), "\(typed)")
        }
    }

    @Test func `an empty query finds nothing`() async throws {
        try await onEachArchive { archive in
            try await filled(archive)
            for typed in ["", " ", "　", "・"] {
                #expect(TextQuery(typed).isEmpty)
                #expect(try await found(typed, archive).isEmpty)
            }
        }
    }

    @Test func `a removed note is found no more, and the others still are`() async throws {
        try await onEachArchive { archive in
            try await filled(archive)
            let before = try await found("家賃", archive)
            let gone = try #require(before.first)
            try await archive.transaction {
                try TextIndex($0).remove(seq: gone, text: Self.notes[Int(gone)])
            }
            #expect(try await found("家賃", archive) == Array(before.dropFirst()))
            #expect(try await found("賃", archive) == Array(before.dropFirst()))
            try await archive.transaction { try TextIndex($0).put(seq: gone, text: "家賃は払えた") }
            #expect(try await found("家賃", archive) == before)
            try await archive.transaction { try TextIndex($0).clear() }
            #expect(try await found("家賃", archive).isEmpty)
        }
    }

    @Test func `pages follow one another from the newest back`() async throws {
        try await onEachArchive { archive in
            try await filled(archive)
            let all = try await found("家賃", archive)
            let query = TextQuery("家賃")
            var pages: [Int64] = []
            while true {
                let before = pages.last
                let page = try await archive.read {
                    try TextIndex($0).candidates(query, before: before, limit: 7)
                }
                if page.isEmpty { break }
                pages += page
            }
            #expect(pages == all)
        }
    }

    @Test func `the condition joins with other tables`() async throws {
        try await onEachArchive { archive in
            try await filled(archive)
            let query = TextQuery("家賃 電話")
            let seqs = try await archive.read { books in
                let match = try #require(TextIndex(books).match(query))
                return try books.session.rows(
                    """
                    WITH shown AS (SELECT CAST(\(5) AS BIGINT) AS seq UNION SELECT 6)
                    SELECT seq FROM shown WHERE seq IN (\(match)) ORDER BY seq DESC
                    """
                ) { try $0.next(Int64.self) }
            }
            let naive = [6, 5].filter { query.matches(Self.notes[$0]) }
            #expect(seqs == naive.map(Int64.init))
        }
    }

    /// Notes that strain the limits of `tsvector`: one word thousands of times, and long texts.
    @Test func `no word of a very long note is lost`() async throws {
        let filler = (0..<7900).map { Unicode.Scalar(UInt32(0x4E00 + $0 * 2)) }
        let varied = String(String.UnicodeScalarView(filler.compactMap { $0 }))
        let notes = [
            String(repeating: "あ", count: 8000) + "終点", String(repeating: "ー。", count: 4000) + "終点",
            varied + "終点", String(repeating: "家賃と", count: 2600) + "終点家賃",
            String(repeating: varied, count: 5) + "終点",
        ]
        try await onEachArchive { archive in
            try await archive.transaction { books in
                for (index, note) in notes.enumerated() {
                    try TextIndex(books).put(seq: Int64(index), text: note)
                }
            }
            let queries = [
                "終点", "終", "ああ終点", String(repeating: "あ", count: 64), "。終点", "と終点家賃",
                String(repeating: "家賃と", count: 30), "と家賃", String(varied.suffix(40)),
                String(varied.dropFirst(200).prefix(64)), String(varied.dropFirst(7000).prefix(9)),
                String(varied.suffix(20)) + "終点", "終 賃", "終点 家賃",
            ]
            for typed in queries {
                let query = TextQuery(typed)
                let naive = notes.indices.filter { query.matches(notes[$0]) }
                #expect(
                    try await found(typed, archive) == naive.reversed().map(Int64.init), "\(typed)")
                #expect(!naive.isEmpty, "\(typed)")
            }
            try await archive.transaction { books in
                for (index, note) in notes.enumerated() {
                    try TextIndex(books).remove(seq: Int64(index), text: note)
                }
            }
            #expect(try await found("終", archive).isEmpty)
        }
    }

    @Test func `numbers of new notes follow the clock`() {
        let one = TextIndex.newSeq(at: Moment(milliseconds: 1_790_000_000_000))
        let other = TextIndex.newSeq(at: Moment(milliseconds: 1_790_000_000_001))
        #expect(one < other)
        #expect(TextIndex.newSeq(at: .never) > other)
    }

    @Test func `codes are short, keyed, and the same from a full memory`() {
        let key = Vault(MasterKey.random()).words
        let letters = TextQuery.fold("家賃を三か月滞納家賃")
        let codes = key.pairs(of: letters)
        #expect(codes.count == letters.count - 1)
        #expect(codes.first == codes.last)
        #expect(Set(codes).count == codes.count - 1)
        #expect(codes.allSatisfy { $0.utf8.count == 10 })
        #expect(Vault(MasterKey.random()).words.pairs(of: letters) != codes)
        #expect(key.singles(of: TextQuery.fold("家")).count == 1)
        #expect(!codes.contains(key.singles(of: TextQuery.fold("家"))[0]))
    }
}
