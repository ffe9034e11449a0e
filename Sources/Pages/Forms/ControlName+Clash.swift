import Casework

extension Question {
    /// The control a problem of the whole answer leads to.
    func firstControl(_ name: ControlName, row: Int = 0) -> String {
        switch kind {
        case .name: name.part(NamePart.family.rawValue)
        case .address: name.part(AddressPart.postcode.rawValue)
        case .date: name.part(DateBox.year.rawValue)
        case .rows(let columns, _):
            columns.first.map { $0.firstControl(name.cell(row, $0.id)) } ?? name.base
        case .text, .phone, .mail, .money, .number, .time, .choice, .choices, .scale, .marks,
            .yesNo, .members, .desk, .agency, .worker, .attachment, .explanation, .derived:
            name.base
        }
    }

    /// Every name its controls may have. Of rows the first `rows` are counted.
    func controls(_ name: ControlName, rows: Int = 1) -> [String] {
        switch kind {
        case .explanation, .derived: []
        case .name: NamePart.allCases.map { name.part($0.rawValue) } + [name.gap]
        case .address: AddressPart.allCases.map { name.part($0.rawValue) } + [name.gap]
        case .date: [name.base] + DateBox.allCases.map { name.part($0.rawValue) } + [name.gap]
        case .marks(let list): list.codes.map { name.mark($0.value) } + [name.rest]
        case .rows(let columns, _):
            [name.rowCount, name.add, name.remove]
                + (0..<rows).flatMap { row in
                    columns.flatMap { $0.controls(name.cell(row, $0.id)) }
                }
        case .text, .phone, .mail, .money, .number, .time, .choice, .choices, .scale, .yesNo,
            .members, .desk, .agency, .worker, .attachment:
            [name.base, name.gap]
        }
    }
}

extension Form {
    /// Names that two questions would share, or that every form has for itself. A form with any is
    /// not to be published: one answer would be read for the other.
    public var clashingControls: [String] {
        clashes.map(\.control)
    }

    /// The questions to be named otherwise: of two, the later one.
    public var clashingQuestions: [String] {
        var seen: Set<String> = []
        return clashes.map(\.question).filter { seen.insert($0).inserted }
    }

    private var clashes: [(question: String, control: String)] {
        let own = [
            HiddenField.csrf, HiddenField.oneTimeKey, HiddenField.version, [FieldGroup].asked,
        ]
        var seen = Set(own)
        return everyQuestion.flatMap { question in
            question.controls(ControlName(question.id), rows: 2).map { (question.id, $0) }
        }.filter { !seen.insert($0.1).inserted }
    }
}
