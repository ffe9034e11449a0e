import Nihongo

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
        let original = Array(text)
        var folded: [Unicode.Scalar] = []
        var origin: [Int] = []
        for (index, letter) in original.enumerated() {
            for scalar in TextQuery.fold(String(letter)) {
                folded.append(scalar)
                origin.append(index)
            }
        }
        let hits = query.words.compactMap { word in
            folded.firstIndex(of: word).map { $0..<($0 + word.count) }
        }
        guard let first = hits.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let start = origin[first.lowerBound]
        let end = origin[first.upperBound - 1] + 1
        let left = max(0, start - reach)
        let right = min(original.count, end + reach)
        before = String(original[left..<start])
        hit = String(original[start..<end])
        after = String(original[end..<right])
        isCutBefore = left > 0
        isCutAfter = right < original.count
    }
}
