import Casework
import Markup
import Pages
import Testing

@Suite("All problems of a form at once, each beside its question")
struct FormProblemTests {
    @Test("a form with nothing in it asks for what is needed, in its own order and words")
    func empty() {
        let errors = SampleForm.read(FormFields()).state.errors.all
        #expect(
            errors == [
                FieldError("met_y", "受付日を入力してください"),
                FieldError("gist", "相談の内容を入力してください"),
                FieldError("people", "世帯の人数を入力してください"),
                FieldError("work.p-1", "働いている（渡邉　一郎さん）を選んでください"),
                FieldError("work.p-2", "働いている（渡邉　花子さん）を選んでください"),
                FieldError("channel", "方法を選んでください"),
            ])
        #expect(SampleForm.read(SampleForm.good).isGood)
    }

    /// One slip for each control, and the sentence it deserves.
    static let slips: [(typed: [(String, String)], control: String, sentence: String)] = [
        ([("met_y", "8"), ("met_m", "13"), ("met_d", "1")], "met_m", "受付日は存在しない日付です（令和8年13月1日）"),
        ([("gist", String(repeating: "あ", count: 22))], "gist", "相談の内容は20文字以内で入力してください（現在22文字）"),
        ([("issues_health", "yes"), ("issues_home", "yes")], "issues", "いちばん困っていることを1つ、◎にしてください"),
        ([("name_family_kana", "渡邉")], "name_family_kana", "氏名の姓（カナ）は全角カタカナで入力してください。例）ワタナベ"),
        ([("birth_y", "49")], "birth", "生年月日の元号を選んでください。西暦で入れるときは「西暦」を選んでください"),
        ([("phone", "123")], "phone", "電話番号は10桁または11桁の数字で入力してください"),
        ([("people", "30")], "people", "世帯の人数は1から20までの数字（人）で入力してください。例）1"),
        ([("income", "たくさん")], "income", "世帯の収入は数字で入力してください。例）85,000、8万5千"),
        ([("work.p-2", "maybe")], "work.p-2", "働いている（渡邉　花子さん）を選んでください"),
        (
            [("debts_rows", "2"), ("debts_1_yen", "5000"), ("debts_0_to", "銀行")], "debts_1_to",
            "借入れ（2件目）の借入先を入力してください"
        ),
        ([("channel", "other")], "other", "その他の方法を入力してください"),
        ([("worker", "だれか")], "worker", "担当者は一覧にある名前から選んでください"),
        (
            [("next_era", "令和"), ("next_y", "8"), ("next_m", "4"), ("next_d", "1")], "next_y",
            "支援会議の期日は受付日（令和8年4月6日）以降にしてください"
        ),
    ]

    @Test("each slip is said beside its control", arguments: slips.indices)
    func slip(index: Int) {
        let slip = Self.slips[index]
        var fields = SampleForm.good
        for (name, value) in slip.typed { fields[name] = value }
        let errors = SampleForm.read(fields).state.errors.all
        #expect(errors == [FieldError(slip.control, slip.sentence)])
    }

    @Test(
        "all slips together are all said, in the order of the page, and each link leads to a control"
    )
    func allAtOnce() {
        var fields = SampleForm.good
        for slip in Self.slips where slip.control != "next_y" {
            for (name, value) in slip.typed { fields[name] = value }
        }
        let state = SampleForm.read(fields).state
        #expect(
            state.errors.all.map(\.field) == Self.slips.map(\.control).filter { $0 != "next_y" })
        let page = SampleForm.page(state)
        let order = state.errors.all.map { error in page.ids.firstIndex(of: error.field) }
        #expect(!order.contains(nil))
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
        for error in state.errors.all {
            #expect(page.text(inside: "\(error.field)-error").contains(error.message))
        }
        #expect(page.undescribed.isEmpty)
        #expect(page.sent["income"] == "たくさん")
    }

    @Test("an answer and a reason for none do not go together")
    func bothAnswerAndGap() {
        var fields = SampleForm.good
        fields["income"] = "8万"
        fields["income_gap"] = "declined"
        #expect(
            SampleForm.read(fields).state.errors.all == [
                FieldError(
                    "income_gap", "世帯の収入に答えと「答えなかった」の両方が入っています。どちらか一方にしてください")
            ])
        fields["income"] = ""
        #expect(SampleForm.read(fields).answers["income"] == .unanswered(.declined))
    }

    @Test("rows beyond the limit are said, and an empty row is none")
    func rows() {
        var fields = SampleForm.good
        fields["debts_rows"] = "6"
        for row in [0, 2, 3, 5] { fields["debts_\(row)_to"] = "銀行\(row)" }
        let reading = SampleForm.read(fields)
        #expect(
            reading.state.errors.all == [FieldError("debts_5_to", "借入れは3件までにしてください")])
        guard case .rows(let rows)? = reading.answers["debts"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.count == 4)
    }
}
