@_spi(Stored) import Casework
import Foundation
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("相談受付・申込票") struct AccountRoutesTests {
    private let typed: KeyValuePairs<String, String> = [
        "gist": "家賃が2か月払えない", "wish": "住み続けたい", "channel": "visit", "route": "selfVisit",
        "issues_rentLoan": "main", "issues_jobSearch": "yes", "issues_debt": "declined",
        "issues_housing": "unknown", "rest_issues": "yes", "tag": "poverty", "consent": "given",
        "visitor_name": "水野二郎", "visitor_relation": "長男",
    ]

    @Test("the form is read over once and saved; three ways of no answer stay three")
    func saved() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            try await browser.get("\(path)/account")
            let check = try await browser.post("\(path)/account", typed)
            #expect(check.status == .ok)
            #expect(check.has("まだ保存していません"))
            #expect(check.has("住み続けたい"))
            let carried = hiddenFields(of: check.text, in: "\(path)/account")
            let done = try await browser.post("\(path)/account", pairs: carried)
            #expect(done.has("内容を書き直しました"))
            #expect(done.has("◎ いちばん困っている："))
            #expect(try await browser.get("\(path)/account").has("下書きから続けます") == false)
        }
        let account = try await town.account(of: own)
        let marks = account[IntakeForm.issues]
        #expect(marks[.rentLoan] == .main)
        #expect(marks[.debt] == .declined)
        #expect(marks[.housing] == .unknown)
        #expect(marks[.dvAbuse] == .notAsked)
        #expect(marks.count == Issue.List.national16.issues.count)
        #expect(account[IntakeForm.visitorRelation] == "長男")
        #expect(account[IntakeForm.tags] == [.poverty])
    }

    @Test("exactly one ◎ when there are several, and a reason where there is no consent")
    func problems() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/account"
            try await browser.get(path)
            let two = try await browser.post(
                path,
                [
                    "gist": "x", "channel": "visit", "issues_debt": "main",
                    "issues_housing": "main", "consent": "refused",
                ])
            #expect(two.status == .unprocessableContent)
            #expect(two.has("◎は1つだけ選んでください"))
            #expect(two.has("同意を得られない理由を入力してください"))
            let none = try await browser.post(
                path,
                [
                    "gist": "x", "channel": "visit", "issues_debt": "yes", "issues_housing": "yes",
                    "consent": "notAsked",
                ])
            #expect(none.has("いちばん困っていることを1つ、◎にしてください"))
        }
    }

    @Test("without consent the form asks whether the closed conference is needed, and prints it")
    func conferenceNeed() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            #expect(try await browser.get("\(path)/account").has("支援会議の要否"))
            try await browser.post(
                "\(path)/account",
                [
                    "gist": "会えない", "channel": "homeVisit", "consent": "unobtainable",
                    "no_consent": "訪ねても出てこない", "conference_need": "needed",
                    "read_over": "yes",
                ])
            #expect(try await browser.get(path).has("会議の要否"))
            #expect(try await browser.get("\(path)/sheet").has("☑ 要　□ 不要"))
            try await browser.get("\(path)/account")
            try await browser.post(
                "\(path)/account",
                [
                    "gist": "会えた", "channel": "visit", "consent": "given", "read_over": "yes",
                ])
        }
        #expect(try await town.account(of: own)[IntakeForm.conferenceNeed] == nil)
    }

    @Test("8050, ダブルケア, ヤングケアラー, ひきこもり, ごみ屋敷 stand there with what to ask about")
    func guidance() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let form = try await browser.get("/consultations/\(own.consultation)/account")
            for words in [
                "8050", "高齢の親と、働き盛りの年代の子の世帯", "ダブルケア", "子育てと介護が同じ人に", "ヤングケアラー",
                "子どもが家族の世話をしています", "ひきこもり", "家の外との関わりが長く途切れています", "ごみ屋敷",
                "片付けだけを目標にせず",
            ] { #expect(form.has(words), "\(words)") }
        }
    }

    @Test("two who wrote at once choose field by field what stays")
    func conflict() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let (one, two) = (
                try await Browser.signedIn("fukushi", client),
                try await Browser.signedIn("fukushi2", client)
            )
            let path = "/consultations/\(own.consultation)/account"
            try await one.get(path)
            try await two.get(path)
            try await two.post(
                path,
                [
                    "gist": "相手の言葉", "wish": "相手の希望", "channel": "visit",
                    "consent": "given", "read_over": "yes",
                ])
            let clash = try await one.post(
                path,
                [
                    "gist": "自分の言葉", "wish": "自分の希望", "channel": "visit", "consent": "given",
                    "version": "0",
                ])
            #expect(clash.has("違うところが2か所あります"))
            #expect(clash.has("職員fukushi2 さん（10:00）"))
            #expect(!clash.has("name=\"keep_channel\""))
            var carried = hiddenFields(of: clash.text, in: path)
            let undecided = try await one.post(path, pairs: carried + [("keep_gist", "mine")])
            #expect(undecided.has("相談されたいこと・希望をどちらにするか選んでください"))
            carried = hiddenFields(of: undecided.text, in: path)
            let done = try await one.post(
                path, pairs: carried + [("keep_gist", "mine"), ("keep_wish", "theirs")])
            #expect(done.has("内容を書き直しました"))
        }
        let account = try await town.account(of: own)
        #expect(account[IntakeForm.content] == "自分の言葉")
        #expect(account[IntakeForm.wish] == "相手の希望")
    }

    @Test("a step that somebody took meanwhile is no conflict of words")
    func noConflict() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            try await browser.get(path)
            try await browser.post("\(path)/listening")
            let page = try await browser.post(
                "\(path)/account",
                [
                    "gist": "家賃が払えない", "channel": "visit", "consent": "notAsked",
                    "version": "0", "read_over": "yes",
                ])
            #expect(page.has("内容を書き直しました"))
        }
    }

    @Test("the paper comes in both variants, and leaves the whereabouts of the protected out")
    func sheet() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "090-0000-0001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/sheet"
            let plain = try await browser.get(path)
            for words in ["試験町の様式", "港一丁目2-3", "090-0000-0001", "署名"] {
                #expect(plain.has(words), "\(words)")
            }
            // Nobody has been asked yet: the paper says neither.
            #expect(!plain.has("【"))
            let without = try await browser.get("\(path)?variant=without")
            #expect(without.has("支援会議の要否"))
            try await town.archive.transaction { books in
                try GuardStore(books).place(
                    PersonGuard(person: own.person, permitted: ["w-fukushi"]), at: town.clock.now)
            }
            let guarded = try await browser.get(path)
            #expect(!guarded.has("港一丁目"))
            #expect(!guarded.has("090-0000-0001"))
        }
    }
}

extension TestTown {
    func account(of received: Received) async throws -> Answers {
        try await archive.read { try ConsultationStore($0).require(received.consultation).answers }
    }
}

/// The hidden fields of the form that goes to an address, tokens aside.
func hiddenFields(of text: String, in action: String) -> [(String, String)] {
    guard let start = text.range(of: "action=\"\(action)\"") else { return [] }
    let form = text[start.upperBound...].components(separatedBy: "</form>").first ?? ""
    return form.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst()
        .compactMap { part in
            let name = String(part.prefix { $0 != "\"" })
            guard !["csrf", "once"].contains(name) else { return nil }
            guard let value = part.range(of: "value=\"") else { return (name, "") }
            return (name, String(part[value.upperBound...].prefix { $0 != "\"" }))
        }
}
