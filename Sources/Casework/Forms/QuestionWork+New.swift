extension QuestionWork {
    /// What is wrong with a question the municipality adds, beside what every form is checked for.
    static func faults(ofNew question: Question, at place: String) -> [OverlayFault] {
        var faults = paperFaults(question.paper, at: place)
        if question.need != .optional, !question.isAnswered {
            faults.append(OverlayFault("\(place).required", .notAnswered))
        }
        for (index, code) in (question.codeList?.codes ?? []).enumerated() {
            let place = "\(place).choices[\(index)].value"
            if reserved.contains(code.value) {
                faults.append(OverlayFault(place, .reservedCode(code.value)))
            } else if !isCode(code.value) {
                faults.append(OverlayFault(place, .unreadableName(code.value)))
            }
        }
        if case .rows(let columns, _) = question.kind {
            faults += columns.enumerated().flatMap {
                Self.faults(ofNew: $1, at: "\(place).repeat[\($0)]")
            }
        }
        return faults
    }

    static func paperFaults(_ paper: PaperPlace, at place: String) -> [OverlayFault] {
        var faults: [OverlayFault] = []
        if !(0...Form.paperColumns).contains(paper.columns) {
            faults.append(OverlayFault("\(place).columns", .paperColumns(most: Form.paperColumns)))
        }
        if !(0...mostLines).contains(paper.lines) {
            faults.append(OverlayFault("\(place).height", .paperHeight(most: mostLines)))
        }
        return faults
    }

    private static let reserved = Set(Unanswered.allCases.map(\.rawValue))

    /// What is said differently may use capitals, as the codes of the program do.
    private static func isCode(_ value: String) -> Bool { Form.isID(value.lowercased()) }
}

extension Question.Kind {
    /// The same kind with another list; kinds without a list stay as they are.
    func with(_ list: CodeList) -> Question.Kind {
        switch self {
        case .choice: .choice(list)
        case .choices: .choices(list)
        case .scale: .scale(list)
        case .marks: .marks(list)
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .yesNo,
            .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            self
        }
    }
}
