/// How near two typed names are to each other, for 「もしかして」.
public enum Nearness {
    /// Names by how few letters must be typed otherwise, in their own order where equal.
    public static func sorted(_ names: [String], to typed: String) -> [String] {
        names.enumerated().map { (distance($0.element, typed), $0.offset, $0.element) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Letters to be put in, left out, replaced or swapped with their neighbour.
    static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        var before: [Int] = []
        var above = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(above[j + 1], row[j]) + 1
                least = min(least, above[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    least = min(least, before[j - 1] + 1)
                }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[b.count]
    }
}
