import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

/// A town that asks more in its つなぐシート, in the answers to it and in its requests to 多機関協働.
@Suite("A town's own questions on つなぎ") struct OwnLetterTests {
    private static let profile =
        TestTown.yaml + """

            forms:
              - form: F1b
                title: 連絡票
                number: 様式第3号
                sections:
                  - name: letter
                    questions:
                      - {type: text, name: x-key, label: 鍵を預かっている人, lines: 2}
                  - name: x-home
                    label: 住まいのこと
                    questions:
                      - type: select_one
                        name: x-pet
                        label: 飼っている動物
                        counted: true
                        choices:
                          - {value: dog, label: 犬}
                          - {value: cat, label: 猫}
                      - {type: text, name: x-debt, label: 家賃の滞納, class: money}
              - form: referral-return
                sections:
                  - name: step
                    questions:
                      - {type: text, name: x-said, label: 本人への説明}
              - form: escalation
                questions:
                  - name: reasons
                    choices:
                      - {value: x-far, label: 遠くて通えない, countsAs: beyondOneAgency}
                sections:
                  - name: request
                    questions:
                      - {type: text, name: x-since, label: いつからか}

            """

    private func opened() async throws -> TestTown {
        let town = try await TestTown.open(profile: Self.profile)
        let forms = try ProfileForms.read(Self.profile, named: "test.yaml", over: ShippedForms.all)
        let now = town.clock.now
        try await town.archive.transaction { books in
            try FormEditionStore(books).register(forms.map(\.own), over: ShippedForms.all, at: now)
        }
        return town
    }

    private static let own = [
        ("x-key", "民生委員の山里さん"), ("x-pet", "cat"), ("x-debt", "三か月分"),
    ]

    @Test("they stand on the page, are read over, kept in the record and printed on the paper")
    func letter() async throws {
        let town = try await opened()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        let path = "/consultations/\(received.consultation)/referrals"
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let form = try await sender.get("\(path)/new")
            for words in ["鍵を預かっている人", "住まいのこと", "飼っている動物", "家賃の滞納"] {
                #expect(form.has(words), "\(words)")
            }
            let check = try await sender.post(
                "\(path)/new", pairs: Typed.letter(to: "desk:shakyo") + Self.own)
            #expect(check.has("内容の確認") && check.has("民生委員の山里さん") && check.has("猫"))
            #expect(try await sender.press(path).has("つなぎを送りました"))
            let id = try #require(try await town.referrals(of: received.file).first).id
            let page = try await sender.get("/referrals/\(id)")
            let paper = try await sender.get("/referrals/\(id)/sheet")
            for words in ["鍵を預かっている人", "民生委員の山里さん", "飼っている動物", "猫"] {
                #expect(page.has(words) && paper.has(words), "\(words)")
            }
            #expect(paper.has("連絡票") && paper.has("【本人同意あり】"))
            #expect(paper.has("様式第3号"))
            #expect(page.has("三か月分"), "the desk that wrote it reads all of it")
            try await Self.expectNoMoney(of: id, client, on: paper)
        }
        let letter = try #require(try await town.referrals(of: received.file).first).letter
        #expect(letter.answers["x-key"] == .text("民生委員の山里さん"))
        #expect(try await town.codes(of: "F1b", "x-pet") == ["cat"])
    }

    /// Money was not among what was to be passed on.
    private static func expectNoMoney(
        of id: Identifier<Referral>, _ client: any TestClientProtocol, on paper: Browser.Page
    ) async throws {
        let receiver = try await Browser.signedIn("shakyo", client)
        let read = try await receiver.get("/referrals/\(id)")
        #expect(read.has("民生委員の山里さん"))
        #expect(!read.has("三か月分") && !paper.has("三か月分"))
        #expect(!(try await receiver.get("/referrals/\(id)/sheet")).has("三か月分"))
    }

    @Test("what was answered to the letter stays beside it, and drafts come back under their form")
    func reply() async throws {
        let town = try await opened()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, received)
        let path = "/referrals/\(id)"
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get(path).has("本人への説明"))
            let silent = try await receiver.press("\(path)/return", ["x-said": "電話で話した"])
            #expect(silent.status == .unprocessableContent)
            #expect(try await receiver.get("/").has("つなぎの差し戻し"))
            #expect(try await receiver.get("\(path)/return").has("電話で話した"))
            try await receiver.press(
                "\(path)/return", ["reason": "対象の年齢ではない", "x-said": "電話で話した"])
            let sender = try await Browser.signedIn("fukushi", client)
            let page = try await sender.get(path)
            #expect(page.has("対象の年齢ではない") && page.has("本人への説明"))
            #expect(page.has("電話で話した"))
        }
        let replies = try #require(try await town.referrals(of: received.file).first).replies
        #expect(replies[.return]?["x-said"] == .text("電話で話した"))
    }

    @Test("what release 0.1.0 kept of an answer comes back under the form of that answer")
    func retiredDraft() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, received)
        let (name, now) = ("referrals-\(id)", town.clock.now)
        try await town.archive.transaction { books in
            try DraftStore(books).keep(
                [("step", "return"), ("reason", "対象の年齢ではない"), ("version", "0")], form: name,
                of: "w-shakyo", at: now)
        }
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            let page = try await receiver.get("/referrals/\(id)")
            #expect(page.has("下書きから続けます") && page.has("対象の年齢ではない"))
            try await receiver.press("/referrals/\(id)/return", ["reason": "対象の年齢ではない"])
        }
        let left = try await town.archive.read {
            try DraftStore($0).draft(of: name, by: "w-shakyo")
        }
        #expect(left == nil)
    }

    @Test("a reason of the town's own is printed, and counts as one of the program's")
    func escalation() async throws {
        let town = try await opened()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let worker = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/escalation"
            #expect(try await worker.get(path).has("遠くて通えない"))
            let found = try await worker.press(
                path,
                [
                    "reasons": "beyondOneAgency/x-far", "words": "バスが一日二本しかない。", "x-since": "去年の冬",
                    "consent": "none", "next_on": "R8.4.20",
                ])
            let paper = try await worker.get(found.path.prefix { $0 != "?" } + "/sheet")
            for page in [found, paper] {
                for words in ["遠くて通えない", "バスが一日二本しかない。", "いつからか", "去年の冬"] {
                    #expect(page.has(words), "\(words)")
                }
            }
            #expect(paper.has("☑ 遠くて通えない") && paper.has("□ 課題が複数ある"))
        }
        let cases = try await town.archive.read { try CaseStore($0).cases(of: own.file) }
        #expect(cases.first?.request[EscalationForm.reasons] == [.beyondOneAgency])
        #expect(try await town.codes(of: "escalation", "reasons") == ["beyondOneAgency/x-far"])
    }
}

@Suite("【本人同意あり】 and 【本人同意なし】 on paper") struct ConsentHeadingOnPaperTests {
    @Test(
        "is said where it is known, and nothing where nobody has asked yet",
        arguments: [
            (ConsentAnswer.Kind?.some(.written), "【本人同意あり】"), (.some(.refused), "【本人同意なし】"),
            (.some(.unobtainable), "【本人同意なし】"), (nil, ""),
        ])
    func cases(_ kind: ConsentAnswer.Kind?, _ mark: String) async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.asked(received, kind)
        let opened = try await town.escalated(
            received, consent: kind == .written ? consent : nil)
        try await Browser.visit(town) { client in
            let worker = try await Browser.signedIn("fukushi", client)
            let paper = try await worker.get("/cases/\(opened.id)/sheet")
            for words in ["【本人同意あり】", "【本人同意なし】"] {
                #expect(paper.has(words) == (words == mark), "\(words)")
            }
        }
    }
}

extension TestTown {
    /// The person's answer to the question whether the town and the council may be told.
    fileprivate func asked(
        _ received: Received, _ kind: ConsentAnswer.Kind?
    ) async throws -> Identifier<Consent>? {
        guard let kind else { return nil }
        return try await act("fukushi", in: received.file) { access, books, keys in
            let day = access.moment.date
            let given = kind == .written
            let outcome = try access.recording(
                ConsentAnswer(
                    kind: kind, person: received.person,
                    scope: Consent.Scope(
                        agencies: given ? ["town", "shakyo"] : [],
                        purposes: given ? Set(SharingPurpose.allCases) : [],
                        classes: given ? Set(DataClass.allCases) : [], from: day,
                        through: day.adding(months: 12)), askedOn: day, remark: ""),
                after: [], cases: [], desks: [], keys: keys)
            return (outcome, outcome.consents[0].after.id)
        }
    }

    /// The coded answers to one question, as figures count them.
    fileprivate func codes(of form: String, _ question: String) async throws -> [String] {
        try await archive.read { books in
            try books.session.rows(
                """
                SELECT code FROM sheet_codes WHERE form = \(form) AND question = \(question)
                ORDER BY code
                """
            ) { try $0.next(String.self) }
        }
    }
}
