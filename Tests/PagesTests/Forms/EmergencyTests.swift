import Casework
import Pages
import Testing

@Suite("An emergency is never held up by a form, and nothing typed is lost")
struct EmergencyTests {
    @Test("what cannot be read stays in words, what is missing is not asked for")
    func emergency() {
        let reading = SampleForm.read([
            "danger": "now", "income": "たくさん", "phone": "123", "met_y": "8", "met_m": "13",
            "name_family": "渡邉", "name_family_kana": "渡邉", "issues_health": "main",
            "issues_home": "main",
        ])
        #expect(reading.isGood)
        #expect(reading.state.fields["income"] == "たくさん")
        #expect(
            reading.unread == [
                .init(label: "受付日", text: "8年13月"),
                .init(label: "お困りのこと", text: "◎ いちばん困っている：健康のこと、住まいのこと"),
                .init(label: "氏名", text: "渡邉"), .init(label: "電話番号", text: "123"),
                .init(label: "世帯の収入", text: "たくさん"),
            ])
        #expect(reading.answers["name"] == .parts(["family": "渡邉"]))
        #expect(reading.answers["issues"] == .marks(["health": .yes, "home": .yes]))
    }

    @Test("a day that cannot be right is kept in words, words that are too many stay words")
    func faults() {
        var fields: FormFields = ["danger": "now", "gist": String(repeating: "あ", count: 30)]
        fields.fill("met", with: SampleForm.today.adding(days: 3))
        let reading = SampleForm.read(fields)
        #expect(reading.isGood)
        #expect(reading.unread == [.init(label: "受付日", text: "令和8年4月9日（木）")])
        #expect(reading.answers["met"] == nil)
        #expect(reading.answers["gist"] == .text(String(repeating: "あ", count: 30)))
    }

    @Test("of a table only what is wrong is kept in words")
    func rows() {
        var fields: FormFields = ["danger": "now", "debts_rows": "4"]
        for row in 0..<4 { fields["debts_\(row)_to"] = "銀行\(row)" }
        fields["debts_0_yen"] = "-5"
        fields["debts_1_yen"] = "たくさん"
        let reading = SampleForm.read(fields)
        #expect(reading.isGood)
        #expect(
            reading.answers["debts"]
                == .rows((0..<3).map { ["to": .text("銀行\($0)")] }))
        #expect(
            reading.unread == [
                .init(label: "借入れ", text: "たくさん\n1件目の残高：-5円\n借入先：銀行3")
            ])
    }

    @Test("without the emergency the same form is held up")
    func noEmergency() {
        let reading = SampleForm.read(["danger": "soon", "income": "たくさん"])
        #expect(!reading.isGood)
        #expect(reading.unread.isEmpty)
    }
}
