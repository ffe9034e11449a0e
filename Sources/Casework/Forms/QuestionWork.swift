/// One question as a municipality changes it.
struct QuestionWork {
    private(set) var question: Question
    private(set) var faults: [OverlayFault] = []

    /// A4 leaves no room for a higher box.
    static let mostLines = 60

    init(_ question: Question) { self.question = question }

    mutating func apply(_ change: QuestionChange, at place: String) {
        if let label = change.label { question.label = label }
        if let hint = change.hint { question.hint = hint }
        require(change.need, at: "\(place).required")
        for (index, choice) in change.choices.enumerated() {
            apply(choice, at: "\(place).choices[\(index)]")
        }
        if let list = question.codeList, !change.choices.isEmpty, list.hasEnded {
            fault("\(place).choices", .everyChoiceEnds)
        }
        if let columns = change.columns { question.paper.columns = columns }
        if let height = change.height { question.paper.lines = height }
        faults += Self.paperFaults(question.paper, at: place)
        apply(change.rows, at: "\(place).repeat")
    }

    private mutating func fault(_ place: String, _ cause: OverlayFault.Cause) {
        faults.append(OverlayFault(place, cause))
    }

    /// Two conditions are joined by "or": whoever had to answer still has to.
    private mutating func require(_ need: Requirement, at place: String) {
        guard need != .optional else { return }
        guard question.isAnswered else { return fault(place, .notAnswered) }
        switch (question.need, need) {
        case (.optional, _), (.when, .required): question.need = need
        case (.when(let old), .when(let new)): question.need = .when(.any([old, new]))
        case (.required, .when): fault(place, .loosened)
        case (.required, _), (_, .optional): break
        }
    }

    // MARK: Answers of a list

    private mutating func apply(_ choice: ChoiceChange, at place: String) {
        guard var list = question.codeList else { return fault(place, .noChoices) }
        if choice.isOwn {
            add(choice, to: &list, at: place)
        } else if let index = list.codes.firstIndex(where: { $0.value == choice.value }) {
            if choice.from != nil { return fault("\(place).from", .shippedCode(choice.value)) }
            if choice.countsAs != nil {
                return fault("\(place).countsAs", .shippedCode(choice.value))
            }
            if let label = choice.label { list.codes[index].label = label }
            if let hint = choice.hint { list.codes[index].hint = hint }
            if let through = choice.through { list.codes[index].through = through }
        } else {
            let known = list.shippedValues
            return fault("\(place).value", .unknownCode(choice.value, known: known))
        }
        question.kind = question.kind.with(list)
    }

    /// Beside the shipped answer it counts as, or at the end.
    private mutating func add(
        _ choice: ChoiceChange, to list: inout CodeList, at place: String
    ) {
        let known = list.shippedValues
        var value = choice.value
        var index = list.codes.count
        guard Form.isID(value) else { return fault("\(place).value", .unreadableName(value)) }
        guard let label = choice.label else { return fault(place, .noLabel) }
        switch (choice.countsAs, question.isRead) {
        case (nil, false): break
        case (nil, true): return fault(place, .countsAsMissing(known: known))
        case (.some, false): return fault("\(place).countsAs", .countsAsNeedless)
        case (let code?, true):
            guard known.contains(code) else {
                return fault("\(place).countsAs", .unknownCode(code, known: known))
            }
            value = "\(code)/\(value)"
            index = (list.codes.lastIndex { CodeList.counted($0.value) == code } ?? index - 1) + 1
        }
        let own = list.codes.map(\.ownName)
        guard !own.contains(choice.value) else {
            return fault("\(place).value", .twice(choice.value))
        }
        list.codes.insert(
            CodeList.Code(
                value, label, hint: choice.hint ?? "", from: choice.from, through: choice.through),
            at: index)
    }

    // MARK: Rows

    private mutating func apply(_ rows: [ColumnChange], at place: String) {
        guard !rows.isEmpty else { return }
        guard case .rows(var columns, let limit) = question.kind else {
            return fault(place, .noRows)
        }
        let shipped = columns.map(\.id)
        for (index, row) in rows.enumerated() {
            let place = "\(place)[\(index)]"
            switch row {
            case .change(let change):
                guard let number = columns.firstIndex(where: { $0.id == change.question }) else {
                    fault("\(place).name", .unknownQuestion(change.question, known: shipped))
                    continue
                }
                var work = QuestionWork(columns[number])
                work.apply(change, at: place)
                columns[number] = work.question
                faults += work.faults
            case .new(let column):
                guard column.id.hasPrefix(Form.ownPrefix) else {
                    fault("\(place).name", .notOwnName(column.id))
                    continue
                }
                faults += Self.faults(ofNew: column, at: place)
                columns.append(column)
            }
        }
        question.kind = .rows(columns, limit: limit)
    }
}

extension CodeList {
    /// Those that count as nothing but themselves.
    fileprivate var shippedValues: [String] {
        codes.map(\.value).filter { !$0.contains("/") && !$0.hasPrefix(Form.ownPrefix) }
    }

    fileprivate var hasEnded: Bool { codes.allSatisfy { $0.through != nil } }
}

extension CodeList.Code {
    /// `x-line` of `phoneIn/x-line`.
    var ownName: String {
        value.lastIndex(of: "/").map { String(value[value.index(after: $0)...]) } ?? value
    }
}
