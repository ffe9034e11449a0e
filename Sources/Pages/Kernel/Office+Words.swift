import Casework
import Markup

extension CivilDate {
    /// 「令和8年4月6日（月）」 in text.
    public var long: String { wareki(.weekday) }
    /// 「R8.4.6」 in lists.
    public var short: String { wareki(.short) }

    public var longTime: HTML { timeText(long, iso: description) }
    public var shortTime: HTML { timeText(short, iso: description) }

    /// A date that asks for something, with how late or near it is.
    public func due(on today: CivilDate) -> HTML {
        let days = self.days(since: today)
        return switch days {
        case ..<0: dueDate(short, iso: description, note: "\(-days)日超過", state: .overdue)
        case 0: dueDate(short, iso: description, note: "今日", state: .soon)
        case 1...3: dueDate(short, iso: description, note: "あと\(days)日", state: .soon)
        default: dueDate(short, iso: description, note: nil)
        }
    }
}

extension Moment {
    /// 「令和8年4月6日（月） 10:30」.
    public var long: String { "\(date.long) \(civil.clock)" }
    public var longTime: HTML { timeText(long, iso: iso) }
    /// 「R8.4.6 10:30」 in lists.
    public var shortTime: HTML { timeText("\(date.short) \(civil.clock)", iso: iso) }
    private var iso: String { "\(date)T\(civil.clock)+09:00" }
}

extension Sequence where Element: Worded & RawRepresentable, Element.RawValue == String {
    /// The options of a list, stored by raw value and read in words.
    public var choices: [Choice] { map { Choice($0.rawValue, $0.words) } }
}

extension Collection where Element == Desk {
    public var deskChoices: [Choice] { map { Choice($0.id.description, $0.name) } }
}

extension Collection where Element == Worker {
    public var workerChoices: [Choice] { map { Choice($0.id.description, $0.name) } }
}
