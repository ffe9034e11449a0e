import Testing

@testable import Web

@Suite("A long file") struct NotePagingTests {
    @Test("shows its notes fifty at a time, each once, and says where one is")
    func pages() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        for number in 1...130 {
            try await town.note("fukushi", in: own.file, "第\(number)回の電話")
            town.clock.pass(minutes: 1)
        }
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            var path: String? = "/files/\(own.file)/notes"
            var (seen, places): ([String], [String]) = ([], [])
            while let here = path {
                let page = try await browser.get(here)
                seen += page.text.matches(of: /第(\d+)回の電話/).map { String($0.1) }
                places += page.text.matches(of: /新しい方から (\S+) 件目/).map { String($0.1) }
                let earlier = page.text.firstMatch(of: /href="([^"]+)">さらに前の記録/)
                path = earlier.map { String($0.1).replacing("&amp;", with: "&") }
            }
            #expect(seen == (1...130).reversed().map(String.init))
            #expect(places == ["1～50", "51～100", "101～130"])
            let back = try await browser.get("/files/\(own.file)/notes?page=3")
            #expect(back.has("page=2\">新しい記録へ"))
        }
    }
}
