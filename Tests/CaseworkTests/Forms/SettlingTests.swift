import Casework
import Testing

@Suite("Answers to questions that are not asked")
struct SettlingTests {
    static let form = Form("x-chain", "様式") {
        FormSection("s", "") {
            Question("a", "一つめ", .yesNo)
            Question("b", "二つめ", .yesNo, shown: .equals("a", [YesNo.yes]))
            Question("c", "三つめ", .text(lines: 1, limit: 0), shown: .equals("b", [YesNo.yes]))
            Question("d", "四つめ", .text(lines: 1, limit: 0), shown: .not(.answered("b")))
        }
    }

    private func settled(_ a: String) -> [String] {
        var answers = Answers(to: Self.form)
        answers["a"] = .code(a)
        answers["b"] = .code(YesNo.yes)
        answers["c"] = .text("三")
        answers["d"] = .text("四")
        return Self.form.settled(answers).places.map(\.question)
    }

    @Test("what hangs on a question that is not asked goes with it")
    func chain() { #expect(settled(YesNo.yes) == ["a", "b", "c"]) }

    @Test("a stale answer counts for nothing: what is asked because of that keeps its answer")
    func stale() { #expect(settled(YesNo.no) == ["a", "d"]) }

    @Test("the municipality's own line of a list of issues counts as the shipped one")
    func ownLine() {
        let marks = Answer.marks(["debt/x-card": .yes, "home": .no])
        #expect(marks.codes == ["debt/x-card", "debt"])
    }

    @Test(
        "every fault in the rows of a table is found, and a code that was chosen before it ended stays"
    )
    func rows() {
        let today: CivilDate = CivilDate(dayNumber: 20_549)
        var old = CodeList.Code("old", "むかし")
        old.through = today.adding(days: -1)
        let columns = [
            Question("kind", "種類", .choice(CodeList("kind", [CodeList.Code("new", "いま"), old]))),
            Question("yen", "金額", .money(per: .once), need: .required),
        ]
        let form = Form("x-rows", "様式") {
            FormSection("s", "") { Question("q", "設問", .rows(columns, limit: 3)) }
        }
        let rows: [[String: Answer]] = [
            ["kind": .code("old"), "yen": .number(-1)], ["kind": .code("new")],
        ]
        func faults(_ before: Answers?) -> [String] {
            AnswerCheck(form, today: today, before: before)
                .faults(in: rows, of: columns, with: Answers(to: form))
                .map { "\($0.row) \($0.column)" }
        }
        #expect(faults(nil) == ["0 kind", "0 yen", "1 yen"])
        var before = Answers(to: form)
        before["q"] = .rows([["kind": .code("old")]])
        #expect(faults(before) == ["0 yen", "1 yen"])
    }
}
