/// How a date is written by era (和暦).
public enum WarekiStyle: CaseIterable, Sendable {
    /// 令和元年5月1日
    case long
    /// R1.5.1
    case short
    /// R01.05.01
    case padded
    /// 令和8年4月6日（月）
    case weekday
    /// 令和　８年　４月　１日, for official forms.
    case form
}

extension CivilDate {
    /// The date by era. Before 1873 only the year is known (明治5年, M5), before 1868 the Western one.
    public func wareki(_ style: WarekiStyle = .long) -> String {
        guard let era, let yearOfEra else { return "西暦\(year)年" }
        let year = Era.yearText(yearOfEra)
        let solar = self.year >= Era.firstSolarYear
        switch style {
        case .long:
            return solar ? "\(era.name)\(year)年\(month)月\(day)日" : "\(era.name)\(year)年"
        case .short:
            return solar ? "\(era.letter)\(yearOfEra).\(month).\(day)" : "\(era.letter)\(yearOfEra)"
        case .padded:
            let start = era.letter + Nihongo.padded(yearOfEra, 2)
            guard solar else { return start }
            return "\(start).\(Nihongo.padded(month, 2)).\(Nihongo.padded(day, 2))"
        case .weekday:
            return solar ? "\(wareki(.long))（\(weekday.kanji)）" : wareki(.long)
        case .form:
            let first = era.name + wide(year) + "年"
            return solar ? "\(first)\(wide(String(month)))月\(wide(String(day)))日" : first
        }
    }
}

/// The year of an era on its own: 令和7年; 西暦1867年 before 明治.
func warekiYear(_ era: Era?, _ year: Int) -> String {
    guard let era else { return "西暦\(year)年" }
    return "\(era.name)\(Era.yearText(year - era.firstYear + 1))年"
}

/// Full-width digits, set right in two places.
private func wide(_ number: String) -> String {
    let digits = number.unicodeScalars.map { scalar -> Unicode.Scalar in
        guard digitValue(scalar) != nil else { return scalar }
        return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    }
    return String(scalars: digits.count < 2 ? ["\u{3000}"] + digits : digits)
}
