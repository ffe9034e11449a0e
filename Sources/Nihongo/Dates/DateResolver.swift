/// Holds a typed date against the calendar and against what the field allows.
struct DateResolver {
    let typed: TypedDate
    let circa: Bool
    let allowing: Set<PartialDate.Precision>

    /// Years that occur in files of living people and their forebears; others are slips.
    private static let years = 1800...2199

    func resolve() -> Result<ReadDate, DateFault> {
        if let overrun { return .failure(overrun) }
        let year = typed.era.map { $0.firstYear + typed.year - 1 } ?? typed.year
        guard typed.year > 0, Self.years ~= year else { return .failure(.impossible(typed.text)) }
        if typed.era != nil, typed.month != nil, year < Era.firstSolarYear {
            return .failure(.lunar)
        }
        guard let date = partial(year) else { return .failure(.impossible(typed.text)) }
        if let fault = shortfall(of: date) { return .failure(fault) }
        return .success(ReadDate(date: date, notice: notice(for: date)))
    }

    private func partial(_ year: Int) -> PartialDate? {
        if typed.decade { return PartialDate(years: year...year + 9) }
        return PartialDate(year: year, month: typed.month, day: typed.day, circa: circa)
    }

    private var overrun: DateFault? {
        guard let era = typed.era, let last = era.lastYear else { return nil }
        return typed.year > era.printedUntil ?? last ? .eraOverrun(era, last: last) : nil
    }

    /// What the field needs and the date lacks.
    private func shortfall(of date: PartialDate) -> DateFault? {
        switch date.precision {
        case .circa, .unknown:
            return allowing.contains(date.precision) ? nil : .tooVague(date.precision)
        case .day: return nil
        case .month: return allowing.isDisjoint(with: [.month, .year]) ? .incomplete([.day]) : nil
        case .year: return allowing.contains(.year) ? nil : .incomplete(missing)
        }
    }

    /// After a year on its own: the month where a month is enough, else month and day.
    private var missing: [DatePart] { allowing.contains(.month) ? [.month] : [.month, .day] }

    /// Set when the date does not lie in the era typed.
    private func notice(for date: PartialDate) -> EraNotice? {
        guard let era = typed.era, let year = date.year else { return nil }
        let right: Bool
        if let month = date.month, let day = date.day {
            right = CivilDate(year: year, month: month, day: day)?.era == era
        } else {
            right = PartialDate.eraYears(year, date.month).contains { $0.0 == era }
        }
        return right ? nil : EraNotice(typed: typed.text, saved: date)
    }
}
