import Casework

/// How the answers of a list are offered: a few side by side, more in one box, many in columns.
enum ChoiceLook: Equatable {
    case inline, stacked, columns, select
    /// Names to be typed, with what there is suggested: for directories that are long.
    case suggested

    /// The most options of a select box (`ux.md` §3.2).
    static let selectLimit = 15
    private static let inlineLimit = 7

    /// One of several answers.
    ///
    /// - Parameter isCell: in a row of a small table, where there is little room: a long list is one
    ///   box there too.
    init(oneOf options: [Choice], isCell: Bool = false) {
        if isCell && options.count > Self.selectLimit {
            self = .select
        } else if options.count > Self.selectLimit {
            self = .columns
        } else if options.contains(where: { $0.hint != nil }) {
            self = .stacked
        } else if isCell || options.count > Self.inlineLimit {
            self = .select
        } else {
            self = .inline
        }
    }

    /// Any number of answers.
    init(manyOf options: [Choice]) {
        let isLong = options.count > Self.inlineLimit || options.contains { $0.hint != nil }
        self = isLong ? .columns : .inline
    }

    /// A desk, an agency or a worker. Names that two of them share cannot be typed.
    init(directory options: [Choice]) {
        if options.count <= Self.selectLimit {
            self = .select
        } else {
            self = Set(options.map(\.label)).count == options.count ? .suggested : .columns
        }
    }

    var layout: ChoiceLayout {
        switch self {
        case .inline: .inline
        case .stacked: .stacked
        case .columns, .select, .suggested: .columns
        }
    }
}

extension Question {
    /// Whether 聞いていない・答えなかった・不明 are further options of the same control, one press like any
    /// other answer.
    var holdsGapInside: Bool {
        switch kind {
        case .choice, .scale, .yesNo: true
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choices,
            .marks, .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            false
        }
    }

    /// The reasons for no answer that are offered: for what may be left open and is counted or
    /// reckoned with. Words may simply be left out, and what happened on a day has a day.
    var offeredGaps: [Unanswered] {
        guard need == .optional, takesGap else { return [] }
        switch kind {
        case .choice(let list), .scale(let list):
            // A list that has such an answer of its own does not get a second one.
            return Unanswered.allCases.filter { list.code($0.rawValue) == nil }
        case .yesNo, .number, .money: return Unanswered.allCases
        case .date(let demand): return demand.exactness == .day ? [] : Unanswered.allCases
        case .text, .name, .address, .phone, .mail, .time, .choices, .marks, .members, .desk,
            .agency, .worker, .attachment, .rows, .explanation, .derived:
            return []
        }
    }
}

extension Unanswered: Worded {
    public var words: String {
        switch self {
        case .notAsked: NoAnswer.notAsked.label
        case .declined: NoAnswer.declined.label
        case .unknown: NoAnswer.unknown.label
        }
    }

    /// As one of the options of a question.
    var option: Choice { Choice(ControlName.option(self), words) }

    /// What workers write into a box that has no answer.
    init?(typed text: String) {
        let spellings: [Unanswered: [String]] = [
            .notAsked: ["聞いていない", "聞いてない", "未聴取"],
            .declined: ["答えなかった", "答えない", "回答拒否"],
            .unknown: ["不明", "わからない", "分からない"],
        ]
        let text = JapaneseText.cleanCode(text)
        guard let found = spellings.first(where: { $0.value.contains(text) }) else { return nil }
        self = found.key
    }
}
