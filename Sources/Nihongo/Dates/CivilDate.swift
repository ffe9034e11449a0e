/// A day of the civil calendar (暦日), Gregorian, years 1 to 9999. Text form `YYYY-MM-DD`.
public struct CivilDate: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// Year, month and day as one number (20260406), which orders as the days do.
    private let packed: Int32

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month,
            1...Self.lengthOfMonth(month, year: year) ~= day
        else { return nil }
        self.init(packing: year, month, day)
    }

    private init(packing year: Int, _ month: Int, _ day: Int) {
        packed = Int32(year * 10000 + month * 100 + day)
    }

    /// Reads `YYYY-MM-DD` and nothing else. What people type is read by `DateReading`.
    public init?(_ iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard 0x30...0x39 ~= digit else { return nil }
            value = value * 10 + Int(digit) - 0x30
        }
        return value
    }

    public var year: Int { Int(packed) / 10000 }
    public var month: Int { Int(packed) / 100 % 100 }
    public var day: Int { Int(packed) % 100 }

    public var description: String {
        padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    public static func < (one: Self, other: Self) -> Bool { one.packed < other.packed }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days of a month; 31 for months that do not exist.
    public static func lengthOfMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate {
    static let calendarStart = CivilDate(packing: 1, 1, 1)
    static let calendarEnd = CivilDate(packing: 9999, 12, 31)

    /// Days since 1970-01-01, the way a machine counts; negative before.
    public var dayNumber: Int {
        // Counts in years that begin in March, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let century = shifted / 400
        let yearOfCentury = shifted - century * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let leaps = yearOfCentury / 4 - yearOfCentury / 100
        return century * 146_097 + yearOfCentury * 365 + leaps + dayOfYear - 719_468
    }

    /// The day so many days after 1970-01-01; the ends of the calendar hold it.
    public init(dayNumber: Int) {
        let days = min(max(dayNumber, -719_162), 2_932_896) + 719_468
        let century = days / 146_097
        let rest = days - century * 146_097
        let yearOfCentury = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
        let dayOfYear = rest - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            packing: yearOfCentury + century * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// The same day of another month, or that month's last day (3月31日 and one month: 4月30日).
    public func adding(months: Int) -> CivilDate {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return .calendarStart }
        guard count < 120_000 else { return .calendarEnd }
        let (year, month) = (count / 12, count % 12 + 1)
        let day = min(day, Self.lengthOfMonth(month, year: year))
        return CivilDate(packing: year, month, day)
    }

    /// Whole days from another date to this one; negative when this one is earlier.
    public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

    /// How spreadsheets count days (2025-04-01 is 45748). Right from 1900-03-01 on.
    public var spreadsheetSerial: Int { dayNumber + 25_569 }

    /// The day of a spreadsheet's number; nil before 1900-03-01, where spreadsheets miscount.
    public init?(spreadsheetSerial: Int) {
        guard 61...2_958_465 ~= spreadsheetSerial else { return nil }
        self.init(dayNumber: spreadsheetSerial - 25_569)
    }
}

/// A number with zeros in front; longer numbers stay whole.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
