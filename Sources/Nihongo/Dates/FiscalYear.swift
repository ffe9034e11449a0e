extension CivilDate {
    /// The fiscal year (年度), April to March, by its Western number.
    public var fiscalYear: Int { month >= 4 ? year : year - 1 }

    /// 4月1日 of a fiscal year.
    public static func first(ofFiscalYear year: Int) -> CivilDate {
        CivilDate(year: year, month: 4, day: 1) ?? (year < 1 ? .calendarStart : .calendarEnd)
    }

    /// 3月31日 at the end of a fiscal year.
    public static func last(ofFiscalYear year: Int) -> CivilDate {
        CivilDate(year: year + 1, month: 3, day: 31) ?? (year < 0 ? .calendarStart : .calendarEnd)
    }
}

extension CivilDate {
    /// 四半期: the first and the last day of the three months of the fiscal year in which this lies.
    public var quarter: (from: CivilDate, through: CivilDate) {
        let from = CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? self
        return (from, from.adding(months: 3).adding(days: -1))
    }
}

/// The name of a fiscal year: 2019 is 令和元年度, 2026 令和8年度, by the era at the end of its first
/// calendar year, as budgets are named.
public func fiscalYearName(_ year: Int) -> String {
    warekiYear(CivilDate(year: year, month: 12, day: 31)?.era, year) + "度"
}
