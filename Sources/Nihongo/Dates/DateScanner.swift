/// A date as typed: numbers not yet checked against the calendar.
struct TypedDate {
    /// Nil for a Western year.
    var era: Era?
    var year: Int
    var month: Int?
    var day: Int?
    /// 昭和20年代: the ten years from `year`.
    var decade = false

    /// The long form of what was typed: 平成31年5月1日, 2025年2月29日.
    var text: String {
        var text = era.map { $0.name + Era.yearText(year) + "年" } ?? "\(year)年"
        if let month { text += "\(month)月" }
        if let day { text += "\(day)日" }
        return text
    }
}

/// Cuts the letters of a search key into era, numbers and dividers.
enum DateScanner {
    private typealias Letters = ArraySlice<Unicode.Scalar>

    static func scan(_ letters: [Unicode.Scalar]) -> Result<TypedDate, DateFault> {
        let whole = String(scalars: letters)
        var rest = letters[...]
        cutWeekday(&rest)
        cut(["生まれ", "生"], from: &rest)
        let western = cutHead("西暦", from: &rest)
        let era = western ? nil : cutEra(&rest)
        let decade = cut(["年代"], from: &rest)
        guard let (numbers, dividers) = numbers(in: rest) else {
            return .failure(.unreadable(whole))
        }
        if numbers.isEmpty {
            return .failure(era == nil ? .unreadable(whole) : .incomplete(DatePart.allCases))
        }
        if numbers.count == 1, dividers.isEmpty, !decade {
            return run(numbers[0], era: era, whole: whole)
        }
        guard fits(dividers, numbers: numbers.count), !decade || numbers.count == 1 else {
            return .failure(.unreadable(whole))
        }
        if era == nil, !(1000...9999 ~= numbers[0].value) { return .failure(.noEra) }
        return .success(
            TypedDate(
                era: era, year: numbers[0].value, month: numbers.count > 1 ? numbers[1].value : nil,
                day: numbers.count > 2 ? numbers[2].value : nil, decade: decade))
    }

    /// One number without dividers: R070401, 5070401, 20250401, 1974, R7.
    private static func run(
        _ number: Number, era: Era?, whole: String
    ) -> Result<TypedDate, DateFault> {
        let value = number.value
        let (month, day) = (value / 100 % 100, value % 100)
        switch (era, number.digits) {
        case (let era?, 6):
            return .success(TypedDate(era: era, year: value / 10_000, month: month, day: day))
        case (let era?, 1...2): return .success(TypedDate(era: era, year: value))
        case (nil, 8):
            return .success(TypedDate(era: nil, year: value / 10_000, month: month, day: day))
        case (nil, 7):
            guard let era = Era.table.first(where: { $0.code == value / 1_000_000 }) else {
                return .failure(.noEra)
            }
            let year = value / 10_000 % 100
            return .success(TypedDate(era: era, year: year, month: month, day: day))
        case (nil, 4): return .success(TypedDate(era: nil, year: value))
        case (nil, _): return .failure(.noEra)
        case (_?, _): return .failure(.unreadable(whole))
        }
    }

    /// A number and how many digits it was typed with.
    private struct Number {
        let value: Int
        let digits: Int
    }

    /// Numbers and what stands behind each; nil when other letters occur or two dividers meet.
    private static func numbers(in letters: Letters) -> ([Number], [Unicode.Scalar])? {
        var numbers: [Number] = []
        var dividers: [Unicode.Scalar] = []
        var rest = letters
        while let first = rest.first {
            if first == "元" {
                numbers.append(Number(value: 1, digits: 1))
                rest.removeFirst()
            } else {
                let digits = rest.prefix { digitValue($0) != nil || KanjiNumber.isPart($0) }
                guard let value = number(Array(digits)) else { return nil }
                numbers.append(Number(value: value, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            }
            guard let divider = rest.first else { break }
            guard isDivider(divider), numbers.count < 4 else { return nil }
            dividers.append(divider)
            rest.removeFirst()
        }
        return (numbers, dividers)
    }

    /// Whether the dividers stand where they belong: 年, 月, 日 in this order, or `.` `/` `-` between.
    private static func fits(_ dividers: [Unicode.Scalar], numbers: Int) -> Bool {
        guard 1...3 ~= numbers, numbers - 1...numbers ~= dividers.count else { return false }
        let words: [Unicode.Scalar] = ["年", "月", "日"]
        return dividers.enumerated().allSatisfy { place, divider in
            divider == words[place] || (place < numbers - 1 && !words.contains(divider))
        }
    }

    /// Digits or kanji digits, at most eight; nil when empty or mixed.
    static func number(_ letters: [Unicode.Scalar]) -> Int? {
        guard !letters.isEmpty, letters.count <= 8 else { return nil }
        let digits = letters.compactMap(digitValue)
        if digits.count == letters.count { return digits.reduce(0) { $0 * 10 + $1 } }
        return KanjiNumber.value(letters)
    }

    static func isDivider(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "年", "月", "日", ".", "/", "-", "ー", ",", "、", "。": true
        default: false
        }
    }
}
