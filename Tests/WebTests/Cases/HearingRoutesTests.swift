@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Hearing agencies beforehand") struct HearingRoutesTests {
    @Test("with consent the desk is asked, sees its own question, and answers")
    func asked() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(withConsent: true)
        try await Browser.visit(town) { client in
            let coordinator = try await Browser.signedIn("chosei", client)
            try await coordinator.get("/cases/\(opened.id)/hearings/new")
            let sent = try await ask(coordinator, opened, "shakyo")
            #expect(sent.has("聞き取りを依頼しました"))
            #expect(sent.has("回答待ち"))
            let hearing = try #require(try await self.hearings(town, opened).first)
            #expect(hearing.basis.code == "consent")
            let path = "/hearings/\(hearing.id)"
            let desk = try await Browser.signedIn("shakyo", client)
            #expect(try await desk.get(path).has("関わりはありますか"))
            #expect(try await desk.post(path + "/answer").status == .unprocessableContent)
            let answered = try await desk.post(
                path + "/answer",
                ["answer": "貸付の相談があった", "part": "家計の相談", "answered_on": "R8.4.6"])
            #expect(answered.has("聞き取りの回答を記録しました"))
            try await coordinator.get(path)
            let twice = try await coordinator.post(
                path + "/answer", ["answer": "もう一度", "answered_on": "R8.4.6", "version": "1"])
            #expect(twice.status == .conflict)
            #expect(try await coordinator.get("/cases/\(opened.id)").has("家計の相談"))
        }
        #expect(try await town.found(opened).coordinator == "w-chosei")
    }

    @Test("without any basis nothing is passed on; the ways that are open are offered")
    func refused() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let coordinator = try await Browser.signedIn("chosei", client)
            try await coordinator.get("/cases/\(opened.id)/hearings/new")
            let council = try await ask(coordinator, opened, "shakyo")
            #expect(council.status == .unprocessableContent)
            #expect(council.has("個人の情報を伝える根拠がありません"))
            #expect(council.has("本人に同意をたずねる"))
            #expect(!council.has("理由と承認者を添えて渡す"))
            #expect(try await coordinator.get("/cases/\(opened.id)/hearings/new").has("関わりはありますか"))
            let city = try await ask(coordinator, opened, "kodomo")
            #expect(city.has("理由と承認者を添えて渡す"))
            #expect(city.has("name=\"question\" value=\"関わりはありますか\""))
            let sent = try await ask(
                coordinator, opened, "kodomo", ("reason", "こどもの安全のため"),
                ("approver", "w-kacho"))
            #expect(sent.has("聞き取りを依頼しました"))
        }
        let hearing = try #require(try await hearings(town, opened).first)
        #expect(hearing.basis == .internalUse(approver: "w-kacho"))
    }

    @Test("in danger the agency is asked at once, with the reason")
    func danger() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let coordinator = try await Browser.signedIn("csw", client)
            try await coordinator.get("/cases/\(opened.id)/hearings/new")
            let silent = try await ask(coordinator, opened, "shakyo", ("danger", "yes"))
            #expect(silent.has("理由を入力してください"))
            let sent = try await ask(
                coordinator, opened, "shakyo", ("danger", "yes"), ("reason", "倒れている"))
            #expect(sent.has("聞き取りを依頼しました"))
        }
        #expect(try await hearings(town, opened).first?.basis.code == "emergency")
    }

    @Test("somebody under a protective measure is for its officer to decide")
    func protected() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(withConsent: true)
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: opened.received.person, permitted: ["w-chosei"]),
                at: TestTown.start)
        }
        try await Browser.visit(town) { client in
            let coordinator = try await Browser.signedIn("chosei", client)
            try await coordinator.get("/cases/\(opened.id)/hearings/new")
            let refused = try await ask(coordinator, opened, "shakyo")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("閲覧制限のある人が含まれています"))
        }
        #expect(try await hearings(town, opened).isEmpty)
    }

    @Test("only the coordinating desk asks; the asked desk reads no answer of another")
    func rights() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(withConsent: true, [("chosei", .hears)])
        try await town.askKodomo(in: opened)
        let hearing = try #require(try await hearings(town, opened).first)
        try await town.ask(
            "shakyo", "社協への問い", in: opened, on: .statute(.livelihoodSupportConference))
        try await Browser.visit(town) { client in
            let desk = try await Browser.signedIn("fukushi", client)
            try await desk.get("/cases/\(opened.id)")
            #expect(try await desk.get("/cases/\(opened.id)/hearings/new").status == .forbidden)
            #expect(try await ask(desk, opened, "shakyo").status == .forbidden)
            let council = try await Browser.signedIn("shakyo", client)
            #expect(try await council.get("/hearings/\(hearing.id)").status == .notFound)
            let page = try await council.get("/cases/\(opened.id)")
            #expect(page.has("社協への問い"))
            #expect(!page.has("こどもの窓口への問い"))
            // Who holds the file reads along, but does not speak for the asked desk.
            let read = try await desk.get("/hearings/\(hearing.id)")
            #expect(read.status == .ok)
            #expect(!read.has("回答を記録する"))
            let spoken = try await desk.post(
                "/hearings/\(hearing.id)/answer", ["answer": "代わりに", "answered_on": "R8.4.6"])
            #expect(spoken.status == .forbidden)
            let stranger = try await Browser.signedIn("suido", client)
            #expect(try await stranger.get("/hearings/\(hearing.id)").status == .notFound)
        }
    }

    private func ask(
        _ browser: Browser, _ opened: TestTown.Opened, _ desk: String,
        _ more: (String, String)...
    ) async throws -> Browser.Page {
        try await browser.post(
            "/cases/\(opened.id)/hearings/new",
            [
                ("desk", desk), ("question", "関わりはありますか"), ("answer_by", "R8.4.13"),
                ("persons", opened.received.person.description), ("classes", "identity"),
                ("classes", "life"), ("purpose", "coordination"),
            ] + more)
    }

    private func hearings(_ town: TestTown, _ opened: TestTown.Opened) async throws -> [Hearing] {
        try await town.archive.read { try HearingStore($0).hearings(of: opened.id) }
    }
}

extension TestTown {
    func askKodomo(in opened: Opened) async throws {
        try await ask("kodomo", "こどもの窓口への問い", in: opened)
    }

    /// The coordinator asks a desk with an approved reason, which reaches public bodies, or else.
    func ask(
        _ desk: Identifier<Desk>, _ question: String, in opened: Opened,
        on basis: LegalBasis = .internalUse(approver: "w-kacho")
    ) async throws {
        try await act("chosei", in: opened.file) { access, books, keys in
            let outcome = try access.asking(
                HearingForms.asked(
                    question, of: desk, by: access.moment.date.adding(days: 7),
                    classes: [.identity, .life], reason: "確認のため"),
                in: try CaseStore(books).require(opened.id), on: basis,
                telling: try books.telling(.desk(desk), in: opened.file), keys: keys)
            return (outcome, ())
        }
    }
}

extension Browser {
    /// The same for fields put together by a test.
    @discardableResult
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        precondition(fields.count <= 10)
        let f = fields + Array(repeating: ("_", ""), count: 10 - fields.count)
        return try await post(
            path,
            [
                f[0].0: f[0].1, f[1].0: f[1].1, f[2].0: f[2].1, f[3].0: f[3].1, f[4].0: f[4].1,
                f[5].0: f[5].1, f[6].0: f[6].1, f[7].0: f[7].1, f[8].0: f[8].1, f[9].0: f[9].1,
            ])
    }
}
