import Casework

extension Answers {
    /// The answers as they would be typed, to be changed on a page. Read again they are the same.
    public func fields(in form: Form) -> FormFields {
        var fields = FormFields()
        for (place, answer) in all {
            guard let question = form.question(place.question) else { continue }
            fields.fill(ControlName(place), with: answer, to: question)
        }
        return fields
    }
}

extension FormFields {
    mutating func fill(_ name: ControlName, with answer: Answer, to question: Question) {
        switch answer {
        case .text(let text), .code(let text): self[name.base] = text
        case .parts(let parts):
            for (part, text) in parts { self[name.part(part)] = text }
            let postcode = AddressPart.postcode.rawValue
            if let code = parts[postcode].flatMap(Postcode.init) {
                self[name.part(postcode)] = code.display
            }
        case .number(let number): self[name.base] = Self.typed(number, question.kind)
        case .date(let date): fill(name, with: date)
        case .codes(let codes): set(codes, of: name.base)
        case .marks(let marks):
            for (code, mark) in marks { self[name.mark(code)] = mark.rawValue }
        case .rows(let rows): fill(name, with: rows, of: question)
        case .unanswered(let gap):
            if question.holdsGapInside {
                self[name.base] = ControlName.option(gap)
            } else {
                self[name.gap] = gap.rawValue
            }
        }
    }

    private mutating func fill(
        _ name: ControlName, with rows: [[String: Answer]], of question: Question
    ) {
        guard case .rows(let columns, _) = question.kind else { return }
        self[name.rowCount] = String(rows.count)
        for (index, row) in rows.enumerated() {
            for column in columns {
                guard let answer = row[column.id] else { continue }
                fill(name.cell(index, column.id), with: answer, to: column)
            }
        }
    }

    /// 85,000 and 10:30, as one reads them.
    private static func typed(_ number: Int, _ kind: Question.Kind) -> String {
        switch kind {
        case .money: grouped(number)
        case .time: clockWords(number)
        case .text, .name, .address, .phone, .mail, .number, .date, .choice, .choices, .scale,
            .marks, .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation,
            .derived:
            String(number)
        }
    }

    private mutating func fill(_ name: ControlName, with date: PartialDate) {
        if date.precision != .day {
            self[name.part(DateBox.precision.rawValue)] = date.precision.rawValue
        }
        guard let year = date.year else { return }
        if date.lastYear != nil {
            self[name.base] = date.wareki
            return
        }
        let month = date.month ?? 12
        let last = CivilDate.lengthOfMonth(month, year: year)
        let day = CivilDate(year: year, month: month, day: date.day ?? last)
        // Months of the old calendar have no place under an era.
        let isLunar = year < Era.firstSolarYear && date.month != nil
        let era = isLunar ? nil : day?.era
        self[name.part(DateBox.era.rawValue)] = era?.name ?? "西暦"
        self[name.part(DateBox.year.rawValue)] = String(era.map { year - $0.firstYear + 1 } ?? year)
        self[name.part(DateBox.month.rawValue)] = date.month.map(String.init) ?? ""
        self[name.part(DateBox.day.rawValue)] = date.day.map(String.init) ?? ""
    }
}
