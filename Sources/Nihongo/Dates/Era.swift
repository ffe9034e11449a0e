/// An era of the Japanese calendar (元号). A new era is a new row at the head of `table`.
public struct Era: Hashable, Sendable {
    /// 令和.
    public let name: String
    /// The letter of forms and documents: R, H, S, T, M.
    public let letter: String
    /// The first kanji: 令.
    public let kanji: String
    /// The digit in older data exchange: 5 for 令和.
    public let code: Int
    public let firstYear: Int
    let firstMonth: Int
    let firstDay: Int
    /// Years past the end that certificates were printed with (平成50年), read with a notice.
    let printedUntil: Int?

    /// Newest first. Source: the 元号 cabinet orders; for 明治 see `lunarUntil`.
    public static let table: [Era] = [
        row("令和", "R", 5, 2019, 5, 1), row("平成", "H", 4, 1989, 1, 8, printedUntil: 50),
        row("昭和", "S", 3, 1926, 12, 25), row("大正", "T", 2, 1912, 7, 30),
        row("明治", "M", 1, 1868, 1, 1),
    ]

    /// Before 1873 (明治6年) months and days were those of the lunar calendar: only the year counts.
    public static let firstSolarYear = 1873

    private static func row(
        _ name: String, _ letter: String, _ code: Int, _ year: Int, _ month: Int, _ day: Int,
        printedUntil: Int? = nil
    ) -> Era {
        Era(
            name: name, letter: letter, kanji: String(name.prefix(1)), code: code,
            firstYear: year, firstMonth: month, firstDay: day, printedUntil: printedUntil)
    }

    /// The last year of the era (昭和: 64), nil for the present one.
    public var lastYear: Int? {
        let later = Self.table.last { $0.firstYear > firstYear }
        return later.map { $0.firstYear - firstYear + 1 }
    }

    /// An era by name, first kanji, letter of either case, or code: 令和, 令, R, 5.
    public static func named(_ text: String) -> Era? {
        let key = JapaneseText.searchKey(text)
        return table.first { era in
            key == era.name || key == era.kanji || key == era.letter.lowercased()
                || key == String(era.code)
        }
    }

    /// Whether the era had begun on a day.
    func hasBegun(on date: CivilDate) -> Bool {
        (date.year, date.month, date.day) >= (firstYear, firstMonth, firstDay)
    }

    /// 元 for the first year.
    static func yearText(_ year: Int) -> String { year == 1 ? "元" : String(year) }
}

extension CivilDate {
    /// The era of the day; nil before 1868.
    public var era: Era? { Era.table.first { $0.hasBegun(on: self) } }

    /// The year within the era (1 is 元年); nil before 1868.
    public var yearOfEra: Int? { era.map { year - $0.firstYear + 1 } }
}
