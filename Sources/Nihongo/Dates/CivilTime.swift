/// A minute by the clock of Japan (日本標準時), which is UTC+9 all year.
public struct CivilTime: Hashable, Comparable, Sendable, LosslessStringConvertible {
    public let date: CivilDate
    /// Minutes since midnight, 0 to 1439.
    public let minuteOfDay: Int

    private static let minute: Int64 = 60_000
    private static let minutesAhead: Int64 = 9 * 60

    /// The minute in which an instant lies; seconds are cut off.
    public init(millisecondsSince1970 instant: Int64) {
        let minutes = Self.floor(instant, by: Self.minute) + Self.minutesAhead
        let days = Self.floor(minutes, by: 1440)
        date = CivilDate(dayNumber: Int(days))
        minuteOfDay = Int(minutes - days * 1440)
    }

    /// Nil when the clock does not show such a time.
    public init?(date: CivilDate, hour: Int, minute: Int) {
        guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
        self.date = date
        minuteOfDay = hour * 60 + minute
    }

    /// Reads `2026-04-06T10:30`, as `<input type="datetime-local">` sends it.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(String(parts[0])) else { return nil }
        self.init(date: date, clock: String(parts[1]))
    }

    /// A day and a time by the clock as typed: `10:30`, `9:05`, `１０：３０`, `10時30分`, `1030`.
    public init?(date: CivilDate, clock: String) {
        let letters = JapaneseText.searchLetters(clock)
        let groups = letters.split { digitValue($0) == nil }.map(Array.init)
        let signs = letters.filter { digitValue($0) == nil }
        let numbers = groups.compactMap { Int(String(scalars: $0)) }
        switch (groups.count, String(scalars: signs)) {
        case (1, "") where groups[0].count == 4:
            self.init(date: date, hour: numbers[0] / 100, minute: numbers[0] % 100)
        case (1, "時") where groups[0].count <= 2:
            self.init(date: date, hour: numbers[0], minute: 0)
        case (2, ":"), (2, "時分"):
            guard groups.allSatisfy({ $0.count <= 2 }) else { return nil }
            self.init(date: date, hour: numbers[0], minute: numbers[1])
        default: return nil
        }
    }

    public var hour: Int { minuteOfDay / 60 }
    public var minute: Int { minuteOfDay % 60 }

    /// 24 hours, `10:30`, `9:05`.
    public var clock: String { "\(hour):\(padded(minute, 2))" }

    /// `2026-04-06T09:05`.
    public var description: String { "\(date)T\(padded(hour, 2)):\(padded(minute, 2))" }

    /// The instant at which this minute begins.
    public var millisecondsSince1970: Int64 {
        let minutes = Int64(date.dayNumber) * 1440 + Int64(minuteOfDay) - Self.minutesAhead
        return minutes * Self.minute
    }

    public static func < (one: Self, other: Self) -> Bool {
        (one.date, one.minuteOfDay) < (other.date, other.minuteOfDay)
    }

    private static func floor(_ number: Int64, by step: Int64) -> Int64 {
        let (whole, rest) = number.quotientAndRemainder(dividingBy: step)
        return rest < 0 ? whole - 1 : whole
    }
}
