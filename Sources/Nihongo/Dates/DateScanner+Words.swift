/// The words around the numbers of a date.
extension DateScanner {
    private static let circaWords = ["ごろ", "ころ", "頃", "くらい", "ぐらい", "前後"]

    /// Cuts 頃 and its like off the end; true when there was one.
    static func cutCirca(_ letters: inout [Unicode.Scalar]) -> Bool {
        var rest = letters[...]
        let found = cut(circaWords, from: &rest)
        letters = Array(rest)
        return found
    }

    /// A birth told by age: 20代, 50歳くらい. Nil when the text is no age or today is not known.
    static func birth(fromAge letters: [Unicode.Scalar], today: CivilDate?) -> PartialDate? {
        guard let today else { return nil }
        var rest = letters[...]
        cut(circaWords + ["位"], from: &rest)
        let decade = cut(["歳代", "才代", "代"], from: &rest)
        guard cut(["歳", "才"], from: &rest) || decade,
            let age = number(Array(rest)), age <= 130, !decade || age % 10 == 0
        else { return nil }
        let oldest = decade ? age + 9 : age
        return PartialDate(years: today.year - oldest - 1...today.year - age)
    }

    /// Cuts an era by name, first kanji or letter, and a dot behind a short one (S.49.5.3).
    static func cutEra(_ letters: inout ArraySlice<Unicode.Scalar>) -> Era? {
        for era in Era.table {
            if cutHead(era.name, from: &letters) { return era }
        }
        for era in Era.table
        where cutHead(era.kanji, from: &letters)
            || cutHead(era.letter.lowercased(), from: &letters)
        {
            if letters.first == "." { letters.removeFirst() }
            return era
        }
        return nil
    }

    /// （月） behind a date.
    static func cutWeekday(_ letters: inout ArraySlice<Unicode.Scalar>) {
        for day in Weekday.allCases {
            if cut(["(\(day.kanji))", "(\(day.kanji)曜日)", "\(day.kanji)曜日"], from: &letters) {
                return
            }
        }
    }

    static func cutHead(_ word: String, from letters: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard letters.starts(with: word.unicodeScalars) else { return false }
        letters = letters.dropFirst(word.unicodeScalars.count)
        return true
    }

    /// Cuts the first of these words that stands at the end.
    @discardableResult
    static func cut(_ words: [String], from letters: inout ArraySlice<Unicode.Scalar>) -> Bool {
        for word in words where letters.reversed().starts(with: word.unicodeScalars.reversed()) {
            letters = letters.dropLast(word.unicodeScalars.count)
            return true
        }
        return false
    }
}
