extension Question {
    /// What kind of answer a question takes; the page, the reading, the paper, the column and the
    /// search follow from it.
    public indirect enum Kind: Hashable, Sendable, Codable {
        /// Words. `lines` is the height of the box, 1 for a single line; `limit` in characters.
        case text(lines: Int, limit: Int)
        /// 氏名: family and given name with their kana.
        case name
        case address, phone, mail
        /// 円.
        case money(per: MoneyPeriod)
        /// A whole number with its unit (人, 分, 回).
        case number(unit: String, range: ClosedRange<Int>)
        case date(DateDemand)
        /// A time of day, in minutes after midnight.
        case time
        case choice(CodeList)
        case choices(CodeList)
        /// One of an ordered list, shown side by side.
        case scale(CodeList)
        /// お困りのこと: ○ / ◎ / ない / 聞いていない / 答えなかった / 不明 for each line, at most one ◎.
        case marks(CodeList)
        case yesNo
        /// Members of the household.
        case members(many: Bool)
        case desk, agency, worker
        /// Declared now, stored when attachments come.
        case attachment
        /// A small table of questions: income per member, the actions of a plan.
        case rows([Question], limit: Int)
        /// Words to be read only.
        case explanation
        /// A value that follows from other answers.
        case derived(Derivation)
    }
}

/// 円 once, 月額 or 年額.
public enum MoneyPeriod: String, CaseIterable, Sendable, Codable { case once, month, year }

/// How exact a date must be, and between which days it may lie.
public struct DateDemand: Hashable, Sendable, Codable {
    public enum Exactness: String, CaseIterable, Sendable, Codable {
        /// A whole day.
        case day
        /// A year or a month is enough, 頃 too, and 不詳 is an answer.
        case partial
        /// A birth: partial, or about an age (60歳くらい).
        case birth
    }

    /// A day to hold a date against.
    public indirect enum Bound: Hashable, Sendable, Codable {
        case today
        case answer(String)
        /// A day that the record knows: that on which a case was applied for.
        case day(CivilDate)
    }

    public let exactness: Exactness
    public let from: Bound?
    public let through: Bound?

    public init(_ exactness: Exactness = .day, from: Bound? = nil, through: Bound? = nil) {
        self.exactness = exactness
        self.from = from
        self.through = through
    }

    /// Something that has happened.
    public static let past = DateDemand(through: .today)
    /// Something that is still to come, today included.
    public static let coming = DateDemand(from: .today)
    public static let any = DateDemand()
}

/// A value a rule of the program works out from other answers.
public indirect enum Derivation: Hashable, Sendable, Codable {
    /// 年齢 in whole years today, from a date of birth.
    case age(birth: String)
    /// The sum of money or numbers.
    case total([String])
    /// The sum of one column of rows.
    case rowTotal(rows: String, column: String)
    /// The days from one date to another, the first not counted.
    case days(from: String, through: String)
}

extension Question.Kind {
    /// The `type` of a written form. Kinds whose answers cannot stand for each other differ in it.
    public var typeName: String {
        switch self {
        case .text: "text"
        case .name: "name"
        case .address: "address"
        case .phone: "phone"
        case .mail: "mail"
        case .money(let period): "money per \(period.rawValue)"
        case .number(let unit, _): "integer \(unit)"
        case .date(let demand): "date \(demand.exactness.rawValue)"
        case .time: "time"
        case .choice: "select_one"
        case .choices: "select_multiple"
        case .scale: "scale"
        case .marks: "marks"
        case .yesNo: "yes_no"
        case .members(let many): many ? "members" : "member"
        case .desk: "desk"
        case .agency: "agency"
        case .worker: "worker"
        case .attachment: "attachment"
        case .rows: "repeat"
        case .explanation: "note"
        case .derived: "calculate"
        }
    }
}
