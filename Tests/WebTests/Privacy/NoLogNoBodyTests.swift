import Foundation
import HTTPTypes
import Records
import Synchronization
import Testing

@testable import Web

/// No body before its audit row: when the log cannot be written, nothing personal leaves.
@Suite("No log, no body") struct NoLogNoBodyTests {
    /// Words of the family of the story. None of them may stand on a page that was not logged.
    private static let secrets = ["港", "ミナト", "の相談を受けた", "0900000"]

    @Test(
        "on every page, export and print: 503 without a word of the family", arguments: Ground.all)
    func everyPage(_ ground: Ground) async throws {
        try await story(on: ground) { town, log, browser in
            let pages = try await Crawl.pages(browser, from: Crawl.starts)
            let telling = pages.filter { page in
                page.value.hasPrefix("200") && Self.secrets.contains { page.value.contains($0) }
            }
            #expect(telling.count > 20)
            log.fail(true)
            for path in pages.keys.sorted() where !Self.isTyped(path) {
                let page = try await browser.get(path)
                for word in Self.secrets { #expect(!page.has(word), "\(path) tells \(word)") }
                guard telling[path] != nil else { continue }
                #expect(page.status == .serviceUnavailable, "\(path)")
                #expect(page.headers[.contentDisposition] == nil)
            }
            // What was searched for stands in the box again; what was found does not.
            for path in pages.keys.sorted() where Self.isTyped(path) {
                let page = try await browser.get(path)
                #expect(!page.has("href=\"/files/"), "\(path)")
                guard pages[path]?.contains("href=\"/files/") == true else { continue }
                #expect(page.status == .serviceUnavailable, "\(path)")
            }
            log.fail(false)
            for path in telling.keys { #expect(try await browser.get(path).status == .ok) }
            let found = try await town.archive.read { try AuditTrail($0).verify(against: []) }
            #expect("\(found)".hasPrefix("sound"))
        }
    }

    /// Whether the worker typed such a word.
    private static func isTyped(_ path: String) -> Bool {
        let typed = path.removingPercentEncoding ?? path
        return secrets.contains { typed.contains($0) }
    }

    @Test(
        "a press answers 503, keeps nothing, gives back what was typed, and is done once later",
        arguments: Ground.all)
    func presses(_ ground: Ground) async throws {
        try await story(on: ground) { town, log, browser in
            let before = try await town.unhandled("fukushi").count
            let form = try await browser.get("/consultations/new")
            let once = browser.hidden("once", near: "/consultations/new") ?? ""
            let typed = with(["channel": "phone", "gist": "停電の夜の<相談>", "once": once])
            log.fail(true)
            let refused = try await browser.post("/consultations/new", pairs: typed)
            #expect(form.status == .ok)
            #expect(refused.status == .serviceUnavailable)
            #expect(refused.has("まだ保存していません"))
            #expect(refused.has("停電の夜の&lt;相談&gt;"))
            #expect(browser.hidden("once", near: "/consultations/new") == once)
            #expect(browser.hidden("gist", near: "/consultations/new") == "停電の夜の&lt;相談&gt;")
            for word in Self.secrets { #expect(!refused.has(word), "\(word)") }
            #expect(try await town.unhandled("fukushi").count == before)
            log.fail(false)
            let saved = try await browser.post("/consultations/new", pairs: typed)
            #expect(saved.has("相談を受け付けました"))
            try await browser.post("/consultations/new", pairs: typed)
            #expect(try await town.unhandled("fukushi").count == before + 1)
        }
    }

    private func story(
        on ground: Ground,
        _ body: @escaping @Sendable (TestTown, FailingLog, Browser) async throws -> Void
    ) async throws {
        try await ground.fresh { engine in
            let log = FailingLog(engine)
            let town = try await TestTown.open(on: log)
            let own = try await town.receive(
                by: "fukushi", at: "fukushi", family: "港", kana: ("ミナト", "ハナコ"),
                phone: "09000000001")
            try await town.note("fukushi", in: own.file, "面談で家賃の相談を受けた。")
            _ = try await town.escalated(own)
            try await Browser.visit(town) { client in
                try await body(town, log, try await Browser.signedIn("fukushi", client))
            }
        }
    }
}
