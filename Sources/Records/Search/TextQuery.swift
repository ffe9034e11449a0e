import Nihongo

/// What somebody typed to find in notes: words, all of which must occur.
public struct TextQuery: Equatable, Sendable {
    /// More letters than these of one word, and more words, only narrow what is checked anyway.
    static let longestWord = 64
    static let mostWords = 8

    /// The words as they are compared: folded, never empty, at most `mostWords`.
    let words: [[Unicode.Scalar]]

    public init(_ typed: String) {
        let words = typed.split(whereSeparator: \.isWhitespace)
            .map { Self.fold(String($0)) }.filter { !$0.isEmpty }
        self.words = Array(words.prefix(Self.mostWords))
    }

    public var isEmpty: Bool { words.isEmpty }

    /// Whether a text really holds every word. The index may name too many notes, never too few,
    /// so each hit is opened and asked this before it is counted.
    public func matches(_ text: String) -> Bool {
        let letters = Self.fold(text)
        return words.allSatisfy { letters.firstIndex(of: $0) != nil }
    }

    static func fold(_ text: String) -> [Unicode.Scalar] {
        Array(JapaneseText.searchKey(text).unicodeScalars)
    }
}

extension [Unicode.Scalar] {
    /// Where `word` first begins.
    func firstIndex(of word: [Unicode.Scalar]) -> Int? {
        guard let first = word.first, word.count <= count else { return nil }
        return (0...(count - word.count)).first { start in
            self[start] == first && self[start..<(start + word.count)].elementsEqual(word)
        }
    }
}
