import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

/// A town that words 相談受付・申込票 anew, leaves a question out and asks more.
@Suite("A town's own questions on F1") struct OwnIntakeTests {
    private static let profile =
        TestTown.yaml + """

            forms:
              - form: F1
                title: 相談カード
                number: 様式第1号
                hide: [circumstances_more]
                questions:
                  - {name: wish, label: 本人の願い}
                  - name: issues
                    choices:
                      - {value: x-well, label: 井戸の水のこと, countsAs: other}
                sections:
                  - name: circumstances
                    questions:
                      - type: select_one
                        name: x-boat
                        label: 舟の有無
                        counted: true
                        choices:
                          - {value: own, label: 舟を持っている}
                          - {value: none, label: 舟はない}
                      - {type: text, name: x-loan, label: 借りているお金, class: money}

            """

    private static let typed = [
        ("gist", "漁に出られない"), ("wish", "海の近くで暮らしたい"), ("channel", "visit"),
        ("consent", "given"), ("issues_other/x-well", "main"), ("x-boat", "own"),
        ("x-loan", "組合から十万円"), ("work", "selfEmployed"), ("caller", "family"),
        ("visitor_name", "港　次郎"),
    ]

    private func opened() async throws -> TestTown {
        let town = try await TestTown.open(profile: Self.profile)
        let forms = try ProfileForms.read(Self.profile, named: "test.yaml", over: ShippedForms.all)
        let now = town.clock.now
        try await town.archive.transaction { books in
            try FormEditionStore(books).register(forms.map(\.own), over: ShippedForms.all, at: now)
        }
        return town
    }

    @Test("they are read over, saved, shown, printed and kept in the history")
    func whole() async throws {
        let town = try await opened()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let path = "/consultations/\(received.consultation)"
        try await Browser.visit(town) { client in
            let worker = try await Browser.signedIn("fukushi", client)
            let form = try await worker.get("\(path)/account")
            #expect(form.has("本人の願い") && form.has("井戸の水のこと") && form.has("舟の有無"))
            #expect(!form.has("「その他」の中身や、いつからか"), "a hidden question is not asked")
            let check = try await worker.post("\(path)/account", pairs: Self.typed)
            #expect(check.has("まだ保存していません") && check.has("舟を持っている"))
            let saved = try await worker.post(
                "\(path)/account", pairs: Self.typed + [("read_over", "yes")])
            #expect(saved.has("内容を書き直しました"))
            let page = try await worker.get(path)
            let paper = try await worker.get("\(path)/sheet")
            for words in ["井戸の水のこと", "舟の有無", "組合から十万円", "海の近くで暮らしたい", "港　次郎"] {
                #expect(page.has(words) && paper.has(words), "\(words)")
            }
            #expect(paper.has("相談カード") && paper.has("様式第1号"))
            let history = try await worker.get("\(path)/history")
            #expect(history.has("家賃が払えない") && history.has("漁に出られない"))
        }
        let codes = try await town.archive.read { books in
            try books.session.rows(
                """
                SELECT code FROM sheet_codes WHERE question IN ('issues', 'x-boat', 'work')
                ORDER BY code
                """
            ) { try $0.next(String.self) }
        }
        #expect(codes == ["other/x-well", "own", "selfEmployed"])
    }

    @Test("a desk to which no money is told sees neither the answer nor that it was changed")
    func closed() async throws {
        let town = try await opened()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let path = "/consultations/\(received.consultation)"
        try await Browser.visit(town) { client in
            let worker = try await Browser.signedIn("fukushi", client)
            try await worker.get("\(path)/account")
            try await worker.post("\(path)/account", pairs: Self.typed + [("read_over", "yes")])
            try await worker.get("\(path)/referrals/new")
            try await worker.post("\(path)/referrals/new", pairs: Typed.letter(to: "desk:shakyo"))
            try await worker.press("\(path)/referrals")
            let other = try await Browser.signedIn("shakyo", client)
            for part in ["", "/sheet", "/history"] {
                let page = try await other.get(path + part)
                #expect(page.status == .ok, "\(part)")
                #expect(page.has("漁に出られない"), "\(part)")
                #expect(!page.has("組合から十万円") && !page.has("借りているお金"), "\(part)")
            }
        }
    }
}
