import Casework

/// Numbers as people type them: １２, 1,200, 3人, 12万, 3.5万円, 10時半.
enum NumberReading {
    /// More digits than this are a slip.
    private static let digits = 12

    /// A whole number, with or without its unit.
    static func whole(_ typed: String, unit: String) -> Int? {
        var text = JapaneseText.cleanCode(typed)[...]
        cutTail(JapaneseText.cleanCode(unit), from: &text)
        let isNegative = cutHead("-", from: &text)
        guard let number = plain(text) else { return nil }
        return isNegative ? -number : number
    }

    /// An amount in yen: 85,000, 8万5千, 12万3,000円, 月8万.
    static func yen(_ typed: String, _ period: MoneyPeriod) -> Int? {
        var text = JapaneseText.cleanCode(typed)[...]
        for sign in ["¥", "￥"] { cutHead(sign, from: &text) }
        for word in period.heads { cutHead(word, from: &text) }
        for word in period.tails { cutTail(word, from: &text) }
        cutTail("円", from: &text)
        let isNegative = cutHead("-", from: &text)
        guard let number = inSteps(text) else { return nil }
        return isNegative ? -number : number
    }

    /// A time of day in minutes after midnight: 10:30, 1030, 10時30分, 10時半, 午後2時.
    static func minute(_ typed: String) -> Int? {
        var text = JapaneseText.cleanCode(typed)[...]
        let isAfternoon = cutHead("午後", from: &text)
        let isMorning = !isAfternoon && cutHead("午前", from: &text)
        let isHalf = text.hasSuffix("時半")
        if isHalf { text = text.dropLast() }
        let parts = text.split { ":：時分.".contains($0) }.map(String.init)
        guard parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
        var (hour, minute): (Int?, Int?) = (nil, nil)
        switch (parts.count, parts.first?.count ?? 0) {
        case (1, 3...4) where parts[0].count == text.count:
            (hour, minute) = (Int(text.dropLast(2)), Int(text.suffix(2)))
        case (1, 1...2): (hour, minute) = (Int(parts[0]), isHalf ? 30 : 0)
        case (2, 1...2) where !isHalf && parts[1].count <= 2:
            (hour, minute) = (Int(parts[0]), Int(parts[1]))
        case (_, _): break
        }
        guard var hour, let minute, 0...23 ~= hour, 0...59 ~= minute else { return nil }
        if isMorning && hour > 12 { return nil }
        if isAfternoon && hour < 12 { hour += 12 }
        return hour * 60 + minute
    }

    /// Digits in groups of three or without groups.
    private static func plain(_ text: Substring) -> Int? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        let digits = groups.joined()
        guard !digits.isEmpty, digits.count <= Self.digits, digits.utf8.allSatisfy(isDigit),
            groups.count == 1
                || 1...3 ~= groups[0].count && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Int(digits)
    }

    /// 億, 万 and 千 in this order, each with a number before it that may have a decimal part.
    private static func inSteps(_ text: Substring) -> Int? {
        var rest = text
        var sum = 0
        for (sign, size) in [("億", 100_000_000), ("万", 10_000), ("千", 1_000)] {
            guard let end = rest.firstIndex(of: Character(sign)) else { continue }
            guard let part = times(rest[..<end], size) else { return nil }
            sum += part
            rest = rest[rest.index(after: end)...]
        }
        if rest.isEmpty { return rest.startIndex == text.startIndex ? nil : sum }
        return plain(rest).map { sum + $0 }
    }

    /// 「3.5」 times 万: nil when yen would be left over.
    private static func times(_ text: Substring, _ size: Int) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, let whole = plain(parts[0]), whole < 100_000_000 else {
            return nil
        }
        guard parts.count == 2 else { return whole * size }
        guard let fraction = plain(parts[1]), parts[1].count <= 8 else { return nil }
        let scale = (0..<parts[1].count).reduce(1) { power, _ in power * 10 }
        guard fraction * size % scale == 0 else { return nil }
        return whole * size + fraction * size / scale
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    @discardableResult
    private static func cutHead(_ word: String, from text: inout Substring) -> Bool {
        guard !word.isEmpty, text.hasPrefix(word) else { return false }
        text = text.dropFirst(word.count)
        return true
    }

    private static func cutTail(_ word: String, from text: inout Substring) {
        guard !word.isEmpty, text.hasSuffix(word) else { return }
        text = text.dropLast(word.count)
    }
}

extension MoneyPeriod {
    /// Words before and behind an amount that say the same as the question. Others are not read: 年96万 is
    /// no monthly income.
    fileprivate var heads: [String] {
        switch self {
        case .once: []
        case .month: ["月額", "月収", "月", "毎月"]
        case .year: ["年額", "年収", "年", "毎年"]
        }
    }

    fileprivate var tails: [String] {
        switch self {
        case .once: []
        case .month: ["/月", "(月額)"]
        case .year: ["/年", "(年額)"]
        }
    }
}
