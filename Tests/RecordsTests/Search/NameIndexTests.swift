import Casework
import Records
import Testing

@Suite struct NameIndexTests {
    private static let people: [(Identifier<Person>, IndexedName)] = [
        ("watanabe1", name("渡辺", "太郎", "ワタナベ", "タロウ")),
        ("watanabe2", name("渡邊", "一郎", "ワタナベ", "イチロウ")),
        ("watanabe3", name("渡邉", "花", "ワタナベ", "ハナ")),
        ("watanabe4", name("渡邉\u{E0102}", "浩", "ワタナベ", "ヒロシ")),
        ("saito1", name("斎藤", "実", "サイトウ", "ミノル")),
        ("saito2", name("斉藤", "実", "サイトウ", "ミノル")),
        ("saito3", name("齋藤", "実", "サイトウ", "ミノル")),
        ("saito4", name("齊藤", "実", "サイトー", "ミノル")),
        ("takahashi1", name("髙橋", "明", "タカハシ", "アキラ")),
        ("takahashi2", name("高𣘺", "明", "タカハシ", "アキラ")),
        ("takahashi3", name("髙槗", "明", "タカハシ", "アキラ")),
        ("hamasaki1", name("濱﨑", "光", "ハマサキ", "ヒカル")),
        ("hamasaki2", name("濵嵜", "光", "ハマザキ", "ヒカル")),
        ("yoshida", name("𠮷田", "恵", "ヨシダ", "メグミ")),
        ("kamiya", name("\u{FA19}谷", "勝", "カミヤ", "マサル")),
        ("katsuragi", name("葛\u{E0100}城", "誠", "カツラギ", "マコト")),
        ("nakajima", name("中島", "弘", "ナカジマ", "ヒロシ")),
        ("nakashima", name("中島", "弘", "ナカシマ", "ヒロシ")),
        ("ohno", name("大野", "京子", "オオノ", "キョウコ")),
        ("ono", name("小野", "京子", "オノ", "キヨコ")),
        ("inoue", name("井の上", "優", "イノウエ", "ユウ")),
        ("li", IndexedName(written: ["リー", "シャオロン"], kana: [])),
        ("nguyen", IndexedName(written: ["NGUYEN", "VAN", "AN"], kana: ["グエン", "ヴァン", "アン"])),
    ]

    private static func name(_ parts: String...) -> IndexedName {
        IndexedName(written: Array(parts.prefix(2)), kana: Array(parts.suffix(2)))
    }

    private func onEachTown(_ body: (Archive) async throws -> Void) async throws {
        try await onEachArchive { archive in
            try await archive.transaction { books in
                for (person, name) in Self.people {
                    try NameIndex(books).put(person, PersonKeys(names: [name]))
                }
            }
            try await body(archive)
        }
    }

    private func find(_ query: NameQuery, _ archive: Archive) async throws -> [String] {
        try await archive.read { books in
            try NameIndex(books).find(query).map(\.person.description)
        }
    }

    /// What is typed, and everybody it must find (`ux.md` §7.4 and more).
    private static let vectors: [(String, [String])] = [
        ("渡辺", ["watanabe1", "watanabe2", "watanabe3", "watanabe4"]),
        ("渡邉", ["watanabe1", "watanabe2", "watanabe3", "watanabe4"]),
        ("渡", ["watanabe1", "watanabe2", "watanabe3", "watanabe4"]),
        ("斉藤", ["saito1", "saito2", "saito3", "saito4"]),
        ("高橋", ["takahashi1", "takahashi2", "takahashi3"]),
        ("浜崎", ["hamasaki1", "hamasaki2"]), ("吉田", ["yoshida"]), ("神谷", ["kamiya"]),
        ("葛城", ["katsuragi"]), ("葛\u{E0101}城", ["katsuragi"]), ("井上", ["inoue"]),
        ("井の上", ["inoue"]), ("ひろし", ["nakajima", "nakashima", "watanabe4"]),
        ("ﾜﾀﾅﾍﾞ", ["watanabe1", "watanabe2", "watanabe3", "watanabe4"]),
        ("watanabe", ["watanabe1", "watanabe2", "watanabe3", "watanabe4"]),
        ("ワタナベイチ", ["watanabe2"]), ("渡辺一", ["watanabe2"]), ("渡辺 一", ["watanabe2"]),
        ("わたなべ　いち", ["watanabe2"]), ("渡辺 いちろう", ["watanabe2"]), ("一郎 渡辺", ["watanabe2"]),
        ("渡辺 二郎", []), ("藤", []), ("キョー", ["ohno", "ono"]), ("オノ", ["ohno", "ono"]),
        ("リー シャオロン", ["li"]), ("りーしゃおろん", ["li"]), ("シャオ", ["li"]), ("ng", ["nguyen"]),
        ("Nguyen Van", ["nguyen"]), ("バン", ["nguyen"]), ("ナカシマ", ["nakajima", "nakashima"]),
        ("", []), ("　", []), ("無", []),
    ]

    @Test func `a name is found however it is written`() async throws {
        try await onEachTown { archive in
            for (typed, expected) in Self.vectors {
                let found = try await find(.name(typed), archive)
                #expect(found.sorted() == expected, "\(typed)")
            }
        }
    }

    @Test func `what is exactly so comes first`() async throws {
        let vectors = [
            ("斉藤", "saito2"), ("渡邉", "watanabe3"), ("ナカシマ", "nakashima"), ("ワタナベイ", "watanabe2"),
            ("ナカジマ", "nakajima"), ("オノ", "ono"), ("オオノ", "ohno"), ("キヨコ", "ono"),
            ("ハマザキ", "hamasaki2"), ("サイトー", "saito4"),
        ]
        try await onEachTown { archive in
            for (typed, expected) in vectors {
                let found = try await find(.name(typed), archive)
                #expect(found.first == expected, "\(typed)")
            }
        }
    }

    @Test func `the rank says how somebody was found`() async throws {
        try await onEachTown { archive in
            let ranks = try await archive.read { books in
                try NameIndex(books).find(.name("ナカシマ"))
            }
            #expect(ranks.map { NameMatch(rawValue: $0.rank) } == [.reading, .unvoiced])
        }
    }

    @Test func `every beginning from one letter up finds its person`() async throws {
        try await onEachTown { archive in
            for whole in ["ワタナベイチロウ", "渡邊一郎", "わたなべいちろう"] {
                for end in whole.indices {
                    let typed = String(whole[...end])
                    let found = try await find(.name(typed), archive)
                    #expect(found.contains("watanabe2"), "\(typed)")
                }
            }
        }
    }

    @Test func `numbers, addresses and birth dates find their person`() async throws {
        let born = try #require(CivilDate("1949-05-03"))
        let keys = PersonKeys(
            names: [Self.name("渡邉", "花", "ワタナベ", "ハナ")], phones: ["０４８−９６６−１２３４"],
            addresses: ["越谷市越ヶ谷四丁目2番1号", "越ヶ谷四丁目2番1号"], birthDates: [born])
        try await onEachArchive { archive in
            try await archive.transaction { try NameIndex($0).put("p1", keys) }
            let hits: [NameQuery] = [
                .phone("048-966-1234"), .phone("0489661234"), .phone("1234"), .birthDate(born),
                .address("越谷市越ケ谷"), .address("越ヶ谷4-2-1"), .address("埼玉県越谷市越ヶ谷四丁目"),
                .address("越谷市"), .name("はな"),
            ]
            for query in hits { #expect(try await find(query, archive) == ["p1"], "\(query)") }
            let misses: [NameQuery] = [
                .phone("0489661235"), .phone("966"), .phone("9661"), .address("越谷"), .address(""),
                .address("春日部市"), .birthDate(born.adding(days: 1)),
            ]
            for query in misses { #expect(try await find(query, archive) == [], "\(query)") }
        }
    }

    @Test func `a changed name is found by the new one only, and a removed person by none`()
        async throws
    {
        try await onEachArchive { archive in
            let old = PersonKeys(names: [Self.name("佐藤", "愛", "サトウ", "アイ")])
            let new = PersonKeys(names: [Self.name("鈴木", "愛", "スズキ", "アイ")])
            try await archive.transaction { try NameIndex($0).put("p1", old) }
            try await archive.transaction { try NameIndex($0).put("p1", new) }
            #expect(try await find(.name("佐藤"), archive) == [])
            #expect(try await find(.name("鈴木"), archive) == ["p1"])
            try await archive.transaction { try NameIndex($0).remove("p1") }
            #expect(try await find(.name("鈴木"), archive) == [])
        }
    }

    @Test func `the same word under another key is another token`() async throws {
        try await onEachTown { archive in
            let stranger = Archive(engine: archive.engine, vault: Vault(MasterKey.random()))
            let found = try await find(.name("渡辺"), stranger)
            #expect(found.isEmpty)
        }
    }
}
