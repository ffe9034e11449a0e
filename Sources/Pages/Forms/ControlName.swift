import Casework

/// The names of a question's controls: the one place that decides them, for drawing and for reading.
///
/// `income`, of a member `income.PERSON`, in a row `actions_0_owner`; parts and lines behind a `_`.
public struct ControlName: Hashable, Sendable {
    /// The control itself, where there is only one.
    public let base: String

    public init(_ place: Answers.Place) {
        base = place.member.map { "\(place.question).\($0)" } ?? place.question
    }

    public init(_ question: String) { base = question }

    /// A part of a name, an address or a date: `birth_y`.
    public func part(_ part: String) -> String { "\(base)_\(part)" }
    /// Why there is no answer.
    public var gap: String { NoAnswer.name(for: base) }
    /// A line of a list of issues.
    public func mark(_ code: String) -> String { "\(base)_\(code)" }
    /// The box that answers 聞いていない for all lines left open.
    public var rest: String { "rest_\(base)" }

    /// A question in a row.
    public func cell(_ row: Int, _ column: String) -> ControlName {
        ControlName("\(base)_\(row)_\(column)")
    }

    /// How many rows the page has.
    public var rowCount: String { "\(base)_rows" }
    /// The buttons that add a row and take one away; the second sends the number of the row.
    public var add: String { "add_\(base)" }
    public var remove: String { "remove_\(base)" }

    /// What was chosen where two people changed the same answer.
    public var keep: String { Conflict.choiceName(for: base) }

    /// A reason for no answer as an option among the answers of the same control.
    static func option(_ gap: Unanswered) -> String { "gap:\(gap.rawValue)" }

    static func gap(option: String) -> Unanswered? {
        Unanswered.allCases.first { Self.option($0) == option }
    }
}

/// The parts of a person's name, as they lie in `Answer.parts`.
enum NamePart: String, CaseIterable, Sendable {
    case family, given
    case familyKana = "family_kana"
    case givenKana = "given_kana"

    var label: PersonLabel {
        switch self {
        case .family: .family
        case .given: .given
        case .familyKana: .familyKana
        case .givenKana: .givenKana
        }
    }

    var isKana: Bool { self == .familyKana || self == .givenKana }
}

/// The parts of an address, as they lie in `Answer.parts`; the postcode in seven digits.
enum AddressPart: String, CaseIterable, Sendable {
    case postcode, prefecture, municipality, town, line, building

    var label: String {
        switch self {
        case .postcode: PersonLabel.postcode.words
        case .prefecture: "都道府県"
        case .municipality: "市区町村"
        case .town: "町字"
        case .line: "番地"
        case .building: "建物名・部屋番号"
        }
    }
}

/// The boxes of a date beside its era.
enum DateBox: String, CaseIterable, Sendable {
    case era, year = "y", month = "m", day = "d", precision = "prec"
    /// 「60歳くらい」, of births only.
    case age
    /// The day on which somebody looked that old.
    case seenOn = "on"
}
