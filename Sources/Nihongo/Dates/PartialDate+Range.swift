extension PartialDate {
    /// The first day it may mean; nil when unknown. 頃 reaches 2 years, 6 months or 1 month further,
    /// as much as is known of the date.
    public var earliest: CivilDate? {
        guard let year, let start = CivilDate(year: year, month: month ?? 1, day: day ?? 1) else {
            return nil
        }
        return precision == .circa ? start.adding(months: -slack) : start
    }

    /// The last day it may mean; nil when unknown.
    public var latest: CivilDate? {
        guard let year else { return nil }
        let lastYear = lastYear ?? year
        let lastMonth = month ?? 12
        let lastDay = day ?? CivilDate.lengthOfMonth(lastMonth, year: lastYear)
        guard let end = CivilDate(year: lastYear, month: lastMonth, day: lastDay) else {
            return nil
        }
        return precision == .circa ? end.adding(months: slack) : end
    }

    /// Months by which 頃 may be off; a span such as 昭和20年代 already says it.
    private var slack: Int {
        if lastYear != nil { return 0 }
        return day != nil ? 1 : month != nil ? 6 : 24
    }

    /// By era: 昭和20年3月, 昭和20年頃, 昭和20年～昭和29年頃, 不詳. A year or month in which the era changed
    /// shows both: 平成31年（令和元年）.
    public var wareki: String {
        if let date { return date.wareki(.long) }
        guard let year else { return "不詳" }
        let end = precision == .circa ? "頃" : ""
        if let lastYear {
            return "\(Self.yearText(year, nil))～\(Self.yearText(lastYear, nil))\(end)"
        }
        if let month, let day, let date = CivilDate(year: year, month: month, day: day) {
            return date.wareki(.long) + end
        }
        return Self.yearText(year, month) + end
    }

    private static func yearText(_ year: Int, _ month: Int?) -> String {
        let names = eraYears(year, month).map { era, year in
            let start = warekiYear(era, year)
            return year >= Era.firstSolarYear ? start + (month.map { "\($0)月" } ?? "") : start
        }
        guard names.count > 1 else { return names[0] }
        return "\(names[0])（\(names[1...].joined(separator: "・"))）"
    }

    /// The eras that a year or a month lies in, earliest first; never empty.
    static func eraYears(_ year: Int, _ month: Int?) -> [(Era?, Int)] {
        let lastMonth = month ?? 12
        let lastDay = CivilDate.lengthOfMonth(lastMonth, year: year)
        let start = CivilDate(year: year, month: month ?? 1, day: 1)?.era
        let end = CivilDate(year: year, month: lastMonth, day: lastDay)?.era
        return start == end ? [(start, year)] : [(start, year), (end, year)]
    }
}
