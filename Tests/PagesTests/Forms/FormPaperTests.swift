import Casework
import Demo
import Markup
import Pages
import Testing

@Suite("A form on paper")
struct FormPaperTests {
    /// The rows of a table as a reader has them: how many columns each cell takes.
    static func widths(_ html: HTML) -> [[Int]] {
        var rows: [[Int]] = []
        for token in BrowserPage.tokens(html.markup) {
            guard case .start(let tag, let attributes) = token else { continue }
            if tag == "tr" { rows.append([]) }
            if tag == "td" || tag == "th", !rows.isEmpty {
                rows[rows.count - 1].append(Int(attributes["colspan"] ?? "1") ?? 0)
            }
        }
        return rows
    }

    @Test("a blank form has every question and nothing ticked")
    func blank() {
        for property in FormRoundTripTests.properties {
            let form = property.random.form
            let html = FormPaper(form: form, answers: nil, context: property.random.context).html
            #expect(!html.markup.contains("☑"))
            #expect(!html.markup.contains("◎") || html.markup.contains("（○：ある　◎：いちばん困っている）"))
            let text = BrowserPage(html).texts.map(\.text).joined(separator: "\n")
            for question in form.questions {
                #expect(text.contains(property.random.context.words(question.label)), "\(form.id)")
            }
        }
    }

    @Test("every line of a paper fills its twelve columns")
    func grid() {
        for property in FormRoundTripTests.properties {
            for answers in [nil, property.answers] {
                let html = FormPaper(
                    form: property.random.form, answers: answers, context: property.random.context
                ).html
                for row in Self.widths(html) {
                    #expect(row.reduce(0, +) == 12, "\(property.random.form.id): \(row)")
                }
            }
        }
    }

    @Test("a filled form has as many ticks as answers were ticked, and all that was written")
    func filled() {
        for property in FormRoundTripTests.properties {
            let (form, context) = (property.random.form, property.random.context)
            let html = FormPaper(form: form, answers: property.answers, context: context).html
            let text = BrowserPage(html).texts.map(\.text).joined()
            var ticks = 0
            for place in property.answers.places {
                guard let question = property.question(place) else { continue }
                switch (question.kind, property.answers[place]) {
                case (.choice(let list), .code?), (.scale(let list), .code?):
                    ticks += Self.isBoxed(list, context) ? 1 : 0
                case (.yesNo, .code?): ticks += 1
                case (.choices(let list), .codes(let codes)?):
                    ticks += Self.isBoxed(list, context) ? codes.count : 0
                case (.members(many: true), .codes(let codes)?): ticks += codes.count
                case (.rows(let columns, _), .rows(let rows)?):
                    for row in rows {
                        for column in columns {
                            ticks += Self.ticks(row[column.id], column, context)
                        }
                    }
                case (.text, .text(let written)?):
                    #expect(text.utf8.contains(written.utf8), "\(form.id) \(place)")
                case (_, _): break
                }
            }
            #expect(html.markup.occurrences(of: "☑") == ticks, "\(form.id)")
        }
    }

    /// Lists of at most twenty are printed as boxes.
    static func isBoxed(_ list: CodeList, _ context: FormContext) -> Bool {
        list.codes.count {
            ($0.from ?? context.today) <= context.today
                && ($0.through ?? context.today) >= context.today
        } <= 20
    }

    static func ticks(_ answer: Answer?, _ column: Question, _ context: FormContext) -> Int {
        switch (column.kind, answer) {
        case (.choice(let list), .code?): isBoxed(list, context) ? 1 : 0
        case (.choices(let list), .codes(let codes)?): isBoxed(list, context) ? codes.count : 0
        case (.yesNo, .code?): 1
        default: 0
        }
    }

    @Test("a blank form leaves room to write: dates, amounts, rows, lines for the household")
    func room() {
        let context = FormContext(today: SampleForm.today)
        let html = FormPaper(form: SampleForm.form, answers: nil, context: context).html
        let text = BrowserPage(html).texts.map(\.text)
        #expect(text.contains("令和　　年　　月　　日"))
        #expect(text.contains("大・昭・平・令\n　　　年　　月　　日"))
        #expect(text.contains("　　　　　円（月額）"))
        #expect(text.count { $0 == "　　　　　円" } == 3)
        #expect(html.markup.contains("lines-4"))
        #expect(text.contains("□ はい　□ いいえ"))
    }

    @Test(
        "widths and heights may be laid out in the declaration, and screen-only questions stay off paper"
    )
    func layout() {
        let form = Form("x", "様式") {
            FormSection("s", "") {
                Question("a", "一", .text(lines: 1, limit: 0), paper: PaperPlace(columns: 4))
                Question(
                    "b", "二", .text(lines: 1, limit: 0), paper: PaperPlace(columns: 8, lines: 3))
                Question("c", "三", .yesNo, paper: .screenOnly)
            }
        }
        let html = FormPaper(form: form, answers: nil, context: SampleForm.context).html
        #expect(Self.widths(html) == [[2, 2, 2, 6]])
        #expect(html.markup.contains("lines-3"))
        #expect(!html.markup.contains("三"))
    }
}

extension Collection where Element: Equatable {
    fileprivate func contains(_ other: some Collection<Element>) -> Bool {
        var rest = self[...]
        while rest.count >= other.count {
            if rest.starts(with: other) { return true }
            rest = rest.dropFirst()
        }
        return other.isEmpty
    }
}
