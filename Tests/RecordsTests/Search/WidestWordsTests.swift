import Casework
import Testing

@testable import Records

/// The few ways by which everybody is found, against all the ways.
@Suite struct WidestWordsTests {
    private static let kana = Array("アイウエオカガキギサザシジタダツヅトドハバパヒフホボマヤユヨラルワンーヴァィェォッャュョヽヾ").map(
        String.init)
    private static let kanji = Array("渡辺邉邊斎斉齋藤髙高橋大野小井上\u{FA19}神谷アイのー").map(String.init)

    private static func word(_ letters: [String], _ dice: inout Dice) -> String {
        (0...dice.below(4)).map { _ in dice.one(of: letters) }.joined()
    }

    @Test func `whoever is found by any way is found by the widest`() {
        var dice = Dice(seed: 11)
        var met = 0
        for _ in 0..<4000 {
            let written = [Self.word(Self.kanji, &dice), Self.word(Self.kanji, &dice)]
            let read = [Self.word(Self.kana, &dice), Self.word(Self.kana, &dice)]
            let words = PersonKeys(names: [IndexedName(written: written, kana: read)]).words
            let whole = dice.one(of: written + read + [written.joined(), read.joined()])
            let typed = String(whole.prefix(1 + dice.below(whole.count)))
            let asked = NameWord.asked(typed)
            let isFound = asked.contains(where: words.contains)
            #expect(
                NameWord.widest(asked).contains(where: words.contains) == isFound,
                "\(typed) in \(written) \(read)")
            met += isFound ? 1 : 0
        }
        #expect(met > 3000)
    }

    @Test func `of many ways few are asked`() {
        #expect(NameWord.widest(NameWord.asked("アオキ")).count <= 3)
        #expect(NameWord.widest(NameWord.asked("青木")).count <= 2)
        #expect(NameWord.widest([NameWord(match: .phone, text: "1")]).count == 1)
    }
}
