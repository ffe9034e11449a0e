/// A date of which only a part may be known: a day, a month, a year, about a year, or nothing.
///
/// Its text form is EDTF (ISO 8601-2): `1974-05-03`, `1974-05`, `1974`, `1945~` about 1945,
/// `1945~/1954~` about 1945 to 1954, `XXXX` unknown. Texts order by date within one precision.
public struct PartialDate: Hashable, Sendable, LosslessStringConvertible {
    /// How much is known, from the exact to nothing.
    public enum Precision: String, CaseIterable, Sendable {
        case day, month, year
        /// 昭和20年頃, 昭和20年代, 50歳くらい.
        case circa
        /// 不詳.
        case unknown
    }

    public let year: Int?
    public let month: Int?
    public let day: Int?
    public let precision: Precision
    /// The last year of a span such as 昭和20年代; nil unless the precision is `circa`.
    public let lastYear: Int?

    /// Nothing is known (不詳).
    public static let unknown = PartialDate(nil, nil, nil, .unknown, nil)

    private init(_ year: Int?, _ month: Int?, _ day: Int?, _ precision: Precision, _ last: Int?) {
        self.year = year
        self.month = month
        self.day = day
        self.precision = precision
        lastYear = last
    }

    public init(_ date: CivilDate) {
        self.init(date.year, date.month, date.day, .day, nil)
    }

    /// The precision follows from the parts given; `circa` adds 頃. Nil for impossible dates and for
    /// a day without its month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, circa: Bool = false) {
        guard day == nil || month != nil,
            CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil
        else { return nil }
        let known: Precision = day != nil ? .day : month != nil ? .month : .year
        self.init(year, month, day, circa ? .circa : known, nil)
    }

    /// About these years (昭和20年代). Nil outside the calendar.
    public init?(years: ClosedRange<Int>) {
        guard 1...9999 ~= years.lowerBound, years.upperBound <= 9999 else { return nil }
        let last = years.count > 1 ? years.upperBound : nil
        self.init(years.lowerBound, nil, nil, .circa, last)
    }

    /// The day, when it is known exactly.
    public var date: CivilDate? {
        guard precision == .day, let year, let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    public var description: String {
        guard let year else { return "XXXX" }
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        if precision == .circa { text += "~" }
        if let lastYear { text += "/" + padded(lastYear, 4) + "~" }
        return text
    }

    /// Reads its own text form and nothing else.
    public init?(_ text: String) {
        if text == "XXXX" {
            self = .unknown
            return
        }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2 {
            guard let first = PartialDate(String(ends[0])), let last = PartialDate(String(ends[1])),
                let from = first.year, let to = last.year, from < to
            else { return nil }
            self.init(years: from...to)
        } else {
            let circa = text.hasSuffix("~")
            let parts = (circa ? String(text.dropLast()) : text)
                .split(separator: "-", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Int($0) }
            guard 1...3 ~= parts.count, numbers.count == parts.count else { return nil }
            self.init(
                year: numbers[0], month: parts.count > 1 ? numbers[1] : nil,
                day: parts.count > 2 ? numbers[2] : nil, circa: circa)
        }
        // Only the one spelling this type writes is its text: not 1974-5-3, not 1945~/1954.
        guard description == text else { return nil }
    }
}
