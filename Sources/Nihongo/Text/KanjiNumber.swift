/// Numbers written in kanji (漢数字): 二十三, 百五, 二〇二六, and 元 left to the dates.
enum KanjiNumber {
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || multiplier(scalar) != nil
    }

    /// The value below 10,000; nil when the signs are no number.
    static func value(_ signs: some Collection<Unicode.Scalar>) -> Int? {
        guard !signs.isEmpty, signs.count <= 8 else { return nil }
        return signs.contains { multiplier($0) != nil } ? spoken(signs) : places(signs)
    }

    /// 二〇二六: each sign is a place.
    private static func places(_ signs: some Collection<Unicode.Scalar>) -> Int? {
        var value = 0
        for sign in signs {
            guard let digit = digit(sign) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// 二千二十六: multipliers fall from left to right.
    private static func spoken(_ signs: some Collection<Unicode.Scalar>) -> Int? {
        var (sum, pending, last): (Int, Int?, Int) = (0, nil, 10_000)
        for sign in signs {
            if let digit = digit(sign) {
                guard pending == nil, digit > 0 else { return nil }
                pending = digit
            } else if let factor = multiplier(sign), factor < last {
                sum += (pending ?? 1) * factor
                (pending, last) = (nil, factor)
            } else {
                return nil
            }
        }
        return sum + (pending ?? 0)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇": 0
        case "一", "壱": 1
        case "二", "弐": 2
        case "三", "参": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private static func multiplier(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }
}
