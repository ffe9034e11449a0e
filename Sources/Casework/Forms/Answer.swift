/// 回答: what was said, or why nothing was.
public enum Answer: Hashable, Sendable, Codable {
    case text(String)
    /// Parts by name: of a name `family` …, of an address `postcode` ….
    case parts([String: String])
    /// Money, numbers, and times in minutes after midnight.
    case number(Int)
    case date(PartialDate)
    /// A code of a list, or `yes` and `no`; the key of a desk, an agency or a worker.
    case code(String)
    /// Codes of a list, or the keys of members, in the order of the form.
    case codes([String])
    case marks([String: IssueMark])
    case rows([[String: Answer]])
    case unanswered(Unanswered)

    /// Says nothing: such an answer is not kept.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .parts(let parts): parts.values.allSatisfy(\.isEmpty)
        case .codes(let codes): codes.isEmpty
        case .marks(let marks): marks.isEmpty
        case .rows(let rows): rows.allSatisfy { $0.values.allSatisfy(\.isEmpty) }
        case .code(let code): code.isEmpty
        case .number, .date, .unanswered: false
        }
    }

    /// The codes it holds, as rules and counts read them.
    public var codes: [String] {
        switch self {
        case .code(let code): [code, CodeList.counted(code)]
        case .codes(let codes): codes + codes.map(CodeList.counted)
        case .marks(let marks):
            marks.filter(\.value.isConcern).keys.sorted().flatMap { [$0, CodeList.counted($0)] }
        case .unanswered(let why): [why.rawValue]
        case .text, .parts, .number, .date, .rows: []
        }
    }

    /// Why there is no answer, if that was said.
    public var gap: Unanswered? {
        if case .unanswered(let why) = self { why } else { nil }
    }
}

/// 聞いていない・答えなかった・不明: three different things, none of them a blank.
public enum Unanswered: String, CaseIterable, Sendable, Codable {
    case notAsked, declined, unknown
}

/// What was answered for one line of a list of issues: ○, ◎ (the most troubling), no, or one of three
/// reasons for no answer.
public enum IssueMark: String, CaseIterable, Sendable, Codable {
    case yes, main, no
    /// 聞いていない・答えなかった・不明: three different things.
    case notAsked, declined, unknown

    public var isConcern: Bool { self == .yes || self == .main }

    /// Of two lines that count as one, a shipped and a local one: ◎ before ○, ○ before anything else.
    func graver(_ other: IssueMark) -> IssueMark {
        let order: [IssueMark] = [.main, .yes, .unknown, .declined, .notAsked, .no]
        return order.first { $0 == self || $0 == other } ?? self
    }
}

extension Answer {
    /// Texts are compared letter by letter: `==` of strings takes U+FA19 for U+795E.
    public static func == (one: Answer, other: Answer) -> Bool {
        switch (one, other) {
        case (.text(let a), .text(let b)), (.code(let a), .code(let b)):
            JapaneseText.sameText(a, b)
        case (.parts(let a), .parts(let b)):
            a.count == b.count
                && a.allSatisfy { key, text in
                    b[key].map { JapaneseText.sameText(text, $0) } ?? false
                }
        case (.number(let a), .number(let b)): a == b
        case (.date(let a), .date(let b)): a == b
        case (.codes(let a), .codes(let b)): a == b
        case (.marks(let a), .marks(let b)): a == b
        case (.rows(let a), .rows(let b)): a == b
        case (.unanswered(let a), .unanswered(let b)): a == b
        case (_, _): false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .text(let text), .code(let text): hasher.combine(bytes: text)
        case .parts(let parts): hasher.combine(parts.count)
        case .number(let number): hasher.combine(number)
        case .date(let date): hasher.combine(date)
        case .codes(let codes): hasher.combine(codes)
        case .marks(let marks): hasher.combine(marks)
        case .rows(let rows): hasher.combine(rows.count)
        case .unanswered(let why): hasher.combine(why)
        }
    }
}

extension Hasher {
    fileprivate mutating func combine(bytes text: String) {
        for byte in text.utf8 { combine(byte) }
    }
}
