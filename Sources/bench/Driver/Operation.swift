import Foundation

/// What is measured, with what `quality.md` §4 asks of it.
enum Operation: String, CaseIterable {
    case list, search, fulltext, open, submit, health

    var words: String {
        switch self {
        case .list: "case list, 50 rows"
        case .search: "name search"
        case .fulltext: "full text, 50 hits"
        case .open: "open a case, 30 entries"
        case .submit: "submit intake"
        case .health: "page without database"
        }
    }

    /// Share of the limit at 16 users, in hundredths.
    var leastShare: Double {
        switch self {
        case .list, .search, .open: 35
        case .fulltext: 8
        case .submit: 10
        case .health: 60
        }
    }

    /// Longest p50 of a single user in milliseconds, given that of the limit.
    func longestMedian(limit: Double) -> Double? {
        switch self {
        case .list, .search, .open: 3 * limit
        case .fulltext: 5
        case .submit: 4
        case .health: nil
        }
    }

    /// Longest p99 at 16 users in milliseconds.
    var longestTail: Double? {
        switch self {
        case .list, .open: 40
        case .search, .submit: 60
        case .fulltext: 80
        case .health: nil
        }
    }

    /// The absolute rate that was written down on the day the targets were set.
    var writtenDown: Int {
        switch self {
        case .list: 1400
        case .search: 760
        case .fulltext: 780
        case .open: 1250
        case .submit: 1000
        case .health: 28_000
        }
    }
}
