import Casework

/// The boxes of a date as they were filled in, and how they are read.
struct TypedDateBoxes {
    let fields: FormFields
    let name: ControlName
    let demand: DateDemand

    enum Read {
        case nothing
        case date(PartialDate)
        /// About an age, as seen on a day.
        case age(SeenAge)
        case gap(Unanswered)
        case wrong(DateFault)
        /// About an age that is no age.
        case wrongAge(String)
    }

    func read(today: CivilDate) -> Read {
        if text.isEmpty { return withoutDate(today: today) }
        if let gap = gapInWords { return .gap(gap) }
        if demand.exactness == .day {
            switch fields.day(name.base) {
            case .success(let day): return day.map { .date(PartialDate($0)) } ?? .nothing
            case .failure(let fault): return .wrong(fault)
            }
        }
        if let span { return .date(span) }
        return partial(today: today)
    }

    private func box(_ box: DateBox) -> String { fields[name.part(box.rawValue)] }

    /// What was typed, as it is quoted when it cannot be read.
    var text: String {
        if !fields[name.base].isEmpty { return fields[name.base] }
        let parts = [(DateBox.year, "年"), (.month, "月"), (.day, "日")].filter { !box($0.0).isEmpty }
        if parts.isEmpty { return "" }
        return box(.era) + parts.map { box($0.0) + $0.1 }.joined()
    }

    /// Words in one piece, typed or pasted into one box; nil when the boxes hold numbers.
    private var words: String? {
        if !fields[name.base].isEmpty { return fields[name.base] }
        guard box(.month).isEmpty, box(.day).isEmpty else { return nil }
        let year = box(.year)
        return JapaneseText.cleanCode(year).allSatisfy { $0.isASCII && $0.isNumber } ? nil : year
    }

    /// 不明 of a date that may be unknown is a date: 不詳.
    private var gapInWords: Unanswered? {
        guard let words, let gap = Unanswered(typed: words) else { return nil }
        return gap == .unknown && demand.exactness != .day ? nil : gap
    }

    private var precision: PartialDate.Precision? {
        PartialDate.Precision(rawValue: box(.precision))
    }

    private func withoutDate(today: CivilDate) -> Read {
        guard demand.exactness != .day else { return .nothing }
        let age = JapaneseText.cleanCode(box(.age))
        if demand.exactness == .birth && !age.isEmpty {
            guard let years = NumberReading.whole(age, unit: "歳"), 0...120 ~= years else {
                return .wrongAge(name.part(DateBox.age.rawValue))
            }
            return .age(SeenAge(years: years, day: CivilDate(box(.seenOn)) ?? today))
        }
        return precision == .unknown ? .date(.unknown) : .nothing
    }

    /// As much as was typed: a year or a month is enough, and a more exact date always welcome.
    private func partial(today: CivilDate) -> Read {
        let enough: Set<PartialDate.Precision> = [.day, .month, .year, .circa, .unknown]
        let read: Result<ReadDate, DateFault>
        if let words,
            case .success(let found) = DateReading.read(
                words, allowing: enough, today: demand.exactness == .birth ? today : nil)
        {
            if let age = Self.age(words, found.date, today) { return .age(age) }
            read = .success(found)
        } else {
            read =
                fields[name.base].isEmpty
                ? DateReading.read(
                    era: box(.era), year: box(.year), month: box(.month), day: box(.day),
                    allowing: enough)
                : DateReading.read(fields[name.base], allowing: enough)
        }
        switch read {
        case .failure(let fault): return .wrong(fault)
        case .success(let found): return .date(aboutIfSaid(found.date))
        }
    }

    /// 「60歳くらい」 in words: read as a date it is a span of two years.
    private static func age(
        _ words: String, _ date: PartialDate, _ today: CivilDate
    ) -> SeenAge? {
        guard words.contains(where: { "歳才".contains($0) }), let first = date.year,
            let last = date.lastYear, last - first == 1
        else { return nil }
        return SeenAge(years: today.year - last, day: today)
    }

    private func aboutIfSaid(_ date: PartialDate) -> PartialDate {
        guard precision == .circa, date.precision != .circa, let year = date.year else {
            return date
        }
        return PartialDate(year: year, month: date.month, day: date.day, circa: true) ?? date
    }

    /// 昭和20年～昭和29年頃, as such a date is shown.
    private var span: PartialDate? {
        guard let words else { return nil }
        let ends = words.split { "～〜~".contains($0) }
        guard ends.count == 2 else { return nil }
        let years = ends.compactMap { end -> Int? in
            var text = String(end.prefix { $0 != "（" && $0 != "(" })
            if text.hasSuffix("頃") { text.removeLast() }
            guard case .success(let read) = DateReading.read(text, allowing: [.year]),
                read.date.precision == .year
            else { return nil }
            return read.date.year
        }
        guard years.count == 2, years[0] < years[1] else { return nil }
        return PartialDate(years: years[0]...years[1])
    }

    /// The first box that is wrong: the era when it is missing, the part when one is, else the year.
    func control(of fault: DateFault) -> String {
        switch fault {
        case .noEra: return name.base
        case .incomplete(let parts):
            let missing = parts.first.map { part -> DateBox in
                switch part {
                case .year: .year
                case .month: .month
                case .day: .day
                }
            }
            return name.part((missing ?? .year).rawValue)
        case .impossible where words == nil:
            let month = NumberReading.whole(box(.month), unit: "") ?? 0
            let day = NumberReading.whole(box(.day), unit: "") ?? 0
            let wrong: DateBox = 1...12 ~= month ? (day > 0 ? .day : .year) : .month
            return name.part(wrong.rawValue)
        case .empty, .unreadable, .impossible, .eraOverrun, .tooVague, .lunar:
            return name.part(DateBox.year.rawValue)
        }
    }
}
