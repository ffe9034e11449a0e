/// A day of the week (曜日), Monday first as in the government's data model (GIF).
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// 月, 火 … 日.
    public var kanji: String {
        switch self {
        case .monday: "月"
        case .tuesday: "火"
        case .wednesday: "水"
        case .thursday: "木"
        case .friday: "金"
        case .saturday: "土"
        case .sunday: "日"
        }
    }

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension CivilDate {
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let place = (dayNumber % 7 + 7 + 3) % 7
        return Weekday.allCases[place]
    }
}
