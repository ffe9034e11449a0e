extension Profile {
    /// A calendar day written `2022-09-13`; days that no calendar has are refused.
    public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let year, month, day: Int

        /// 0001-01-01.
        public static let earliest = Day(first: 1)

        private init(first: Int) { (year, month, day) = (first, first, first) }

        public init?(_ text: String) {
            guard let parts = numbers(text, separator: "-", widths: [4, 2, 2]) else { return nil }
            (year, month, day) = (parts[0], parts[1], parts[2])
            guard (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
            else { return nil }
        }

        public var description: String { "\(Month(of: self))-\(padded(day))" }

        public static func < (a: Self, b: Self) -> Bool {
            (a.year, a.month, a.day) < (b.year, b.month, b.day)
        }

        private static func length(of month: Int, in year: Int) -> Int {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return switch month {
            case 2: leap ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }

    /// A month written `2022-09`.
    public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let year, month: Int

        /// 0001-01.
        public static let earliest = Month(of: .earliest)

        public init?(_ text: String) {
            guard let parts = numbers(text, separator: "-", widths: [4, 2]),
                (1...12).contains(parts[1])
            else { return nil }
            (year, month) = (parts[0], parts[1])
        }

        public init(of day: Day) { (year, month) = (day.year, day.month) }

        public var description: String {
            "\(String(repeating: "0", count: 4 - "\(year)".utf8.count))\(year)-\(padded(month))"
        }

        public static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }
    }

    /// A time of day written `13:30`.
    public struct Clock: Hashable, Comparable, Sendable, CustomStringConvertible {
        /// Minutes since midnight.
        public let minutes: Int

        public static let midnight = Clock(minutes: 0)

        private init(minutes: Int) { self.minutes = minutes }

        public init?(_ text: String) {
            guard let parts = numbers(text, separator: ":", widths: [2, 2]),
                (0...23).contains(parts[0]), (0...59).contains(parts[1])
            else { return nil }
            minutes = parts[0] * 60 + parts[1]
        }

        public var description: String { "\(padded(minutes / 60)):\(padded(minutes % 60))" }

        public static func < (a: Self, b: Self) -> Bool { a.minutes < b.minutes }
    }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The numbers between separators, each of exactly the width asked for and of ASCII digits only.
private func numbers(_ text: String, separator: Character, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths,
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts.compactMap { Int($0) }
}
