/// National holidays (国民の祝日に関する法律) by rule, for 2022 to 2099.
///
/// The law may change a year by special act; towns correct the list in their own calendar.
public enum Holidays {
    /// The holidays of a year in order, with names.
    public static func all(in year: Int) -> [(date: CivilDate, name: String)] {
        var named = statutory(year)
        for (date, _) in named where date.weekday == .sunday {
            // 振替休日: the next day that is no holiday itself (3条2項).
            var next = date.adding(days: 1)
            while named.contains(where: { $0.date == next }) { next = next.adding(days: 1) }
            named.append((next, "振替休日"))
        }
        for (date, _) in statutory(year) {
            // 国民の休日: a day between two holidays (3条3項).
            let (between, after) = (date.adding(days: 1), date.adding(days: 2))
            if statutory(year).contains(where: { $0.date == after }),
                !named.contains(where: { $0.date == between })
            {
                named.append((between, "国民の休日"))
            }
        }
        return named.sorted { $0.date < $1.date }
    }

    private static func statutory(_ year: Int) -> [(date: CivilDate, name: String)] {
        let days = [
            (1, 1, "元日"), (1, monday(2, in: 1, year), "成人の日"), (2, 11, "建国記念の日"),
            (2, 23, "天皇誕生日"), (3, equinox(20.8431, year), "春分の日"), (4, 29, "昭和の日"),
            (5, 3, "憲法記念日"), (5, 4, "みどりの日"), (5, 5, "こどもの日"),
            (7, monday(3, in: 7, year), "海の日"), (8, 11, "山の日"),
            (9, monday(3, in: 9, year), "敬老の日"), (9, equinox(23.2488, year), "秋分の日"),
            (10, monday(2, in: 10, year), "スポーツの日"), (11, 3, "文化の日"),
            (11, 23, "勤労感謝の日"),
        ]
        return days.compactMap { month, day, name in
            CivilDate(year: year, month: month, day: day).map { ($0, name) }
        }
    }

    /// The day of the nth Monday of a month.
    private static func monday(_ nth: Int, in month: Int, _ year: Int) -> Int {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return 1 }
        return (8 - first.weekday.rawValue) % 7 + 1 + (nth - 1) * 7
    }

    /// The usual approximation of the equinox in Japan, right from 1980 to 2099.
    private static func equinox(_ base: Double, _ year: Int) -> Int {
        let years = year - 1980
        return Int(base + 0.242194 * Double(years)) - years / 4
    }
}

/// The days a town hall is open (開庁日), for deadlines.
public struct OfficeCalendar: Hashable, Sendable {
    private let closed: Set<CivilDate>
    private let opened: Set<CivilDate>

    /// Weekends, holidays and 12月29日～1月3日 are closed; a town adds days it closes or opens.
    public init(closing: Set<CivilDate> = [], opening: Set<CivilDate> = []) {
        closed = closing
        opened = opening
    }

    public func isOpen(_ date: CivilDate) -> Bool {
        if opened.contains(date) { return true }
        if closed.contains(date) || date.weekday.isWeekend || isYearEnd(date) { return false }
        return !Holidays.all(in: date.year).contains { $0.date == date }
    }

    /// The day after so many open days; the first one counted is after `date` (初日不算入).
    public func day(after date: CivilDate, openDays: Int) -> CivilDate {
        var (day, left) = (date, openDays)
        while left > 0, day < .calendarEnd {
            day = day.adding(days: 1)
            if isOpen(day) { left -= 1 }
        }
        return day
    }

    private func isYearEnd(_ date: CivilDate) -> Bool {
        (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3)
    }
}
