@_exported import Nihongo

/// Milliseconds since 1970 in UTC: exact, sortable, and the same in SQLite and PostgreSQL.
public struct Moment: Hashable, Comparable, Sendable {
    public let milliseconds: Int64
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    /// The end of periods that have none: 9999-12-31 in Japan.
    public static let never = Moment(milliseconds: 253_402_268_399_999)

    /// The wall clock and calendar of Japan at this moment.
    public var civil: CivilTime { CivilTime(millisecondsSince1970: milliseconds) }
    public var date: CivilDate { civil.date }

    public func adding(minutes: Int) -> Moment {
        Moment(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }
    public func adding(days: Int) -> Moment { adding(minutes: days * 1440) }
}

extension CivilDate {
    /// Midnight in Japan at the start of this day (UTC+9, no summer time).
    public var midnight: Moment {
        let epoch = CivilDate(year: 1970, month: 1, day: 1)
        let days = epoch.map { self.days(since: $0) } ?? 0
        return Moment(milliseconds: Int64(days) * 86_400_000 - 9 * 3_600_000)
    }
}
