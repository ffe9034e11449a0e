import Casework
import Demo
import Markup
import Pages
import Testing

@Suite("Two versions of a sheet")
struct AnswerVersionsTests {
    static func versions() -> (base: Answers, mine: Answers, theirs: Answers) {
        var base = Answers(to: SampleForm.form)
        base["gist"] = .text("はじめ")
        base["income"] = .number(10_000)
        var mine = base
        var theirs = base
        mine["gist"] = .text("自分の文")
        theirs["gist"] = .text("相手の文")
        mine["income"] = .number(20_000)
        theirs["income"] = .unanswered(.declined)
        mine["channel"] = .code("phone")
        theirs["met"] = .date(PartialDate(SampleForm.today))
        mine[Answers.Place("work", of: "p-2")] = .code(YesNo.yes)
        theirs[Answers.Place("work", of: "p-2")] = .code(YesNo.no)
        return (base, mine, theirs)
    }

    static var merge: AnswerMerge {
        let (base, mine, theirs) = versions()
        return AnswerMerge(base: base, mine: mine, theirs: theirs)
    }

    @Test("only what both changed is asked about, in the order of the form, words may both be kept")
    func conflicts() {
        let page = BrowserPage(
            answerConflicts(
                Self.merge, form: SampleForm.form, context: SampleForm.context,
                theirs: "佐藤 花子 さん（10:42）", in: FormState()))
        let offered = page.controls.map { "\($0.name ?? ""): \($0.attributes["value"] ?? "")" }
        #expect(
            offered == [
                "keep_gist: mine", "keep_gist: theirs", "keep_gist: both", "keep_income: mine",
                "keep_income: theirs", "keep_work.p-2: mine", "keep_work.p-2: theirs",
            ])
        for words in ["働いている（渡邉　花子さん）", "自分の文", "相手の文\n自分の文", "20,000円（月額）", "答えなかった"] {
            #expect(page.says(words), "\(words)")
        }
        #expect(page.unlabelled.isEmpty)
    }

    @Test("choices that were not made are said beside their question")
    func unchosen() {
        let conflicts = AnswerConflicts(
            Self.merge, form: SampleForm.form, context: SampleForm.context)
        let errors = conflicts.errors(in: ["keep_gist": "both", "keep_income": "both"])
        #expect(
            errors.all == [
                FieldError("keep_income", "世帯の収入をどちらにするか選んでください"),
                FieldError("keep_work.p-2", "働いている（渡邉　花子さん）をどちらにするか選んでください"),
            ])
        let page = BrowserPage(
            answerConflicts(
                Self.merge, form: SampleForm.form, context: SampleForm.context, theirs: "",
                in: FormState(FormFields(), errors)))
        for error in errors.all { #expect(page.ids.contains(error.field)) }
    }

    @Test("what was chosen is what stands afterwards")
    func resolved() {
        let choices = Self.merge.choices(from: [
            "keep_gist": "both", "keep_income": "theirs", "keep_work.p-2": "mine",
        ])
        let answers = Self.merge.resolved(choices)
        #expect(answers["gist"] == .text("相手の文\n自分の文"))
        #expect(answers["income"] == .unanswered(.declined))
        #expect(answers[Answers.Place("work", of: "p-2")] == .code(YesNo.yes))
        #expect(answers["channel"] == .code("phone"))
        #expect(answers["met"] == .date(PartialDate(SampleForm.today)))
    }

    @Test("the history says which answer changed from what to what")
    func history() {
        let (base, mine, _) = Self.versions()
        var newer = mine
        newer["issues"] = .marks(["home": .main, "money": .no])
        var older = base
        older["issues"] = .marks(["home": .yes, "money": .no])
        let rows = historyRows(
            older: older, newer: newer, form: SampleForm.form, context: SampleForm.context)
        #expect(
            rows.map { "\($0.label): \($0.before) → \($0.after)" } == [
                "相談の内容: はじめ → 自分の文", "お困りのこと: 住まいのこと（○） → 住まいのこと（◎）",
                "世帯の収入: 10,000円（月額） → 20,000円（月額）", "働いている（渡邉　花子さん）:  → はい",
                "方法:  → 電話",
            ])
        let table = BrowserPage(historyTable(rows, id: "h"))
        #expect(table.says("はじめ") && table.says("自分の文"))
    }

    @Test("the history of any two versions names exactly the answers that differ")
    func anyHistory() {
        for seed in FormRoundTripTests.seeds {
            let random = RandomForm(seed: seed)
            let (one, other) = (random.answers(seed: 1), random.answers(seed: 2))
            let rows = historyRows(
                older: one, newer: other, form: random.form, context: random.context)
            let differing = Set(one.places).union(other.places).filter { one[$0] != other[$0] }
            #expect(Set(rows.map(\.place)) == differing)
            #expect(rows.allSatisfy { $0.before != $0.after }, "seed \(seed)")
        }
    }
}
