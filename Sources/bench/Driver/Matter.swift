import Casework
import Foundation
import GRDB
import Records
import Synchronization
import Web

/// What is asked for: cases each user may open, names that somebody has, words that notes hold.
struct Matter {
    /// Files with thirty notes, for each user those of the user's districts.
    let files: [[String]]
    /// Cases with thirty notes in the plain database.
    let cases: [Int]
    let names: [String]
    let words = ["面談", "家賃", "学校", "生活費", "介護の負担", "スクールソーシャル"]

    static func of(_ ground: Ground, users: Int) async throws -> Matter {
        let archive = try await ground.open()
        let files = try await archive.read { books in
            let rows = try books.session.rows(
                """
                SELECT f.desk, f.id FROM files f JOIN notes n ON n.file = f.id
                WHERE f.is_hidden = 0 GROUP BY f.desk, f.id HAVING COUNT(*) = 30 ORDER BY f.id
                """
            ) { (try $0.next(Identifier<Desk>.self), try $0.next(String.self)) }
            let workers = try WorkerStore(books).all()
            return (1...users).map { user in
                let desks = workers.first { $0.signInName == "chiku\(user)" }?.standing.readingDesks
                return rows.filter { desks?.contains($0.0) ?? false }.map(\.1)
            }
        }
        try await archive.close()
        let plain = try PlainBooks(path: ground.plain)
        let (cases, names) = try await plain.pool.read { database in
            (
                try Int.fetchAll(
                    database,
                    sql: "SELECT case_id FROM notes GROUP BY case_id HAVING COUNT(*) = 30"),
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT name, kana FROM persons ORDER BY (id * 7919) % 10007, id LIMIT 60
                        """
                ).enumerated().map { number, row in
                    // A whole name and the reading of a family name, by turns.
                    let (name, kana): (String, String) = (row[0], row[1])
                    return number.isMultiple(of: 2)
                        ? name : String(kana.prefix { $0 != "\u{3000}" })
                }
            )
        }
        try plain.close()
        guard !cases.isEmpty, !names.isEmpty, files.allSatisfy({ !$0.isEmpty }) else {
            throw Trouble("the data holds nothing to open")
        }
        return Matter(files: files, cases: cases, names: names)
    }
}

extension Matter {
    func officeQuestion(
        _ operation: Operation, _ browsers: [OfficeBrowser]
    ) -> Load.Question {
        { user, turn in
            let browser = browsers[user]
            switch operation {
            case .list: return browser.get("/files")
            case .search: return browser.get("/search?q=" + encoded(names, user, turn))
            case .fulltext: return browser.get("/search?q=" + encoded(words, user, turn))
            case .open:
                let own = files[user]
                return browser.get("/files/\(own[(turn * 31 + user) % own.count])/notes")
            case .submit: return intake(browser)
            case .health: return browser.get("/health")
            }
        }
    }

    func limitQuestion(_ operation: Operation) -> Load.Question {
        { user, turn in
            func get(_ path: String) -> [UInt8] { OfficeBrowser.get(path, cookie: "none") }
            switch operation {
            case .list: return get("/list?worker=\(user)")
            case .search: return get("/search?q=" + encoded(names, user, turn))
            case .fulltext: return get("/fulltext?q=" + encoded(words, user, turn))
            case .open:
                return get("/open?worker=\(user)&case=\(cases[(turn * 31 + user) % cases.count])")
            case .submit:
                return OfficeBrowser.post(
                    "/submit", cookie: "none", body: "試験\u{3000}太郎\(user)-\(turn)\nシケン\u{3000}タロウ")
            case .health: return get("/health")
            }
        }
    }

    private func encoded(_ terms: [String], _ user: Int, _ turn: Int) -> String {
        OfficeBrowser.encode(terms[(user * 5 + turn) % terms.count])
    }

    /// Somebody nobody knows yet: a reading and a telephone number that no other person has.
    private func intake(_ browser: OfficeBrowser) -> [UInt8] {
        let number = Self.counter.withLock { count in
            count += 1
            return count
        }
        let base = Self.syllables.count
        let kana = [1, base, base * base, base * base * base]
            .map { Self.syllables[number / $0 % base] }.joined()
        let next = Moment.now.date.adding(days: 14)
        return browser.post(
            "/consultations/new",
            [
                ("once", "bench-\(number)"), ("mode", "ordinary"), ("channel", "visit"),
                ("gist", "仕事を失い、家賃の支払いが遅れている。次に何をすればよいか相談したい。"), ("consent", "given"),
                ("name_family", "試験"), ("name_given", "太郎"), ("name_family_kana", kana),
                ("name_given_kana", "タロウ"), ("sex", "male"), ("birth_era", "昭和"),
                ("birth_y", "\(2 + number / 336 % 60)"), ("birth_m", "\(1 + number % 12)"),
                ("birth_d", "\(1 + number / 12 % 28)"),
                ("phone", "080" + String(10_000_000 + number)), ("next_on_era", "西暦"),
                ("next_on_y", "\(next.year)"), ("next_on_m", "\(next.month)"),
                ("next_on_d", "\(next.day)"),
            ])
    }

    private static let counter = Mutex(0)
    /// None of them only lengthens the one before.
    private static let syllables =
        "カキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ".map(String.init)
}
