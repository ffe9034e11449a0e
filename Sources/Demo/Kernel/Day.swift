import Casework

/// A day of the demo town: so many days from today, or a day of the calendar.
enum Day: ExpressibleByIntegerLiteral, Sendable {
    case from(today: Int)
    case on(CivilDate)

    init(integerLiteral days: Int) { self = .from(today: days) }

    /// A day written `2022-09-13`.
    static func iso(_ text: String) -> Day { .on(CivilDate(text)!) }
}

/// The demo town's calendar: the office is closed on Saturdays and Sundays.
struct TownCalendar: Sendable {
    let now: Moment
    var today: CivilDate { now.date }

    /// Days of the past move back to a working day, days to come move on.
    func date(_ day: Day) -> CivilDate {
        switch day {
        case .on(let date): return date
        case .from(let days):
            let date = today.adding(days: days)
            switch date.weekday {
            case .saturday: return date.adding(days: days <= 0 ? -1 : 2)
            case .sunday: return date.adding(days: days <= 0 ? -2 : 1)
            case .monday, .tuesday, .wednesday, .thursday, .friday: return date
            }
        }
    }

    /// Never later than now: what has not happened yet is not in the books.
    func moment(_ day: Day, minute: Int) -> Moment {
        min(now, date(day).midnight.adding(minutes: minute))
    }
}
