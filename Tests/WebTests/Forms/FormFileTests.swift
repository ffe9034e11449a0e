import Casework
import Foundation
import Testing

@testable import kasane

/// A town's form from its file to the form people fill in.
@Suite struct FormFileTests {
    @Test("a file adds a section and six questions, renames, reorders and hides")
    func whole() throws {
        let form = try MunicipalForm.read().form
        #expect(form.title == "なんでも相談受付票")
        #expect(form.number == "様式第３号")
        #expect(form.sections.map(\.title) == ["お話", "受付", "町のこと"])
        #expect(
            form.sections.map { $0.questions.map(\.id) } == [
                ["wishes", "x-car", "housing", "birth", "own", "x-car-use"],
                ["channel", "consent", "reason", "fax"],
                ["x-steps", "x-moved", "x-cost", "x-cost-sum"],
            ])
        #expect(!form.questions.contains { $0.id == "fax" })
        #expect(form.question("channel")?.label == "受付の方法")
        #expect(
            form.question("channel")?.codeList?.codes.map(\.value)
                == ["visit", "phoneIn", "phoneIn/x-line"])
        #expect(form.faults.isEmpty)
    }

    @Test("each kind of question is what was written")
    func kinds() throws {
        let form = try MunicipalForm.read().form
        #expect(form.question("x-car")?.kind == .yesNo)
        #expect(form.question("x-car")?.isCounted == true)
        #expect(form.question("x-car-use")?.shown == .equals("x-car", ["yes"]))
        #expect(form.question("x-steps")?.kind == .number(unit: "段", range: 0...30))
        #expect(form.question("x-steps")?.dataClass == .services)
        #expect(form.question("x-moved")?.kind == .date(DateDemand(.partial, through: .today)))
        #expect(
            form.question("x-cost")?.kind
                == .rows(
                    [
                        Question("what", "何に", .text(lines: 1, limit: 0)),
                        Question("yen", "額", .money(per: .month), need: .required),
                    ], limit: 5))
        #expect(
            form.question("x-cost-sum")?.kind
                == .derived(.rowTotal(rows: "x-cost", column: "yen")))
        #expect(form.question("wishes")?.need == .when(.equals("consent", ["given"])))
        #expect(form.question("wishes")?.paper == PaperPlace(columns: 12, lines: 4))
        let choices = form.question("housing")?.codeList
        #expect(choices?.code("own")?.through == CivilDate("2027-03-31"))
        #expect(choices?.code("x-ship")?.from == CivilDate("2026-10-01"))
    }

    @Test("a whole sheet of the town's own, with every way of writing a question")
    func ownSheet() throws {
        let form = try FormFile.read(OwnSheet.yaml, named: "mimamori.yaml", over: []).form
        #expect(form.isOwn)
        #expect(form.questions.map(\.kind.type) == QuestionType.allCases)
        #expect(form.question("x-address")?.dataClass == .identity)
        #expect(form.question("x-money")?.dataClass == .money)
        #expect(
            form.question("x-date")?.need
                == .when(.all([.answered("x-text"), .not(.equals("x-scale", ["light"]))])))
        #expect(form.questions.allSatisfy { !$0.takesGap })
    }

    @Test("a file from Excel or the memo pad with a mark before it is read like any other")
    func mark() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(MunicipalForm.yaml.utf8)
        let text = try WrittenFile.text(bytes, named: "a.yaml", as: .form)
        #expect(try MunicipalForm.read(text).form == MunicipalForm.read().form)
        let lines = MunicipalForm.yaml.replacing("\n", with: "\r\n")
        #expect(try MunicipalForm.read(lines).form == MunicipalForm.read().form)
    }
}

/// One question of each type in the order of `QuestionType`.
private enum OwnSheet {
    static let yaml = """
        form: x-mimamori
        title: 見守り記録
        asksPeople: false
        sections:
          - name: x-all
            label: すべて
            questions:
              - {type: text, name: x-text, label: 文, lines: 3, limit: 200}
              - {type: name, name: x-name, label: 氏名}
              - {type: address, name: x-address, label: 住所}
              - {type: phone, name: x-phone, label: 電話}
              - {type: mail, name: x-mail, label: メール}
              - {type: money, name: x-money, label: 家賃, per: month}
              - {type: integer, name: x-integer, label: 回数, unit: 回, max: 99}
              - type: date
                name: x-date
                label: 日
                required: {all: [{answered: x-text}, {not: {question: x-scale, is: [light]}}]}
                through: today
              - {type: time, name: x-time, label: 時刻}
              - {type: select_one, name: x-one, label: 一つ, choices: [{value: a, label: 甲}]}
              - {type: select_multiple, name: x-several, label: 複数, choices: [{value: a, label: 甲}]}
              - {type: scale, name: x-scale, label: 段階, choices: [{value: light, label: 軽い}]}
              - {type: marks, name: x-marks, label: 困りごと, choices: [{value: a, label: 甲}]}
              - {type: yes_no, name: x-yes-no, label: はいいいえ}
              - {type: member, name: x-member, label: だれ}
              - {type: members, name: x-members, label: だれだれ}
              - {type: desk, name: x-desk, label: 窓口}
              - {type: agency, name: x-agency, label: 機関}
              - {type: worker, name: x-worker, label: 職員}
              - {type: attachment, name: x-attachment, label: 添付}
              - {type: repeat, name: x-repeat, label: 表, repeat: [{type: time, name: at, label: 時刻}]}
              - {type: note, name: x-note, label: 読み上げてください}
              - {type: calculate, name: x-calculate, label: 合計, calculate: {total: [x-integer]}}
        """
}
