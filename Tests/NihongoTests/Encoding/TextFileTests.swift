import Testing

@testable import Nihongo

@Suite struct TextFileTests {
    private let text = "氏名,住所\r\n山田,東京\n"

    @Test func `the code of a file is found`() throws {
        let cp932 = try CP932.encode(text).get()
        #expect(TextFile.sniff(Array(text.utf8)) == .utf8)
        #expect(TextFile.sniff([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == .utf8)
        #expect(TextFile.sniff(cp932) == .cp932)
        #expect(TextFile.sniff([0xFF, 0xFE, 0x41, 0]) == .utf16)
        #expect(TextFile.sniff([]) == .utf8)
    }

    @Test func `all codes give the same lines`() throws {
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let files = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), try CP932.encode(text).get(),
            [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
        ]
        for file in files {
            let lines = TextFile(file).lines
            #expect(lines.map(\.text) == ["氏名,住所", "山田,東京"])
            #expect(lines.map(\.number) == [1, 2])
            #expect(lines.allSatisfy { !$0.isDoubtful })
        }
    }

    @Test func `a line that cannot be read in full is doubtful`() {
        let lines = TextFile([0x8E, 0x52, 0x0A, 0xFF, 0x0A, 0xF0, 0x40], as: .cp932).lines
        #expect(lines.map(\.isDoubtful) == [false, true, true])
        #expect(TextFile([0x41, 0xFF], as: .utf8).lines.first?.isDoubtful == true)
        #expect(TextFile([]).lines.isEmpty)
        #expect(TextFile([], as: .utf16).lines.isEmpty)
    }
}
