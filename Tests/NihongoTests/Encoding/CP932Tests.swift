import Testing

@testable import Nihongo

@Suite struct CP932Tests {
    @Test(
        arguments: [
            ("髙", [0xFB, 0xFC]), ("﨑", [0xFA, 0xB1]), ("①", [0x87, 0x40]), ("～", [0x81, 0x60]),
            ("－", [0x81, 0x7C]), ("∥", [0x81, 0x61]), ("￥", [0x81, 0x8F]),
            ("\\", [0x5C]), ("~", [0x7E]),
            ("ｱ", [0xB1]), ("纊", [0xFA, 0x5C]), ("ⅰ", [0xFA, 0x40]), ("∵", [0x81, 0xE6]),
            ("㈱", [0x87, 0x8A]),
            ("表", [0x95, 0x5C]), ("　", [0x81, 0x40]), ("\r\n", [0x0D, 0x0A]),
        ] as [(String, [UInt8])])
    func `characters have the bytes that Windows writes`(text: String, bytes: [UInt8]) {
        #expect(CP932.encode(text) == .success(bytes))
        #expect(CP932.decode(bytes).text == text)
    }

    @Test(arguments: [
        ("〜", "～"), ("−", "－"), ("‖", "∥"), ("—", "―"), ("¥", "￥"), ("¦", "￤"), ("¢", "￠"),
        ("£", "￡"),
        ("¬", "￢"), ("葛\u{E0100}飾", "葛飾"), ("飾葛\u{E0100}", "飾葛"), ("※\u{FE0F}", "※"),
    ])
    func `signs that look the same are folded, selectors fall away`(text: String, folded: String) {
        #expect(CP932.encode(text) == CP932.encode(folded))
    }

    @Test func `characters without a place are all named`() {
        let refusal = CP932.Refusal(characters: [
            .init(position: 0, character: "𠮷"), .init(position: 3, character: "é"),
            .init(position: 4, character: "㋿"), .init(position: 5, character: "☎\u{FE0F}"),
        ])
        #expect(CP932.encode("𠮷田葛\u{E0100}é㋿☎\u{FE0F}") == .failure(refusal))
        #expect(CP932.encode("\u{E000}") != .success([0xF0, 0x40]))
        #expect(CP932.encode("\u{80}") != .success([0x80]))
    }

    @Test func `with consent they are written by their representative or as 〓`() {
        #expect(CP932.decode(CP932.encodeReplacing("𠮷田é葛\u{E0100}")).text == "吉田〓葛")
        #expect(CP932.encodeReplacing("") == [])
    }

    @Test func `bytes with several codes are read alike`() {
        #expect(CP932.decode([0xED, 0x40]).text == "纊")
        #expect(CP932.decode([0xEE, 0xEF]).text == "ⅰ")
        #expect(CP932.decode([0xEE, 0xE0]).text == "髙")
    }

    /// The fingerprint (FNV-1a) of all codes and characters as Python's cp932 codec gives them.
    @Test func `the whole table agrees with another codec and goes round`() {
        var print = UInt64(14_695_981_039_346_656_037)
        var count = 0
        var faults: [String] = []
        for lead in UInt8(0x81)...0xFC where !(0xA0...0xDF ~= lead) && !(0xF0...0xF9 ~= lead) {
            for trail in UInt8(0x40)...0xFC where trail != 0x7F {
                let decoded = CP932.decode([lead, trail])
                guard decoded.bad.isEmpty, decoded.text.unicodeScalars.count == 1 else { continue }
                count += 1
                for byte in [lead, trail] + Array(decoded.text.utf8) {
                    print = (print ^ UInt64(byte)) &* 1_099_511_628_211
                }
                let back = CP932.encode(decoded.text).map { CP932.decode($0).text }
                if back.map(codes) != .success(codes(decoded.text)) { faults.append(decoded.text) }
                if ![0x81, 0x87, 0xED, 0xEE, 0xFA].contains(lead),
                    CP932.encode(decoded.text) != .success([lead, trail])
                {
                    faults.append(decoded.text)
                }
            }
        }
        #expect(count == 7724)
        #expect(print == 0x78c2_41b1_dfda_9891)
        #expect(faults == [])
        for byte in Array(UInt8(0)...0x7F) + Array(0xA1...0xDF) {
            let decoded = CP932.decode([byte])
            #expect(decoded.bad.isEmpty && CP932.encode(decoded.text) == .success([byte]))
        }
    }

    @Test(
        arguments: [
            ([0x80], "\u{FFFD}", [0]), ([0x41, 0x81], "A\u{FFFD}", [1]),
            ([0xA0, 0x41], "\u{FFFD}A", [0]),
            ([0x81, 0x0A], "\u{FFFD}\n", [0]), ([0x81, 0xAD, 0x41], "\u{FFFD}A", [0]),
            ([0x85, 0x40, 0xFF], "\u{FFFD}@\u{FFFD}", [0, 2]),
        ] as [([UInt8], String, [Int])])
    func `bad bytes are shown with their places`(bytes: [UInt8], text: String, bad: [Int]) {
        let decoded = CP932.decode(bytes)
        #expect(decoded.text == text)
        #expect(decoded.bad == bad)
    }

    @Test func `characters a town made for itself are pointed out`() {
        let decoded = CP932.decode([0x41, 0xF0, 0x40, 0xF9, 0xFC])
        #expect(codes(decoded.text) == [0x41, 0xE000, 0xE757])
        #expect(decoded.gaiji == [1, 3])
        #expect(decoded.bad.isEmpty)
    }

    @Test func `a bad byte spoils one line`() {
        let rows = CP932.rows([0x8E, 0x52, 0x0D, 0x0A, 0xFF, 0x42, 0x0A, 0x0A, 0x43])
        #expect(rows.map(\.content.text) == ["山", "\u{FFFD}B", "", "C"])
        #expect(rows.map(\.number) == [1, 2, 3, 4])
        #expect(rows.map(\.start) == [0, 4, 7, 8])
        #expect(rows.map(\.content.bad) == [[], [0], [], []])
    }

    @Test func `any bytes decode without a fault`() {
        var generator = SeededGenerator(seed: 932)
        for _ in 0..<3000 {
            let length = Int.random(in: 0...20, using: &generator)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let decoded = CP932.decode(bytes)
            #expect(
                decoded.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == decoded.bad.count)
        }
    }
}
