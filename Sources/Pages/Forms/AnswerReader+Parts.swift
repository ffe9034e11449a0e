import Casework

/// Answers that lie in several boxes: names, addresses, dates, rows.
extension AnswerReader {
    func personName(_ name: ControlName) -> ReadAnswer {
        var parts: [String: String] = [:]
        var problems: [ReadAnswer.Problem] = []
        for part in NamePart.allCases {
            let control = name.part(part.rawValue)
            let typed = fields[control]
            let clean =
                part.isKana ? JapaneseText.cleanKana(typed) : JapaneseText.cleanName(typed)
            if part.isKana && !clean.isEmpty && !JapaneseText.isKanaName(clean) {
                let message = FieldProblem.kana("\(label)の\(part.label.words)")
                problems.append(.init(control: control, message: message, text: typed))
            } else if !clean.isEmpty {
                parts[part.rawValue] = clean
            }
        }
        var read = ReadAnswer(.parts(parts))
        read.problems = problems
        return read
    }

    func address(_ name: ControlName) -> ReadAnswer {
        var parts: [String: String] = [:]
        for part in AddressPart.allCases where part != .postcode {
            let clean = JapaneseText.cleanLine(fields[name.part(part.rawValue)])
            if !clean.isEmpty { parts[part.rawValue] = clean }
        }
        let control = name.part(AddressPart.postcode.rawValue)
        let typed = fields[control]
        let isTyped = !JapaneseText.cleanCode(typed).isEmpty
        let postcode = Postcode(typed)
        if let postcode { parts[AddressPart.postcode.rawValue] = postcode.digits }
        var read = ReadAnswer(.parts(parts))
        if isTyped && postcode == nil {
            read.problems = [.init(control: control, message: FieldProblem.postcode, text: typed)]
        }
        return read
    }

    func date(_ name: ControlName, _ demand: DateDemand) -> ReadAnswer {
        let typed = TypedDateBoxes(fields: fields, name: name, demand: demand)
        switch typed.read(today: context.today) {
        case .date(let date): return ReadAnswer(.date(date))
        case .age(let age): return ReadAnswer(.parts(age.parts))
        case .gap(let gap): return ReadAnswer(.unanswered(gap))
        case .nothing: return ReadAnswer()
        case .wrongAge(let control):
            return ReadAnswer(problem: control, FieldProblem.age, typed: fields[control])
        case .wrong(let fault):
            return ReadAnswer(
                problem: typed.control(of: fault), dateWords(fault, label: label),
                typed: typed.text)
        }
    }

    /// Rows that say something, in their order on the page.
    func rows(_ name: ControlName, _ columns: [Question]) -> ReadAnswer {
        var rows: [[String: Answer]] = []
        var read = ReadAnswer()
        for index in RowReader(fields: fields, name: name, columns: columns).indices {
            var row: [String: Answer] = [:]
            for column in columns {
                let cell = AnswerReader(
                    fields: fields, context: context, kept: kept?.column(column.id),
                    label: RowReader.label(label, index, context.words(column.label))
                ).read(column, at: name.cell(index, column.id))
                if let answer = cell.answer { row[column.id] = answer }
                read.problems += cell.problems
            }
            if !row.isEmpty && !isUntouched(row) {
                rows.append(row)
                read.rows.append(index)
            }
        }
        if !rows.isEmpty { read.answer = .rows(rows) }
        return read
    }

    /// A row to which nothing was added but what stood in it from the beginning.
    private func isUntouched(_ row: [String: Answer]) -> Bool {
        row.values.allSatisfy { $0 == .parts(context.usualAddress) }
    }
}
