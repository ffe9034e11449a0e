import Testing

@testable import Web

@Suite("集計") struct QuarterRoutesTests {
    @Test(
        "the quarter of today is counted first; the one before, the next and the year are a press away"
    )
    func periods() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let coordinator = try await Browser.signedIn("chosei", client)
            let page = try await coordinator.get("/reports/quarter")
            #expect(page.has("令和8年4月1日～令和8年6月30日"))
            #expect(page.has("/cases/\(opened.id)"))
            #expect(page.has("?from=2026-01-01&amp;through=2026-03-31\">前の四半期"))
            #expect(page.has("?from=2026-07-01&amp;through=2026-09-30\">次の四半期"))
            #expect(page.has("?from=2026-04-01&amp;through=2027-03-31\">令和8年度"))
            let before = try await coordinator.get(
                "/reports/quarter?from=2026-01-01&through=2026-03-31")
            #expect(before.has("令和8年1月1日～令和8年3月31日") && !before.has("/cases/\(opened.id)"))
        }
    }

    @Test("who counts but may open nothing is told so, and the file for Excel holds numbers alone")
    func numbersAlone() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let office = try await Browser.signedIn("shukan", client)
            let page = try await office.get("/reports/quarter")
            #expect(page.has("閲覧の権限がありません") && !page.has("/cases/\(opened.id)"))
            let csv = try await office.get(
                "/reports/quarter.csv?from=2026-04-01&through=2026-06-30")
            #expect(csv.has("2026-04-01,2026-06-30,多機関協働の相談,1\r\n"))
            #expect(csv.has("2026-04-01,2026-06-30,うち対応中,1\r\n"))
            #expect(csv.numbers.isEmpty, "no number of a case goes round")
        }
    }

    @Test(
        "a desk worker has no figures, and whoever opens no file is offered no search but their own work"
    )
    func ownWork() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let clerk = try await Browser.signedIn("suido", client)
            #expect(try await clerk.get("/reports/quarter.csv").status == .forbidden)
            #expect(try await clerk.get("/").has("id=\"header-q\""))
            let office = try await Browser.signedIn("shukan", client)
            let home = try await office.get("/")
            #expect(!home.has("id=\"header-q\""))
            #expect(home.has("この役割では、個別の相談は表示されません"))
            #expect(home.has("<a class=\"button secondary\" href=\"/reports\">集計</a>"))
        }
    }
}
