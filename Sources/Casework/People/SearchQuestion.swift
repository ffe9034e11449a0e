/// 検索の言葉: what was typed into the one search box, understood as something (`ux.md` §4.2).
public enum SearchQuestion: Equatable, Sendable {
    case nothing
    /// `2026-4071938`, of a file or a case. It may be mistyped.
    case number(String)
    case phone(String)
    case birthDate(CivilDate)
    case address(String)
    case name(String)

    public init(_ typed: String) {
        let text = JapaneseText.cleanLine(typed)
        let code = JapaneseText.cleanCode(text)
        let digits = code.filter(\.isNumber)
        if text.isEmpty {
            self = .nothing
        } else if RecordNumber.isWritten(code) {
            self = .number(code)
        } else if digits.count == code.count
            || code.allSatisfy({ $0.isNumber || "-+()".contains($0) }),
            (10...11).contains(digits.count) || digits.count == 4
        {
            self = .phone(digits)
        } else if case .success(let read) = DateReading.read(text), let day = read.day {
            self = .birthDate(day)
        } else if text.contains(where: { "市区町村丁番".contains($0) })
            && text.contains(where: \.isNumber)
        {
            self = .address(text)
        } else {
            self = .name(text)
        }
    }
}
