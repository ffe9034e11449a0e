import Casework

/// Numbers, days and what is chosen.
extension TypedKind {
    static func money(_ dice: inout SeededThrows) -> TypedAnswer {
        let (man, sen) = (dice.number(1...99), dice.number(1...9))
        let yen = man * 10_000 + sen * 1_000
        let typed = dice.pick(["\(yen)", "\(man)万\(sen)千", "\(man * 10 + sen),000円"])
        return TypedAnswer(
            fields: [("", typed)], answer: .number(yen), cells: ["［円（月額）］": "\(yen)"])
    }

    static func number(_ dice: inout SeededThrows) -> TypedAnswer {
        let number = dice.number(0...2000)
        return TypedAnswer(
            fields: [("", dice.oneIn(2) ? "\(number)回" : "\(number)")],
            answer: .number(number), cells: ["［回］": "\(number)"])
    }

    static func time(_ dice: inout SeededThrows) -> TypedAnswer {
        let (hour, minute) = (dice.number(0...23), dice.number(10...59))
        return TypedAnswer(
            fields: [("", "\(hour):\(minute)")], answer: .number(hour * 60 + minute),
            cells: ["": "\(hour):\(minute)"])
    }

    /// A day of 平成.
    private static func date(
        _ dice: inout SeededThrows
    ) -> (year: Int, month: Int, day: Int, iso: String) {
        let (year, month, day) = (dice.number(2...30), dice.number(1...12), dice.number(1...28))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (year, month, day, "\(1988 + year)-\(two(month))-\(two(day))")
    }

    private static func stored(_ day: (year: Int, month: Int, day: Int, iso: String)) -> Answer {
        .date(PartialDate(CivilDate(year: 1988 + day.year, month: day.month, day: day.day)!))
    }

    static func day(_ dice: inout SeededThrows) -> TypedAnswer {
        let it = date(&dice)
        let typed = dice.pick([
            "H\(it.year).\(it.month).\(it.day)", "平成\(it.year)年\(it.month)月\(it.day)日", it.iso,
        ])
        return TypedAnswer(fields: [("", typed)], answer: stored(it), cells: ["": it.iso])
    }

    static func partial(_ dice: inout SeededThrows) -> TypedAnswer {
        let it = date(&dice)
        let year = [("_era", "平成"), ("_y", "\(it.year)")]
        let month = ("_m", "\(it.month)")
        switch dice.number(1...3) {
        case 1:
            return TypedAnswer(
                fields: year, answer: .date(PartialDate(year: 1988 + it.year)!),
                cells: ["": "平成\(it.year)年"])
        case 2:
            return TypedAnswer(
                fields: year + [month],
                answer: .date(PartialDate(year: 1988 + it.year, month: it.month)!),
                cells: ["": "平成\(it.year)年\(it.month)月"])
        default:
            return TypedAnswer(
                fields: year + [month, ("_d", "\(it.day)")], answer: stored(it),
                cells: ["": it.iso])
        }
    }

    static func birth(_ dice: inout SeededThrows) -> TypedAnswer {
        let it = date(&dice)
        return TypedAnswer(
            fields: [
                ("_era", "平成"), ("_y", "\(it.year)"), ("_m", "\(it.month)"), ("_d", "\(it.day)"),
            ], answer: stored(it), cells: ["": it.iso])
    }

    static func one(of count: Int, _ dice: inout SeededThrows) -> TypedAnswer {
        let place = dice.number(1...count)
        return TypedAnswer(
            fields: [("", "a\(place)")], answer: .code("a\(place)"),
            cells: ["": "答え\(place)", "（コード）": "a\(place)"], codes: ["a\(place)"])
    }

    static func several(of count: Int, _ dice: inout SeededThrows) -> TypedAnswer {
        let first = dice.number(1...count)
        let chosen = (1...count).filter { $0 == first || dice.oneIn(3) }
        return TypedAnswer(
            fields: chosen.map { ("", "a\($0)") }, answer: .codes(chosen.map { "a\($0)" }),
            cells: [
                "": chosen.map { "答え\($0)" }.joined(separator: "、"),
                "（コード）": chosen.map { "a\($0)" }.joined(separator: " "),
            ], codes: Set(chosen.map { "a\($0)" }))
    }

    /// At most one ◎, and one where there are several ○.
    static func marks(_ count: Int, _ dice: inout SeededThrows) -> TypedAnswer {
        let main = dice.number(1...count)
        var typed = TypedAnswer()
        var marks: [String: IssueMark] = [:]
        for line in 1...count {
            let (word, mark): (String, IssueMark) =
                line == main
                ? ("main", .main)
                : dice.pick([
                    ("yes", .yes), ("no", .no), ("notAsked", .notAsked), ("declined", .declined),
                    ("unknown", .unknown),
                ])
            marks["a\(line)"] = mark
            typed.fields.append(("_a\(line)", word))
            typed.cells["：答え\(line)（コード）"] = word
            if word == "main" || word == "yes" { typed.codes.insert("a\(line)") }
        }
        typed.answer = .marks(marks)
        return typed
    }

    static func yesNo(_ dice: inout SeededThrows) -> TypedAnswer {
        let (code, words) = dice.pick([("yes", "はい"), ("no", "いいえ")])
        return TypedAnswer(
            fields: [("", code)], answer: .code(code), cells: ["": words, "（コード）": code],
            codes: [code])
    }

    static func members(_ chosen: [(key: String, name: String)]) -> TypedAnswer {
        TypedAnswer(
            fields: chosen.map { ("", $0.key) }, answer: .codes(chosen.map(\.key)),
            cells: ["": chosen.map(\.name).joined(separator: "、")])
    }

    /// By its key, or by its name as it stands in a list of suggestions.
    static func record(_ record: (String, String), _ dice: inout SeededThrows) -> TypedAnswer {
        TypedAnswer(
            fields: [("", dice.oneIn(2) ? record.0 : record.1)], answer: .code(record.0),
            cells: ["": record.1])
    }

    static func rows(_ dice: inout SeededThrows) -> TypedAnswer {
        let count = dice.number(1...4)
        var typed = TypedAnswer(fields: [("_rows", "\(count)")])
        var rows: [[String: Answer]] = []
        for row in 0..<count {
            let yen = dice.number(1...9_999)
            typed.fields += [("_\(row)_what", "支出\(row)"), ("_\(row)_yen", "\(yen)")]
            typed.cells["\(row + 1) 何に"] = "支出\(row)"
            typed.cells["\(row + 1) 額［円（月額）］"] = "\(yen)"
            rows.append(["what": .text("支出\(row)"), "yen": .number(yen)])
        }
        typed.answer = .rows(rows)
        return typed
    }
}
