import Casework

/// Single values in words.
extension AnswerWords {
    /// 「渡邉　一郎（ワタナベ　イチロウ）」, 「〒100-0013 東京都千代田区霞が関2-1-6」.
    static func parts(_ parts: [String: String], _ kind: Question.Kind) -> String {
        if case .name = kind {
            let name = PersonName(parts)
            return name.kana.isEmpty ? name.full : "\(name.full)（\(name.kana)）"
        }
        if let age = SeenAge(parts) {
            return "\(age.years)歳くらい（\(age.day.wareki(.short))時点）"
        }
        func part(_ part: AddressPart) -> String { parts[part.rawValue] ?? "" }
        let postcode = Postcode(part(.postcode)).map { "〒\($0.display)" } ?? part(.postcode)
        let place = part(.prefecture) + part(.municipality) + part(.town) + part(.line)
        let line = [place, part(.building)].filter { !$0.isEmpty }.joined(separator: "\u{3000}")
        return [postcode, line].filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func number(_ number: Int, _ kind: Question.Kind) -> String {
        switch kind {
        case .time: clockWords(number)
        case .money, .number: grouped(number) + unit(kind)
        case .text, .name, .address, .phone, .mail, .date, .choice, .choices, .scale, .marks,
            .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            String(number)
        }
    }

    static func unit(_ kind: Question.Kind) -> String {
        switch kind {
        case .money(let period): period.unit
        case .number(let unit, _): unit
        case .text, .name, .address, .phone, .mail, .time, .date, .choice, .choices, .scale,
            .marks, .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation,
            .derived:
            ""
        }
    }

    /// 「令和8年4月6日（月）」; of a birth 「昭和49年5月3日（1974-05-03）・51歳」.
    static func date(_ date: PartialDate, _ kind: Question.Kind, today: CivilDate) -> String {
        guard case .date(let demand) = kind, let day = date.date else { return date.wareki }
        switch demand.exactness {
        case .day: return day.wareki(.weekday)
        case .partial: return day.wareki(.long)
        case .birth: return Birth.date(date).words(on: today)
        }
    }
}

extension AnswerWords {
    /// What an answer said where another says something else: of a list of issues only the lines that
    /// differ, of a table the rows that are not in the other, else all of it.
    func difference(of old: Answer, from new: Answer?, to question: Question) -> String {
        switch (old, new) {
        case (.marks(let before), .marks(let after)?): marks(before, after, question)
        case (.marks(let before), _): marks(before, [:], question)
        case (.rows(let before), .rows(let after)?) where before.count == after.count:
            rows(before.filter { !after.contains($0) }, question).joined(separator: "\n")
        case (_, _): text(old, to: question)
        }
    }

    private func marks(
        _ before: [String: IssueMark], _ after: [String: IssueMark], _ question: Question
    ) -> String {
        let order = (question.codeList?.codes.map(\.value) ?? [])
            .filter { before[$0] != after[$0] }
        return order.map { code in
            "\(label(code, question))（\(before[code]?.shortWords ?? "未入力")）"
        }.joined(separator: "、")
    }
}
