/// How a person's particulars are answers, and answers particulars. Both directions stand together.
extension PersonName {
    /// The parts of an answer.
    public init(_ parts: [String: String]) {
        self.init(
            family: parts["family"] ?? "", given: parts["given"] ?? "",
            familyKana: parts["family_kana"] ?? "", givenKana: parts["given_kana"] ?? "")
    }

    var parts: [String: String] {
        let all = [
            "family": family, "given": given, "family_kana": familyKana, "given_kana": givenKana,
        ]
        return all.filter { !$0.value.isEmpty }
    }
}

extension Sex {
    fileprivate static let chosen: [Sex] = [.male, .female, .other]

    /// What can be chosen. 答えなかった and 不明 are reasons for no answer.
    static var codes: [CodeList.Code] {
        chosen.map { CodeList.Code($0.rawValue, $0.label) }
    }

    init(answer: Answer?) {
        switch answer {
        case .code(let code)?: self = Sex(rawValue: CodeList.counted(code)) ?? .unknown
        case .unanswered(.declined)?: self = .undisclosed
        case .text?, .parts?, .number?, .date?, .codes?, .marks?, .rows?, .unanswered?, nil:
            self = .unknown
        }
    }

    var answer: Answer? {
        switch self {
        case .male, .female, .other: .code(rawValue)
        case .undisclosed: .unanswered(.declined)
        case .unknown: nil
        }
    }
}

extension Birth {
    init(answer: Answer?) {
        switch answer {
        case .date(let date)?: self = date == .unknown ? .unknown : .date(date)
        case .parts(let parts)?:
            if let age = SeenAge(parts) {
                self = .aboutAge(age.years, on: age.day)
            } else {
                self = .unknown
            }
        case .text?, .number?, .code?, .codes?, .marks?, .rows?, .unanswered?, nil: self = .unknown
        }
    }

    var answer: Answer? {
        switch self {
        case .unknown: nil
        case .date(let date): .date(date)
        case .aboutAge(let age, let day): .parts(SeenAge(years: age, day: day).parts)
        }
    }
}

/// 「40歳くらい」 as seen on a day: without the day somebody would stay forty for ever.
public struct SeenAge: Equatable, Sendable {
    public let years: Int
    public let day: CivilDate

    public init(years: Int, day: CivilDate) {
        self.years = years
        self.day = day
    }

    /// The parts of an answer about a birth.
    public init?(_ parts: [String: String]) {
        guard let years = parts["age"].flatMap({ Int($0) }),
            let day = parts["on"].flatMap({ CivilDate($0) })
        else { return nil }
        self.init(years: years, day: day)
    }

    public var parts: [String: String] { ["age": String(years), "on": day.description] }
}
