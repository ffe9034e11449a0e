import Nihongo
import Synchronization

/// The place of a hit in a note, as it was written, with a little on both sides.
public struct Snippet: Equatable, Sendable {
    public let before: String
    public let hit: String
    public let after: String
    /// Whether something of the note was left out in front or behind.
    public let isCutBefore: Bool
    public let isCutAfter: Bool

    /// The first place where a word of the query stands, nil when none does. `reach` is in letters
    /// as people count them.
    public init?(of text: String, around query: TextQuery, reach: Int = 30) {
        let scalars = Array(text.unicodeScalars)
        if scalars.allSatisfy(\.isLetterByItself) {
            guard let place = query.place(in: FoldedLetters.of(scalars)) else { return nil }
            self.init(scalars, place, reach) { String(scalars: $0) }
        } else {
            let letters = Array(text)
            let folded = letters.map { TextQuery.fold(String($0)) }
            guard let place = query.place(in: folded) else { return nil }
            self.init(letters, place, reach) { String($0) }
        }
    }

    private init<Letter>(
        _ letters: [Letter], _ place: Range<Int>, _ reach: Int,
        _ text: (ArraySlice<Letter>) -> String
    ) {
        let left = max(0, place.lowerBound - reach)
        let right = min(letters.count, place.upperBound + reach)
        before = text(letters[left..<place.lowerBound])
        hit = text(letters[place])
        after = text(letters[place.upperBound..<right])
        isCutBefore = left > 0
        isCutAfter = right < letters.count
    }
}

extension TextQuery {
    /// Where the first of the words stands among letters, each given as what it is compared by.
    fileprivate func place(in letters: [[Unicode.Scalar]]) -> Range<Int>? {
        var folded: [Unicode.Scalar] = []
        var origin: [Int] = []
        folded.reserveCapacity(letters.count)
        origin.reserveCapacity(letters.count)
        for (index, letter) in letters.enumerated() {
            for scalar in letter {
                folded.append(scalar)
                origin.append(index)
            }
        }
        let hits = words.compactMap { word in
            folded.firstIndex(of: word).map { $0..<($0 + word.count) }
        }
        guard let first = hits.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        return origin[first.lowerBound]..<origin[first.upperBound - 1] + 1
    }
}

/// What letters become when they are compared. Few different ones occur, so they are remembered.
private enum FoldedLetters {
    private static let memory = Mutex<[Unicode.Scalar: [Unicode.Scalar]]>([:])

    static func of(_ letters: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        memory.withLock { known in
            letters.map { letter in
                if let folded = known[letter] { return folded }
                let folded = TextQuery.fold(String(Character(letter)))
                known[letter] = folded
                return folded
            }
        }
    }
}

extension Unicode.Scalar {
    /// Kana, kanji, signs and Latin letters of the kind that no mark can join: most notes have nothing
    /// else, and need not be cut into letters with all the rules of Unicode.
    fileprivate var isLetterByItself: Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0x3000...0x3029, 0x3031...0x303C, 0x3041...0x3096, 0x309D...0x30FF,
            0x4E00...0x9FFF, 0xFF01...0xFF5E:
            true
        default: false
        }
    }
}

extension String {
    fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
