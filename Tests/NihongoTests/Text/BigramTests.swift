import Testing

@testable import Nihongo

@Suite struct BigramTests {
    @Test func `a text gives its overlapping pairs`() {
        #expect(JapaneseText.bigrams("家賃 滞納") == ["家賃", "賃滞", "滞納"])
        #expect(JapaneseText.bigrams("ＤＶ①") == ["dv", "v1"])
        #expect(JapaneseText.bigrams("家").isEmpty)
        #expect(JapaneseText.bigrams("").isEmpty)
    }

    @Test func `letters are listed once`() {
        #expect(JapaneseText.letters("母と母の母") == ["母", "と", "の"])
        #expect(JapaneseText.letters("邉辺") == ["辺"])
    }

    /// The promise on which the sealed index rests.
    @Test func `a query occurs exactly when its pairs follow one another`() {
        var generator = SeededGenerator(seed: 9)
        let signs = Array("家賃滞納邉辺ａA 　ガ㈱・の".unicodeScalars)
        var found = 0
        for _ in 0..<3000 {
            let text = random(signs, length: 0...14, &generator)
            let query = random(signs, length: 2...4, &generator)
            let (textKey, queryKey) = (
                codes(JapaneseText.searchKey(text)), codes(JapaneseText.searchKey(query))
            )
            guard queryKey.count >= 2 else { continue }
            let pairs = JapaneseText.bigrams(query)
            let isPhrase = contains(JapaneseText.bigrams(text), pairs)
            #expect(isPhrase == contains(textKey, queryKey), "\(text) \(query)")
            found += isPhrase ? 1 : 0
        }
        #expect(found > 100)
    }

    @Test func `a part of a text gives a part of its key`() {
        let text = "㈱山邊工務店　家賃の滞納３か月、ＤＶ相談は済"
        let key = codes(JapaneseText.searchKey(text))
        let letters = Array(text.unicodeScalars)
        for start in letters.indices {
            for end in start..<letters.count {
                let part = codes(JapaneseText.searchKey(String(scalars: letters[start...end])))
                #expect(contains(key, part))
            }
        }
    }

    private func random(
        _ signs: [Unicode.Scalar], length: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) -> String {
        let length = Int.random(in: length, using: &generator)
        return String(scalars: (0..<length).map { _ in signs.randomElement(using: &generator)! })
    }

    private func contains<Element: Equatable>(_ whole: [Element], _ part: [Element]) -> Bool {
        guard whole.count >= part.count else { return false }
        return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
    }
}
