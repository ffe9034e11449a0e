/// Completed years of age (満年齢) as people count it, the birthday included.
///
/// For showing. Whether a legal age is reached is `attains`. Negative before birth.
public func age(birth: CivilDate, on date: CivilDate) -> Int {
    let passed = (date.month, date.day) >= (birth.month, birth.day)
    return date.year - birth.year - (passed ? 0 : 1)
}

/// The ages a person may have whose birth is known in part (50～51歳); nil when it is unknown or
/// lies wholly after the date.
public func ageRange(birth: PartialDate, on date: CivilDate) -> ClosedRange<Int>? {
    guard let earliest = birth.earliest, let latest = birth.latest, earliest <= date else {
        return nil
    }
    return age(birth: min(latest, date), on: date)...age(birth: earliest, on: date)
}

/// The day on which an age is reached in law: the day before the birthday
/// (年齢計算ニ関スル法律; 民法143条). Somebody born on 1 April turns 65 on 31 March.
public func attains(_ years: Int, born birth: CivilDate) -> CivilDate {
    let year = birth.year + years
    let birthday =
        CivilDate(year: year, month: birth.month, day: birth.day)
        ?? CivilDate(year: year, month: 3, day: 1) ?? .calendarEnd
    return birthday.adding(days: -1)
}

/// The age on 1 April of a fiscal year (年度年齢).
public func ageAtStart(ofFiscalYear year: Int, birth: CivilDate) -> Int {
    age(birth: birth, on: .first(ofFiscalYear: year))
}

/// The age on 31 March at the end of a fiscal year (年度末年齢).
public func ageAtEnd(ofFiscalYear year: Int, birth: CivilDate) -> Int {
    age(birth: birth, on: .last(ofFiscalYear: year))
}
