import Casework
import HTTPTypes
import Testing

@testable import Web

/// One button of a case: where the case stands, what the form holds, and whose press is taken.
struct CaseButton: Sendable, CustomTestStringConvertible {
    let noun: String
    let withConsent: Bool
    let steps: [Case.Step]
    let fields: [(String, String)]
    let mine: Set<String>

    init(
        _ noun: String, withConsent: Bool = false, after steps: [Case.Step] = [],
        _ fields: [(String, String)] = [], by mine: Set<String>
    ) {
        self.noun = noun
        self.withConsent = withConsent
        self.steps = steps
        self.fields = fields
        self.mine = mine
    }

    var testDescription: String { noun }

    static let coordinators: Set = ["chosei", "csw"]
    static let writers: Set = ["chosei", "csw", "fukushi", "kacho"]

    static let all: [CaseButton] = [
        CaseButton("coordination", by: coordinators),
        CaseButton("assessment", after: [.hears], by: coordinators),
        CaseButton(
            "field", after: [.hears, .assess], [("lead", "kodomo")], by: coordinators),
        CaseButton(
            "session", after: [.hears, .assess], [("held_on", "R8.4.10")], by: coordinators),
        CaseButton("decision", withConsent: true, after: [.hears, .assess], by: ["kacho"]),
        CaseButton(
            "support", after: [.hears, .assess, .conference],
            [("lead", "fukushi"), ("next_on", "R8.7.6")], by: coordinators),
        CaseButton(
            "closure", after: [.hears, .assess, .conference, .supports],
            [
                ("lead", "fukushi"), ("reason", "handedToLead"), ("evaluation", "落ち着いた"),
                ("closed_on", "R8.4.6"),
            ], by: ["chosei", "csw", "kacho"]),
        CaseButton(
            "interruption", after: [.hears], [("reason", "contactLost"), ("text", "電話に出ない")],
            by: coordinators),
        CaseButton(
            "reopening", after: [.hears, .interrupt(.moved, "転居")], [("next_on", "R8.4.20")],
            by: writers),
        CaseButton("postponement", [("next_on", "R8.4.20")], by: writers),
    ]
}

@Suite("Steps of a multi-agency case") struct CaseRoutesTests {
    static let everybody = ["fukushi", "chosei", "csw", "kacho", "kodomo", "suido"]

    @Test(
        "every button is taken from those whose it is and refused to others",
        arguments: CaseButton.all)
    func buttons(_ button: CaseButton) async throws {
        for name in Self.everybody {
            let town = try await TestTown.open()
            let opened = try await town.opened(
                withConsent: button.withConsent, button.steps.map { ("chosei", $0) })
            let before = try await town.found(opened)
            try await Browser.visit(town) { client in
                let browser = try await Browser.signedIn(name, client)
                let seen = try await browser.get("/cases/\(opened.id)")
                let knows = ["fukushi", "chosei", "csw", "kacho"].contains(name)
                #expect(seen.status == (knows ? .ok : .notFound), "\(name)")
                let isMine = button.mine.contains(name)
                #expect(seen.has("/cases/\(opened.id)/\(button.noun)") == isMine, "\(name)")
                let pressed = try await browser.post(
                    "/cases/\(opened.id)/\(button.noun)",
                    button.fields + [("version", String(before.version))])
                let expected: HTTPResponse.Status = isMine ? .ok : knows ? .forbidden : .notFound
                #expect(pressed.status == expected, "\(button.noun) by \(name)")
            }
            let after = try await town.found(opened)
            #expect((after != before) == button.mine.contains(name), "\(button.noun) by \(name)")
        }
    }

    @Test("a press on an old page is refused, and what was typed stays as a draft")
    func stale() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened([("chosei", .hears)])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("chosei", client)
            let path = "/cases/\(opened.id)/interruption"
            try await browser.get(path)
            let refused = try await browser.post(
                path, ["version": "0", "reason": "moved", "text": "転居したと聞いた"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("ほかの人が先に更新しました"))
            #expect(refused.has("転居したと聞いた"))
            let again = try await browser.get(path)
            #expect(again.has("転居したと聞いた"))
            #expect(again.has("下書きから続けます"))
            let home = try await browser.get("/")
            #expect(home.has(path))
        }
    }

    @Test("nothing is closed without a lead section and an evaluation")
    func closing() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(
            [.hears, .assess, .conference].map { ("chosei", $0) })
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("chosei", client)
            let path = "/cases/\(opened.id)/closure"
            let page = try await browser.get(path)
            #expect(page.has("ケースの終結を確認してください"))
            #expect(page.has("健康状態の改善"))
            let refused = try await browser.post(
                path, ["reason": "goalReached", "changes": "health", "closed_on": "R8.4.6"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("主担当課がないまま終結はできません"))
            #expect(refused.has("残された課題と評価を入力してください"))
            let closed = try await browser.post(
                path,
                [
                    "lead": "kodomo", "reason": "goalReached", "changes": "health",
                    "changes": "goesOut", "evaluation": "通院が続いている", "closed_on": "R8.4.6",
                    "told_on": "R8.4.5",
                ])
            #expect(closed.has("終結しました"))
            #expect(
                try await browser.get("/cases/\(opened.id)").status == .notFound,
                "with the case the programme's own way to it ends")
            for name in ["fukushi", "kodomo"] {
                let staying = try await Browser.signedIn(name, client)
                let page = try await staying.get("/cases/\(opened.id)")
                #expect(page.has("こどもの窓口"))
                #expect(page.has("健康状態の改善、外出できた"))
            }
        }
        let after = try await town.found(opened)
        #expect(after.lead == "kodomo")
        #expect(!after.state.isOpen)
    }

    @Test("the kind of conference follows from consent, under the town's own names")
    func conference() async throws {
        let town = try await TestTown.open()
        let without = try await town.opened([.hears, .assess].map { ("chosei", $0) })
        let with = try await town.opened(
            family: "浜", withConsent: true,
            [("chosei", .hears), ("chosei", .assess), ("kacho", .decides)])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("chosei", client)
            #expect(try await browser.get("/cases/\(without.id)").has("支援決定はできません"))
            #expect(try await browser.get("/cases/\(without.id)/session").has("支援会議（支援方針の協議）"))
            #expect(
                try await browser.get("/cases/\(with.id)/session").has("重層的支援会議（支援プランの協議）"))
            let early = try await browser.get("/cases/\(without.id)/decision")
            #expect(early.status == .forbidden)
            let head = try await Browser.signedIn("kacho", client)
            let needs = try await head.get("/cases/\(without.id)/decision")
            #expect(needs.status == .conflict)
            #expect(needs.has("支援決定には本人の同意が必要です"))
        }
    }

    @Test("consent gained later is chosen from those in force, and the case waits for its decision")
    func consent() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened([.hears, .assess, .conference].map { ("chosei", $0) })
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/cases/\(opened.id)/consent"
            #expect(try await browser.get(path).has("有効な同意がありません"))
            let consent = try await town.agree(opened.received)
            try await browser.get(path)
            #expect(
                try await browser.post(path, ["consent": "k9999999"]).status
                    == .unprocessableContent)
            let gained = try await browser.post(path, ["consent": consent.description])
            #expect(gained.status == .ok)
            #expect(gained.has("書面の同意"))
        }
        #expect(try await town.found(opened).state == .assessed)
    }

    @Test("the list leads to the case, and the paper names who printed it")
    func listAndPaper() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("chosei", client)
            let list = try await browser.get("/files/\(opened.file)/cases")
            #expect(list.has("/cases/\(opened.id)"))
            let paper = try await browser.get("/cases/\(opened.id)/sheet")
            #expect(paper.has("多機関協働ケース概要"))
            #expect(paper.has("印刷：職員chosei"))
            #expect(!paper.has("港一丁目"))
        }
        #expect(try await town.deeds(in: opened.file).contains("case.print"))
    }
}
