import Casework
import Yams

extension Question {
    /// A question the municipality adds. A column of rows has neither a condition nor a class of its
    /// own: it goes with its rows.
    init(new block: ProfileBlock, isColumn: Bool = false) {
        let name = block.text("name")
        let type = block.questionType(name)
        let label = block.text("label")
        let hint = block.textIfGiven("hint") ?? ""
        let need = block.requirement("required")
        let kind = type.map { Question.Kind($0, block, name: name, isColumn: isColumn) }
        if type == nil { block.keys.forEach { _ = block.node($0) } }
        let isCoded = kind?.isCoded == true && !isColumn
        self.init(
            name, label, kind ?? .explanation, hint: hint, need: need,
            shown: isColumn ? nil : block.conditionIfGiven("relevant"),
            about: isColumn ? .subject : block.choiceIfGiven("about") ?? .subject,
            dataClass: isColumn
                ? .life : block.choiceIfGiven("class") ?? kind?.usualClass ?? .life,
            isCounted: isCoded ? block.flagIfGiven("counted") ?? false : false,
            paper: PaperPlace(
                columns: block.integerIfGiven("columns") ?? 0,
                lines: block.integerIfGiven("height") ?? 0))
    }

    static let unread = Question("", "", .explanation)
}

extension ProfileBlock {
    /// Without a type it may be meant as a change to a shipped question, which stands elsewhere.
    fileprivate func questionType(_ name: String) -> QuestionType? {
        let known = QuestionType.allCases.map(\.rawValue)
        if !has("type"), !name.isEmpty, !name.hasPrefix(Form.ownPrefix) {
            let sentence =
                "type がありません。標準の設問「\(name)」を直すときは questions の一覧に書き、"
                + "加えるときは name を x- で始めて type を書いてください。"
            complain(.explained(sentence), at: "type")
            return nil
        }
        let typed = value(of: "type")?.scalar?.string ?? ""
        let expected = Expected.oneOf(Nearness.sorted(known, to: typed))
        if !has("type") { complain(.missing(.oneOf(known)), at: "type") }
        return parsed("type", expected) { QuestionType(rawValue: $0) }
    }
}

extension Question.Kind {
    /// Whether its answers are codes, which can be counted.
    fileprivate var isCoded: Bool {
        switch self {
        case .choice, .choices, .scale, .marks, .yesNo: true
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .members, .desk,
            .agency, .worker, .attachment, .rows, .explanation, .derived:
            false
        }
    }

    /// The class of data where none is written.
    fileprivate var usualClass: DataClass {
        switch self {
        case .name, .address, .phone, .mail, .members: .identity
        case .money: .money
        case .text, .number, .date, .time, .choice, .choices, .scale, .marks, .yesNo, .desk,
            .agency, .worker, .attachment, .rows, .explanation, .derived:
            .life
        }
    }
}
