@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Pages
@testable import Web

@Suite("監査記録") struct AuditRoutesTests {
    /// The lines of the table, without what surrounds it.
    private func table(_ page: Browser.Page) -> Substring {
        let start = page.text.range(of: "<tbody")?.lowerBound ?? page.text.startIndex
        return page.text[start...].prefix(
            upTo: page.text.range(of: "</tbody>")?.lowerBound ?? start)
    }

    @Test("the auditor reads in words who did what when, and never what was said")
    func inWords() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let number = try await town.archive.read { try FileStore($0).find(own.file)?.number }
        try await Browser.visit(town) { client in
            let clerk = try await Browser.signedIn("fukushi", client)
            try await clerk.get("/files/\(own.file)")
            let auditor = try await Browser.signedIn("kansa", client)
            let page = try await auditor.get("/audit")
            #expect(page.status == .ok)
            let lines = table(page)
            #expect(lines.contains("世帯ファイルを見た"))
            #expect(lines.contains("職員fukushi"))
            #expect(lines.contains(number ?? "no number"))
            #expect(!page.has("港"), "no name of a resident")
            #expect(!lines.contains("worker.") && !lines.contains("file.view"), "words, not codes")
            #expect(table(try await auditor.get("/audit")).contains("監査記録を見た"))
        }
    }

    @Test("each condition narrows the log, and the export hands out what the screen shows")
    func conditions() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let other = try await town.receive(by: "kodomo", at: "kodomo", family: "山")
        let (first, second) = try await town.archive.read { books in
            let store = FileStore(books)
            return (
                try #require(try store.find(own.file)).number,
                try #require(try store.find(other.file)).number
            )
        }
        try await Browser.visit(town) { client in
            try await Browser.signedIn("fukushi", client).get("/files/\(own.file)")
            town.clock.pass(days: 1)
            try await Browser.signedIn("kodomo", client).get("/files/\(other.file)")
            let auditor = try await Browser.signedIn("kansa", client)

            let byWorker = table(try await auditor.get("/audit?worker=w-fukushi"))
            #expect(byWorker.contains("職員fukushi") && !byWorker.contains("職員kodomo"))

            let byFile = table(try await auditor.get("/audit?file=\(first)"))
            #expect(byFile.contains(first) && !byFile.contains(second))

            let byDay = table(try await auditor.get("/audit?from=2026-04-07&group=looks"))
            #expect(byDay.contains(second) && !byDay.contains(first))
            let byBoxes = try await auditor.get(
                "/audit?until_era=令和&until_y=8&until_m=4&until_d=6&group=looks")
            #expect(table(byBoxes).contains(first) && !table(byBoxes).contains(second))
            #expect(byBoxes.has("令和8年4月6日（月）まで"), "the condition in force is shown")

            let accounts = table(try await auditor.get("/audit?group=accounts"))
            #expect(accounts.contains("サインインした") && !accounts.contains("世帯ファイルを見た"))
            let changes = table(try await auditor.get("/audit?group=changes"))
            #expect(changes.contains("相談を受け付けた") && !changes.contains("サインインした"))

            let csv = try await auditor.get("/audit.csv?file=\(first)&group=looks")
            #expect(csv.has("世帯ファイルを見た") && csv.has(first) && !csv.has(second))
            #expect(table(try await auditor.get("/audit")).contains("監査記録をファイルに出した"))
        }
    }

    @Test("a day that is none is told and the log stays on the screen")
    func wrongDay() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let auditor = try await Browser.signedIn("kansa", client)
            let page = try await auditor.get("/audit?from=令和8年2月30日")
            #expect(page.has("この日からは存在しない日付です"))
            #expect(table(page).contains("サインインした"))
            let turned = try await auditor.get("/audit?from=2026-04-06&until=2026-04-01")
            #expect(turned.has("「この日まで」は「この日から」より後の日にしてください"))
        }
    }

    @Test("hundred lines a page, and the older ones a press away under the same conditions")
    func paging() async throws {
        let town = try await TestTown.open()
        let lines = (0..<130).map { number in
            AuditLine(
                moment: TestTown.start, worker: "w-fukushi", deed: "file.view", kind: "file",
                subject: "s\(number)", file: nil, basis: .ownDuty)
        }
        try await town.archive.transaction { try AuditTrail($0).append(lines, terminal: "t") }
        try await Browser.visit(town) { client in
            let auditor = try await Browser.signedIn("kansa", client)
            let page = try await auditor.get("/audit?worker=w-fukushi&group=looks")
            #expect(table(page).components(separatedBy: "世帯ファイルを見た").count == 101)
            let link = try #require(
                page.text.firstMatch(of: /href="(\/audit\?[^"]*before=[0-9]+)"/)?.output.1)
            let older = try await auditor.get(
                String(link).replacingOccurrences(of: "&amp;", with: "&"))
            #expect(table(older).components(separatedBy: "世帯ファイルを見た").count == 31)
            #expect(!older.has("さらに前の記録") && older.has("新しい記録へ"))
        }
    }

    @Test("the log is checked from its first line, and a changed line is named")
    func checking() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let auditor = try await Browser.signedIn("kansa", client)
            #expect(try await auditor.get("/audit/check").has("異常はありません"))
            #expect(
                table(try await auditor.get("/audit")).contains("監査記録のつながりを確かめた"))
            _ = try await town.archive.transaction {
                try $0.session.run("UPDATE audit_log SET worker = 'w-kodomo' WHERE seq = 3")
            }
            let broken = try await auditor.get("/audit/check")
            #expect(broken.has("3件目に異常があります") && broken.has("書き換えられています"))
        }
    }

    @Test("nobody else reads, hands out or checks the log")
    func closed() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            for name in ["fukushi", "kacho", "kanri", "shukan"] {
                let browser = try await Browser.signedIn(name, client)
                for path in ["/audit", "/audit.csv", "/audit/check"] {
                    let page = try await browser.get(path)
                    #expect(page.status == .forbidden, "\(name) \(path)")
                    #expect(page.has("監査記録は監査担当と個人情報保護管理者が見られます"))
                }
            }
        }
    }

    @Test("every deed belongs to exactly one group an auditor may ask for")
    func groups() {
        let groups = AuditGroup.allCases.map(\.codes)
        #expect(groups.reduce(0) { $0 + $1.count } == deedCodes.count)
        #expect(groups.reduce(into: Set()) { $0.formUnion($1) } == deedCodes)
        #expect(groups.allSatisfy { !$0.isEmpty })
    }
}
