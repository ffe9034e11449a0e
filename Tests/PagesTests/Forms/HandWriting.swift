import Casework
import Foundation

/// How a person would type an answer, in one of the many ways people type: the names of controls and
/// the spellings are those of the handbook, not of the program. Written apart from what it tests.
struct HandWriting {
    var random: SeededNumbers
    let labels: [String: String]

    typealias Typed = [(String, String)]

    /// - Parameter labels: names of desks, agencies and workers by key.
    init(seed: UInt64, labels: [String: String]) {
        random = SeededNumbers(state: seed)
        self.labels = labels
    }

    mutating func type(_ answer: Answer, to question: Question, as name: String) -> Typed {
        switch (question.kind, answer) {
        case (_, .unanswered(let gap)): return [("\(name)_gap", gap.rawValue)]
        case (.text(let lines, _), .text(let text)) where lines > 1:
            return [
                (name, " \(text.replacingOccurrences(of: "\n", with: "\r\n", options: .literal))\n")
            ]
        case (.phone, .text(let text)): return [(name, phone(text))]
        case (.mail, .text(let text)): return [(name, wide(text))]
        case (_, .text(let text)): return [(name, "\u{3000}\(text) ")]
        case (.name, .parts(let parts)): return personName(parts, name)
        case (_, .parts(let parts)):
            return parts.map { part, text in
                let shown =
                    part == "postcode" ? "〒\(wide(String(text.prefix(3))))－\(text.suffix(4))" : text
                return ("\(name)_\(part)", shown)
            }
        case (.money, .number(let yen)): return [(name, money(yen))]
        case (.time, .number(let minute)): return [(name, time(minute))]
        case (.number(let unit, _), .number(let number)):
            return [(name, pick([String(number), wide(String(number)), "\(number)\(unit)"]))]
        case (.date(let demand), .date(let date)): return self.date(date, demand, name)
        case (.marks, .marks(let marks)):
            return marks.map { ("\(name)_\($0.key)", $0.value.rawValue) }
        case (.desk, .code(let key)), (.agency, .code(let key)), (.worker, .code(let key)):
            return [(name, pick([key, labels[key] ?? key]))]
        case (_, .code(let code)): return [(name, code)]
        case (_, .codes(let codes)): return codes.reversed().map { (name, $0) }
        case (.rows(let columns, _), .rows(let rows)): return self.rows(rows, columns, name)
        default: return []
        }
    }

    mutating func pick(_ ways: [String]) -> String { ways[random.below(ways.count)] }

    private mutating func personName(_ parts: [String: String], _ name: String) -> Typed {
        parts.map { part, text in
            ("\(name)_\(part)", part.hasSuffix("kana") ? pick([text, hiragana(text)]) : " \(text)")
        }
    }

    /// Empty rows stand between those that say something.
    private mutating func rows(
        _ rows: [[String: Answer]], _ columns: [Question], _ name: String
    ) -> Typed {
        var typed: Typed = [("\(name)_rows", String(rows.count * 2))]
        for (index, row) in rows.enumerated() {
            for column in columns {
                guard let answer = row[column.id] else { continue }
                typed += type(answer, to: column, as: "\(name)_\(index * 2 + 1)_\(column.id)")
            }
        }
        return typed
    }

    private mutating func phone(_ text: String) -> String {
        let digits = text.filter { $0 != "-" }
        return pick([text, digits, wide(digits), "（\(text.prefix(2))）\(digits.dropFirst(2))"])
    }

    private mutating func money(_ yen: Int) -> String {
        let (man, rest) = yen.quotientAndRemainder(dividingBy: 10_000)
        var ways = ["\(yen)", wide("\(yen)"), "\(yen)円", "￥\(yen)", commas(yen), "\(commas(yen))円"]
        if man > 0 { ways.append(rest == 0 ? "\(man)万" : "\(man)万\(rest)円") }
        if man > 0 && rest % 1000 == 0 && rest > 0 {
            ways += ["\(man)万\(rest / 1000)千円", "\(man).\(rest / 1000)万円"]
        }
        return pick(ways)
    }

    private func commas(_ number: Int) -> String {
        let formatter = NumberFormatter()
        formatter.numberStyle = .decimal
        formatter.locale = Locale(identifier: "ja_JP")
        return formatter.string(from: NSNumber(value: number)) ?? ""
    }

    private mutating func time(_ minute: Int) -> String {
        let (h, m) = (minute / 60, minute % 60)
        let two = String(format: "%02d", m)
        var ways = [
            "\(h):\(two)", wide("\(h):\(two)"), "\(h)時\(m)分", String(format: "%02d", h) + two,
        ]
        if m == 0 { ways.append("\(h)時") }
        if m == 30 { ways.append("\(h)時半") }
        if h > 12 { ways.append("午後\(h - 12)時\(m)分") }
        return pick(ways)
    }

    private func wide(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                }))
    }

    private func hiragana(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    (0x30A1...0x30F6).contains($0.value)
                        ? Unicode.Scalar($0.value - 0x60) ?? $0 : $0
                }))
    }
}

/// Random numbers of their own (xorshift), so that a failure can be run again.
struct SeededNumbers {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
}
