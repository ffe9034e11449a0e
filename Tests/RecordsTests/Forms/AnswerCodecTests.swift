@testable import Casework
import Testing

@testable import Records

@Suite struct AnswerCodecTests {
    @Test func `answers to every question of every form come back as they were given`() throws {
        for form in StoreForms.all {
            for seed in UInt64(1)...50 {
                var maker = GeneratedAnswers(
                    form, members: ["p1", "0199f2c4-aaaa"], seed: seed,
                    fullness: Int(seed * 2))
                let answers = maker.make()
                let bytes = try AnswerCodec.bytes(of: answers)
                #expect(try AnswerCodec.answers(in: bytes) == answers)
                #expect(try AnswerCodec.bytes(of: AnswerCodec.answers(in: bytes)) == bytes)
            }
        }
    }

    @Test(arguments: [
        Answer.text("神\u{FA19}\u{E0100} 葛󠄀飾\n改行"), .text(String(repeating: "長", count: 20_000)),
        .number(.min), .number(.max), .number(0), .number(-1), .date(.unknown),
        .parts(["family": "渡邉", "given": ""]), .code("phoneIn/x-line"), .codes(["b", "a"]),
        .marks(["debt": .main, "rent": .notAsked]), .unanswered(.declined),
        .rows([["a": .text("一"), "b": .marks(["x": .no])], ["a": .number(-3)]]),
    ])
    func `one answer of each kind keeps every letter`(_ answer: Answer) throws {
        var answers = Answers(form: "x-one", edition: 7)
        answers[Answers.Place("q", of: "p1")] = answer
        let found = try AnswerCodec.answers(in: AnswerCodec.bytes(of: answers))
        #expect(found == answers)
        #expect(found.edition == 7)
    }

    @Test func `no answers at all are answers too`() throws {
        let none = Answers(form: "x-none", edition: 1)
        #expect(try AnswerCodec.answers(in: AnswerCodec.bytes(of: none)) == none)
    }

    @Test func `a part written in the first form of saving opens for ever`() throws {
        // Version 1, "F6", edition 3, two answers: a text and a date of a member.
        let bytes: [UInt8] =
            [1, 2, 0x46, 0x36, 6, 2] + [1, 0x61, 0, 1, 3] + Array("話".utf8)
            + [1, 0x62, 2, 0x70, 0x31, 4, 3, 0xEA, 0x0F, 4, 6]
        let answers = try AnswerCodec.answers(in: bytes)
        #expect(answers.form == "F6")
        #expect(answers.edition == 3)
        #expect(answers["a"] == .text("話"))
        let day = try #require(CivilDate("2026-04-06"))
        #expect(answers[Answers.Place("b", of: "p1")] == .date(PartialDate(day)))
        #expect(try AnswerCodec.bytes(of: answers) == bytes)
    }

    @Test func `what cannot be read says why`() throws {
        var answers = Answers(form: "f", edition: 1)
        answers["q"] = .text("話")
        let good = try AnswerCodec.bytes(of: answers)
        func fault(_ bytes: [UInt8]) -> AnswerCodec.Fault? {
            do {
                _ = try AnswerCodec.answers(in: bytes)
                return nil
            } catch { return error }
        }
        #expect(fault(good) == nil)
        #expect(fault([]) == .cutShort)
        #expect(fault([2] + good.dropFirst()) == .unknownVersion(2))
        #expect(fault(good + [0]) == .trailing(1))
        for count in 1..<good.count { #expect(fault(Array(good.prefix(count))) == .cutShort) }
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 0, 99, 0]) == .unknownTag(99))
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 0, 1, 1, 0xFF]) == .malformed)
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 0, 4, 3, 0xEA, 0x0F, 2, 30]) == .malformed)
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 0, 4, 7, 9, 5]) == .malformed)
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 1, 0x20, 9, 1]) == .malformed)
        let twice: [UInt8] = [1, 0x71, 0, 9, 1]
        #expect(fault([1, 1, 0x66, 2, 2] + twice + twice) == .repeated)
        #expect(fault([1, 1, 0x66, 2, 1, 1, 0x71, 0, 8, 1, 1, 1, 0x63, 8, 0]) == .nested)
    }

    @Test func `rows within rows are refused and not saved`() {
        var answers = Answers(form: "f", edition: 1)
        answers["q"] = .rows([["a": .rows([["b": .number(1)]])]])
        #expect(throws: AnswerCodec.Fault.nested) { try AnswerCodec.bytes(of: answers) }
    }

    @Test func `whatever the bytes are, reading them ends`() throws {
        var dice = Dice(seed: 20_261_121)
        var maker = GeneratedAnswers(EveryKind.form, seed: 3)
        let good = try AnswerCodec.bytes(of: maker.make())
        var read = 0
        for round in 0..<30_000 {
            var bytes: [UInt8]
            if round % 2 == 0 {
                bytes = [1] + (0..<dice.below(60)).map { _ in UInt8(dice.below(256)) }
            } else {
                bytes = good
                for _ in 0...dice.below(4) {
                    bytes[dice.below(bytes.count)] = UInt8(dice.below(256))
                }
                if dice.falls(20) { bytes.removeLast(dice.below(bytes.count)) }
            }
            if (try? AnswerCodec.answers(in: bytes)) != nil { read += 1 }
        }
        // A changed letter of a text is still a text: some can be read, most cannot.
        #expect(read > 100 && read < 20_000)
    }
}
