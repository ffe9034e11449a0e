/// Reads dates as people write them: 令和7年4月1日, R7.4.1, 5070401, 2025/4/1, 昭和20年頃, 不詳.
///
/// Widths, blanks and capitals do not matter. A date under the wrong era (平成31年5月1日) is read and
/// reported; a date without an era or a four-digit year is not guessed at (`ux.md` §8.2).
public enum DateReading {
    /// Reads one text.
    ///
    /// - Parameters:
    ///   - allowing: what is enough. A more exact date than asked for is always welcome.
    ///   - today: needed to read ages as dates of birth (50歳くらい, 20代).
    public static func read(
        _ text: String, allowing: Set<PartialDate.Precision> = [.day], today: CivilDate? = nil
    ) -> Result<ReadDate, DateFault> {
        var letters = JapaneseText.searchLetters(text)
        if letters.isEmpty { return .failure(.empty) }
        if ["不詳", "不明", "未詳", "xxxx"].contains(String(scalars: letters)) {
            return accept(.unknown, allowing)
        }
        if let birth = DateScanner.birth(fromAge: letters, today: today) {
            return accept(birth, allowing)
        }
        let circa = DateScanner.cutCirca(&letters)
        return DateScanner.scan(letters).flatMap { typed in
            DateResolver(typed: typed, circa: circa, allowing: allowing).resolve()
        }
    }

    /// Reads the four boxes of a date field: the era by name, letter or code, `西暦`, or nothing.
    ///
    /// A whole date pasted into one box is read as such, so that pasting works without a script.
    public static func read(
        era: String, year: String, month: String, day: String,
        allowing: Set<PartialDate.Precision> = [.day]
    ) -> Result<ReadDate, DateFault> {
        let boxes = [year, month, day].map(JapaneseText.searchLetters)
        if boxes.allSatisfy(\.isEmpty) { return .failure(.empty) }
        if boxes.count(where: \.isEmpty) == 2, let whole = boxes.first(where: { !$0.isEmpty }),
            whole.count > 4 || whole.contains(where: { DateScanner.isDivider($0) })
        {
            return read(pasted: String(scalars: whole), era: era, allowing: allowing)
        }
        var numbers: [Int?] = []
        for (place, box) in boxes.enumerated() {
            let number = place == 0 && box == ["元"] ? 1 : DateScanner.number(box)
            if number == nil, !box.isEmpty { return .failure(.unreadable(String(scalars: box))) }
            numbers.append(number)
        }
        guard let year = numbers[0] else { return .failure(.incomplete(missing(numbers))) }
        let typed = TypedDate(
            era: Era.named(era), year: year, month: numbers[1], day: numbers[2])
        if typed.era == nil, boxes[0].count < 4 { return .failure(.noEra) }
        if typed.day != nil, typed.month == nil { return .failure(.incomplete([.month])) }
        return DateResolver(typed: typed, circa: false, allowing: allowing).resolve()
    }

    /// A whole date in one box: its own era counts first, then the one chosen beside it.
    private static func read(
        pasted text: String, era: String, allowing: Set<PartialDate.Precision>
    ) -> Result<ReadDate, DateFault> {
        let alone = read(text, allowing: allowing)
        guard alone == .failure(.noEra), let era = Era.named(era) else { return alone }
        return read(era.name + text, allowing: allowing)
    }

    private static func missing(_ numbers: [Int?]) -> [DatePart] {
        zip(DatePart.allCases, numbers).filter { $0.1 == nil }.map(\.0)
    }

    private static func accept(
        _ date: PartialDate, _ allowing: Set<PartialDate.Precision>
    ) -> Result<ReadDate, DateFault> {
        allowing.contains(date.precision)
            ? .success(ReadDate(date: date, notice: nil)) : .failure(.tooVague(date.precision))
    }
}

/// A date that was read, and what has to be said about it.
public struct ReadDate: Hashable, Sendable {
    public let date: PartialDate
    /// Set when the era typed was not the era of the day; the right one is saved.
    public let notice: EraNotice?

    /// The day, when it was given exactly.
    public var day: CivilDate? { date.date }
}

/// 「平成31年5月1日」は令和元年5月1日として保存します: what was typed and what is saved.
public struct EraNotice: Hashable, Sendable {
    /// As typed, in the long form: 平成31年5月1日.
    public let typed: String
    public let saved: PartialDate
}

/// A part of a date that may be missing.
public enum DatePart: CaseIterable, Sendable {
    case year, month, day
}

/// Why a text is no date. Pages word it.
public enum DateFault: Error, Hashable, Sendable {
    case empty
    /// 7.4.1: no era, and the year has not four digits.
    case noEra
    /// No date can be made out of this text.
    case unreadable(String)
    /// There is no such day, given in the long form (令和7年2月29日).
    case impossible(String)
    /// 昭和65年: the era ended in its year `last`.
    case eraOverrun(Era, last: Int)
    /// These parts are missing and the field needs them.
    case incomplete([DatePart])
    /// 頃, 年代 or 不詳 where the field needs a date.
    case tooVague(PartialDate.Precision)
    /// A month or day before 1873: the lunar calendar, of which only the year can be kept.
    case lunar
}
