/// A Japanese telephone number of 10 or 11 digits.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// What a number leads to, by its beginning.
    public enum Kind: Sendable {
        case landline, mobile, internet, freephone
        /// 0570, 0990: shared and charged lines.
        case special
    }

    /// The number with its leading 0: 0352535111.
    public let digits: String
    public let kind: Kind
    /// The hyphenated parts; one part when the area code is unknown.
    private let parts: [String]

    /// Reads what people type: any width, hyphens, brackets, +81. Nil when it is not a number of 10
    /// digits, or of 11 for 0X0 and 0800. Extensions (内線) belong to a field of their own.
    public init?(_ raw: String) {
        guard let typed = Self.domestic(JapaneseText.cleanCode(raw)),
            let kind = Self.kind(typed), typed.count == Self.length(typed, kind)
        else { return nil }
        digits = typed
        self.kind = kind
        parts = Self.split(typed, kind)
    }

    /// As town halls show it: 03-5253-5111, 090-1234-5678.
    public var display: String { parts.joined(separator: "-") }

    public var description: String { display }

    /// As the government's data model (GIF) writes it: (03)5253-5111, 0120-999999.
    public var exchangeForm: String {
        guard parts.count == 3 else { return digits }
        switch kind {
        case .landline: return "(\(parts[0]))\(parts[1])-\(parts[2])"
        case .freephone, .special: return "\(parts[0])-\(parts[1])\(parts[2])"
        case .mobile, .internet: return display
        }
    }

    /// The digits behind signs; +81 becomes 0. Nil when other letters occur.
    private static func domestic(_ code: String) -> String? {
        var rest = code[...]
        var digits = ""
        if rest.hasPrefix("+") {
            guard rest.hasPrefix("+81") else { return nil }
            rest = rest.dropFirst(3)
            digits = "0"
        }
        for letter in rest.unicodeScalars {
            if digitValue(letter) != nil {
                // The trunk 0 is often kept in brackets: +81 (0)3-5253-5111.
                if digits != "0" || letter != "0" || !code.hasPrefix("+") {
                    digits.unicodeScalars.append(letter)
                }
            } else if !"-().".unicodeScalars.contains(letter) {
                return nil
            }
        }
        return digits
    }

    private static func kind(_ digits: String) -> Kind? {
        guard digits.hasPrefix("0"), !digits.hasPrefix("00") else { return nil }
        if digits.hasPrefix("0120") || digits.hasPrefix("0800") { return .freephone }
        if digits.hasPrefix("0570") || digits.hasPrefix("0990") { return .special }
        switch digits.prefix(3) {
        case "090", "080", "070", "060", "020": return .mobile
        case "050": return .internet
        default: return .landline
        }
    }

    private static func length(_ digits: String, _ kind: Kind) -> Int {
        switch kind {
        case .mobile, .internet: 11
        case .freephone: digits.hasPrefix("0800") ? 11 : 10
        case .landline, .special: 10
        }
    }

    private static func split(_ digits: String, _ kind: Kind) -> [String] {
        switch kind {
        case .mobile, .internet: return cut(digits, 3, 4)
        case .freephone, .special: return cut(digits, 4, 3)
        case .landline:
            let area = AreaCodes.length(of: digits)
            return cut(digits, area, 6 - area)
        }
    }

    private static func cut(_ digits: String, _ first: Int, _ second: Int) -> [String] {
        let rest = digits.dropFirst(first)
        return [digits.prefix(first), rest.prefix(second), rest.dropFirst(second)].map(String.init)
    }
}

/// The lengths of area codes (市外局番), from the numbering plan.
private enum AreaCodes {
    /// Digits of the area code of a fixed-line number, the 0 counted; most have four.
    static func length(of number: String) -> Int {
        for length in 2...6 {
            if let found = table[String(number.prefix(length))] { return found }
        }
        return 4
    }

    private static let table: [String: Int] = {
        var table: [String: Int] = [:]
        for (prefixes, length) in [
            (areaCodesOfTwo, 2), (areaCodesOfThree, 3), (areaCodesOfFive, 5),
        ] {
            for prefix in prefixes.split(whereSeparator: \.isWhitespace) {
                table[String(prefix)] = length
            }
        }
        return table
    }()
}
