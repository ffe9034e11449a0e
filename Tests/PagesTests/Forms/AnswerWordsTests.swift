import Casework
import Demo
import Markup
import Pages
import Testing

@Suite("Answers in the words of the office")
struct AnswerWordsTests {
    static let words = AnswerWords(form: SampleForm.form, context: SampleForm.context)

    /// A kind, an answer and how the office says it.
    static let spoken: [(Question.Kind, Answer, String)] = [
        (.text(lines: 3, limit: 0), .text("一行め\n二行め"), "一行め\n二行め"),
        (
            .name,
            .parts(["family": "渡邉", "given": "一郎", "family_kana": "ワタナベ", "given_kana": "イチロウ"]),
            "渡邉　一郎（ワタナベ　イチロウ）"
        ),
        (.name, .parts(["family": "リー"]), "リー"),
        (
            .address,
            .parts([
                "postcode": "1000013", "prefecture": "東京都", "municipality": "千代田区",
                "town": "霞が関二丁目",
                "line": "1-6", "building": "庁舎3階",
            ]), "〒100-0013 東京都千代田区霞が関二丁目1-6　庁舎3階"
        ),
        (.money(per: .month), .number(85_000), "85,000円（月額）"),
        (.money(per: .once), .number(-500), "-500円"),
        (.number(unit: "人", range: 0...9), .number(3), "3人"),
        (.time, .number(605), "10:05"),
        (.date(.any), .date(PartialDate("2026-04-06") ?? .unknown), "令和8年4月6日（月）"),
        (
            .date(DateDemand(.birth)), .date(PartialDate("1974-05-03") ?? .unknown),
            "昭和49年5月3日（1974-05-03）・51歳"
        ),
        (.date(DateDemand(.partial)), .date(PartialDate("1945~") ?? .unknown), "昭和20年頃"),
        (.date(DateDemand(.partial)), .date(.unknown), "不詳"),
        (.yesNo, .code("no"), "いいえ"),
        (.choices(SampleForm.issues), .codes(["money", "health"]), "健康のこと、収入のこと"),
        (
            .marks(SampleForm.issues), .marks(["money": .main, "health": .yes, "home": .declined]),
            "◎ いちばん困っている：収入のこと\n○ ある：健康のこと\n答えなかった：住まいのこと"
        ),
        (.members(many: true), .codes(["p-2", "p-7"]), "渡邉　花子、世帯にいない人"),
        (.desk, .code("d-1"), "福祉課"),
        (.worker, .code("nobody"), "一覧にない担当者"),
        (
            .rows(SampleForm.debts, limit: 3),
            .rows([["to": .text("銀行"), "yen": .number(5_000)], ["to": .text("友人")]]),
            "借入先：銀行　残高：5,000円\n借入先：友人"
        ),
        (.yesNo, .unanswered(.declined), "答えなかった"),
        (.money(per: .year), .unanswered(.notAsked), "聞いていない"),
    ]

    @Test("every kind of answer has its words", arguments: spoken.indices)
    func spokenWords(index: Int) {
        let (kind, answer, expected) = Self.spoken[index]
        let said = Self.words.text(answer, to: Question("q", "設問", kind))
        #expect(Array(said.utf8) == Array(expected.utf8), "\(said)")
    }

    @Test("values that follow from others have the unit of their parts")
    func derived() {
        var answers = Answers(to: SampleForm.form)
        answers["birth"] = .date(PartialDate("1974-05-03") ?? .unknown)
        answers["debts"] = .rows([["yen": .number(5_000)], ["yen": .number(120_000)]])
        #expect(Self.words.derived(.age(birth: "birth"), in: answers) == "51歳")
        #expect(
            Self.words.derived(.rowTotal(rows: "debts", column: "yen"), in: answers) == "125,000円")
        #expect(Self.words.derived(.total(["people"]), in: answers) == "")
    }

    @Test("the summary shows every answer once, section by section, with a way back to its control")
    func summary() {
        for property in FormRoundTripTests.properties {
            let random = property.random
            let words = AnswerWords(form: random.form, context: random.context)
            let rows = summaryRows(random.form, property.answers, context: random.context) { $0 }
            for place in property.answers.places {
                guard let question = property.question(place), let answer = property.answers[place]
                else { continue }
                let label = random.context.words(question.label)
                let row = rows.first { row in
                    guard row.key.hasPrefix(label), let control = row.changeHref else {
                        return false
                    }
                    let base = place.member.map { "\(question.id).\($0)" } ?? question.id
                    return control == base || control.hasPrefix("\(base)_")
                }
                #expect(row != nil, "\(random.form.id) \(place)")
                #expect(property.page.ids.contains(row?.changeHref ?? ""), "\(place)")
                if case .text = answer {
                    let text = BrowserPage(row?.value ?? HTML()).texts.map(\.text).joined()
                    #expect(Array(text.utf8) == Array(words.text(answer, to: question).utf8))
                }
            }
        }
    }

    @Test("what was not answered is said to be missing, what was not asked has no row")
    func missing() {
        var answers = Answers(to: SampleForm.form)
        answers["channel"] = .code("phone")
        let rows = summaryRows(SampleForm.form, answers, context: SampleForm.context)
        #expect(rows.first { $0.key == "相談の内容" }?.value.isEmpty == true)
        #expect(!rows.contains { $0.key == "その他の方法" })
        #expect(!rows.contains { $0.key == "年齢" })
        answers["channel"] = .code("other")
        let now = summaryRows(SampleForm.form, answers, context: SampleForm.context)
        #expect(now.contains { $0.key == "その他の方法" })
    }

    @Test("lines nobody asked about are counted in the summary, not listed")
    func manyNotAsked() {
        let list = CodeList("l", (1...8).map { CodeList.Code("a\($0)", "項目\($0)") })
        let form = Form("x", "様式") { FormSection("s", "") { Question("q", "設問", .marks(list)) } }
        var answers = Answers(to: form)
        answers["q"] = .marks(
            Dictionary(uniqueKeysWithValues: list.codes.map { ($0.value, .notAsked) }))
        let row = summaryRows(form, answers, context: SampleForm.context).first
        #expect(row?.value.markup == "<p><strong>聞いていない：</strong>8項目</p>")
    }
}
