@_spi(Stored) import Casework
import Foundation
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// The sheets of one form in all files: found, filtered, counted and handed out by one rule.
@Suite("Sheets of all files") struct TownSheetsTests {
    private func onTown(
        _ ground: Ground,
        _ tell:
            @escaping @Sendable (TestTown, [TestTown.Received], any TestClientProtocol)
            async throws -> Void
    ) async throws {
        try await ground.fresh { engine in
            let town = try await TestTown.open(on: engine)
            try await town.archive.publish(EveryKindForm.yaml)
            var homes: [TestTown.Received] = []
            for family in ["港", "森", "川"] {
                homes.append(
                    try await town.receive(by: "fukushi", at: "fukushi", family: family))
            }
            let all = homes
            try await Browser.visit(town) { try await tell(town, all, $0) }
        }
    }

    /// A sheet about each household, by its answers.
    private func fill(
        _ homes: [TestTown.Received], _ answers: [[(String, String)]], _ browser: Browser
    ) async throws {
        for (home, typed) in zip(homes, answers) {
            let path = "/files/\(home.file)/sheets/new/x-every/\(home.person)"
            let begun = try await browser.fill(path, typed.filter { $0.0.hasPrefix("x-line") })
            let sheet = String(begun.path.prefix { $0 != "?" })
            let saved = try await browser.fill("\(sheet)/answers", typed)
            #expect(saved.has("記入票を下書きとして保存しました"))
        }
    }

    private static let answers: [[(String, String)]] = [
        [("x-line", "=1+1"), ("x-housing", "rented"), ("x-help", "home"), ("x-help", "bus")],
        [("x-line", "二件目"), ("x-housing", "rented"), ("x-issues_debt", "yes")],
        [("x-line", "三件目"), ("x-housing", "own"), ("x-help", "bus"), ("x-car", "yes")],
    ]

    @Test(
        "each counted question filters, and the figures are of the sheets in the list",
        arguments: Ground.all)
    func filtered(_ ground: Ground) async throws {
        try await onTown(ground) { _, homes, client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await fill(homes, Self.answers, browser)
            let all = try await browser.get("/sheets?form=x-every")
            #expect(all.status == .ok && all.has("全 <b>3</b> 件"))
            let figures = all.figures
            #expect(figures["x-housing"] == ["持ち家": 1, "借家": 2])
            #expect(figures["x-help"] == ["訪問介護": 1, "移送": 2])
            #expect(figures["x-issues"] == ["借金": 1])
            #expect(figures["x-car"] == ["はい": 1])
            let some = try await browser.get("/sheets?form=x-every&q_x-housing=rented")
            #expect(some.has("港　花子") && some.has("森　花子") && !some.has("川　花子"))
            #expect(some.figures["x-help"] == ["訪問介護": 1, "移送": 1])
            let both = try await browser.get(
                "/sheets?form=x-every&q_x-housing=rented&q_x-help=bus")
            #expect(both.has("全 <b>1</b> 件") && both.has("港　花子"))
            #expect(both.has("住まい：借家"))
            let csv = try await browser.get("/sheets.csv?form=x-every&q_x-housing=rented")
            #expect(ReadCSV(csv.text).rows.count == 2)
        }
    }

    @Test("every kind has its cell in the table for Excel", arguments: Ground.all)
    func handedOut(_ ground: Ground) async throws {
        try await onTown(ground) { town, homes, client in
            let own = homes[0]
            let other = try await town.addMember("港", "太郎", to: own.file)
            let browser = try await Browser.signedIn("fukushi", client)
            let entries = EveryKindForm.entries(own.person, other)
            try await fill([own], [entries.flatMap(\.typed)], browser)
            let csv = ReadCSV(try await browser.get("/sheets.csv?form=x-every").text)
            #expect(csv.rows.count == 1)
            #expect(csv.cell("氏名") == "港　花子")
            #expect(csv.header.contains("世帯員1 本人の言葉") && csv.rows[0].contains("手伝いたい"))
            for entry in entries {
                guard let cell = entry.cell else { continue }
                #expect(csv.cell(cell.title) == cell.text, "\(cell.title): \(csv.header)")
            }
            let lines = try await town.archive.read { books in
                try books.session.first(
                    "SELECT COUNT(*) FROM audit_log WHERE deed = 'worker.export'"
                ) { try $0.next(Int.self) }
            }
            #expect(lines == 1)
        }
    }

    @Test(
        "the words of a sheet are found with the form and the question they answer",
        arguments: Ground.all)
    func found(_ ground: Ground) async throws {
        try await onTown(ground) { _, homes, client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await fill(homes, Self.answers, browser)
            let query = "三件目".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let page = try await browser.get("/search?q=\(query)")
            #expect(page.has("すべての設問　川　花子 さん"))
            #expect(page.has("ひとこと（作成中）：") && page.has("<mark>三件目</mark>"))
            let stranger = try await Browser.signedIn("kodomo", client)
            #expect(!(try await stranger.get("/search?q=\(query)").has("<mark>")))
            let list = try await stranger.get("/sheets?form=x-every")
            #expect(list.has("全 <b>0</b> 件") && !list.has("花子"))
            #expect(ReadCSV(try await stranger.get("/sheets.csv?form=x-every").text).rows.isEmpty)
            #expect(try await stranger.get("/sheets?form=x-nothing").status == .notFound)
            #expect(try await stranger.get("/sheets?form=F6").status == .notFound)
        }
    }

    @Test("whoever reads only some parts is handed out, shown and told no other")
    func parts() async throws {
        let town = try await TestTown.open()
        try await town.archive.publish(OwnSheets.watching)
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(own)
        try await town.sent(to: .desk("shakyo"), consent: consent, own)
        try await Browser.visit(town) { client in
            let writer = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/sheets/new/x-mimamori/\(own.person)"
            let begun = try await writer.fill(
                path, [("x-day", "R8.4.6"), ("x-seen", "元気そう"), ("x-ill", "持病の薬")])
            let sheet = String(begun.path.prefix { $0 != "?" })
            #expect(begun.has("持病の薬"))
            let reader = try await Browser.signedIn("shakyo", client)
            let classes = try await town.archive.read { books in
                try FileStore(books).access(
                    to: own.file, for: town.standing("shakyo"), at: town.clock.now
                ).classes
            }
            let page = try await reader.get(sheet)
            #expect(page.status == .ok)
            #expect(page.has("元気そう") == classes.contains(.life))
            #expect(page.has("持病の薬") == classes.contains(.health))
            #expect(page.has("体調") == classes.contains(.health), "no question without its part")
            let csv = try await reader.get("/sheets.csv?form=x-mimamori").text
            #expect(csv.contains("元気そう") == classes.contains(.life))
            #expect(csv.contains("持病の薬") == classes.contains(.health))
        }
    }
}
