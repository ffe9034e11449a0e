import Casework
import Demo
import Pages
import Testing

@Suite("Sheets in a list for Excel")
struct FormColumnsTests {
    @Test("every row has as many cells as the head, and heads are told apart")
    func table() {
        for seed in FormRoundTripTests.seeds {
            let random = RandomForm(seed: seed)
            let sheets = (1...3).map { random.answers(seed: $0) }
            let columns = FormColumns(form: random.form, context: random.context, sheets: sheets)
            for sheet in sheets { #expect(columns.cells(sheet).count == columns.header.count) }
            #expect(columns.header.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("no answer is left out: each stands in a cell of its sheet")
    func complete() {
        for property in FormRoundTripTests.properties {
            let (form, context) = (property.random.form, property.random.context)
            let columns = FormColumns(form: form, context: context, sheets: [property.answers])
            let cells = columns.cells(property.answers)
            for place in property.answers.places {
                let expected: String? =
                    switch property.answers[place] {
                    case .text(let text)?: text
                    case .number(let number)?:
                        if case .time? = property.question(place)?.kind {
                            nil
                        } else {
                            String(number)
                        }
                    case .unanswered(.declined)?: "答えなかった"
                    default: nil
                    }
                if let expected {
                    #expect(
                        cells.contains { $0.utf8.elementsEqual(expected.utf8) },
                        "\(form.id) \(place)")
                }
            }
        }
    }

    @Test("one datum a cell: lines of issues, rows and members apart, codes beside their words")
    func cells() {
        var answers = Answers(to: SampleForm.form)
        answers["met"] = .date(PartialDate(SampleForm.today))
        answers["issues"] = .marks(["home": .main])
        answers["name"] = .parts(["family": "渡邉", "family_kana": "ワタナベ"])
        answers["income"] = .number(85_000)
        answers[Answers.Place("work", of: "p-2")] = .code(YesNo.yes)
        answers["debts"] = .rows([["to": .text("銀行")], ["to": .text("友人"), "yen": .number(5)]])
        answers["channel"] = .code("phone")
        let columns = FormColumns(
            form: SampleForm.form, context: SampleForm.context, sheets: [answers])
        let found = Dictionary(zip(columns.header, columns.cells(answers))) { first, _ in first }
        #expect(found["受付日"] == "2026-04-06")
        #expect(found["お困りのこと：住まいのこと"] == "◎ いちばん困っている")
        #expect(found["お困りのこと：住まいのこと（コード）"] == "main")
        #expect(found["お困りのこと：収入のこと"] == "")
        #expect(found["氏名"] == "渡邉")
        #expect(found["氏名（カナ）"] == "ワタナベ")
        #expect(found["世帯の収入［円（月額）］"] == "85000")
        #expect(found["世帯員1"] == "渡邉　花子")
        #expect(found["世帯員1 働いている"] == "はい")
        #expect(found["借入れ2 借入先"] == "友人")
        #expect(found["借入れ2 残高［円］"] == "5")
        #expect(found["借入れの合計［円］"] == "5")
        #expect(found["方法"] == "電話")
        #expect(found["方法（コード）"] == "phone")
        #expect(found["担当者（コード）"] == nil)
    }

    @Test("no cell is calculated by a spreadsheet")
    func formulas() {
        var answers = Answers(to: SampleForm.form)
        answers["gist"] = .text("=HYPERLINK(\"x\")")
        let table = FormColumns(
            form: SampleForm.form, context: SampleForm.context, sheets: [answers]
        ).table([answers])
        #expect(table.text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    }
}
