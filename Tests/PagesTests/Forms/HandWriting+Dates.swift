import Casework
import Foundation

extension HandWriting {
    /// Eras by their first days, from the cabinet orders.
    private static let eras = [
        ("令和", "R", 2019, 20190501), ("平成", "H", 1989, 19890108), ("昭和", "S", 1926, 19261225),
        ("大正", "T", 1912, 19120730), ("明治", "M", 1868, 18680101),
    ]

    mutating func date(_ date: PartialDate, _ demand: DateDemand, _ name: String) -> Typed {
        guard let year = date.year else {
            return random.below(2) == 0 ? [("\(name)_prec", "unknown")] : [("\(name)_y", "不詳")]
        }
        if let last = date.lastYear { return [(name, "\(year)年～\(last)年頃")] }
        let circa = date.precision == .circa
        guard let month = date.month else {
            return circa
                ? oneOf(
                    [(name, "\(year)年頃")],
                    [("\(name)_era", "西暦"), ("\(name)_y", "\(year)"), ("\(name)_prec", "circa")])
                : oneOf(
                    [(name, "\(year)年")],
                    [("\(name)_era", "西暦"), ("\(name)_y", "\(year)"), ("\(name)_prec", "year")])
        }
        guard let day = date.day else {
            return circa
                ? oneOf([(name, "\(year)年\(month)月頃")], [("\(name)_y", "\(year)年\(month)月ごろ")])
                : oneOf(
                    [(name, "\(year)年\(month)月")],
                    [("\(name)_era", "西暦"), ("\(name)_y", "\(year)"), ("\(name)_m", "\(month)")])
        }
        return whole(year, month, day, name)
    }

    private mutating func whole(_ year: Int, _ month: Int, _ day: Int, _ name: String) -> Typed {
        let number = year * 10_000 + month * 100 + day
        let era = Self.eras.first { $0.3 <= number } ?? Self.eras[4]
        let inEra = year - era.2 + 1
        let shown = inEra == 1 ? "元" : String(inEra)
        switch random.below(7) {
        case 0: return [(name, String(format: "%04d-%02d-%02d", year, month, day))]
        case 1: return [(name, "\(era.0)\(shown)年\(month)月\(day)日")]
        case 2: return [("\(name)_y", "\(era.1)\(inEra).\(month).\(day)"), ("\(name)_era", "令和")]
        case 3: return [(name, String(number))]
        case 4:
            return [
                ("\(name)_era", "西暦"), ("\(name)_y", "\(year)"), ("\(name)_m", "\(month)"),
                ("\(name)_d", "\(day)"),
            ]
        case 5: return [("\(name)_y", "\(year)/\(month)/\(day)")]
        default:
            return [
                ("\(name)_era", era.0), ("\(name)_y", shown), ("\(name)_m", "\(month)"),
                ("\(name)_d", "\(day)"),
            ]
        }
    }

    private mutating func oneOf(_ one: Typed, _ other: Typed) -> Typed {
        random.below(2) == 0 ? one : other
    }
}
