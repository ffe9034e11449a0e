/// A note's words in the notation of `tsvector`, cut into parts that PostgreSQL keeps whole.
///
/// A tsvector forgets positions beyond 16,383 and beyond the 256th of one word. Parts overlap by
/// the longest phrase that is ever asked for, so that no phrase falls between two.
struct TextParts {
    static let mostPositions = 16_000
    static let mostOfOneWord = 255
    static let overlap = TextQuery.longestWord

    let texts: [String]

    init(_ words: [String]) {
        var texts: [String] = []
        var start = 0
        repeat {
            let end = Self.end(of: words, from: start)
            texts.append(Self.vector(words[start..<end]))
            if end == words.count { break }
            start = end - Self.overlap
        } while true
        self.texts = texts
    }

    private static func end(of words: [String], from start: Int) -> Int {
        var counts: [String: Int] = [:]
        for index in start..<words.count {
            counts[words[index], default: 0] += 1
            if index - start == mostPositions || counts[words[index], default: 0] > mostOfOneWord {
                return index
            }
        }
        return words.count
    }

    private static func vector(_ words: ArraySlice<String>) -> String {
        var places: [String: [String]] = [:]
        for (offset, word) in words.enumerated() {
            places[word, default: []].append(String(offset + 1))
        }
        return places.map { "\($0):\($1.joined(separator: ","))" }.joined(separator: " ")
    }
}
