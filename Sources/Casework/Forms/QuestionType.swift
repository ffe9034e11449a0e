/// The `type` of a question in a written form, in the words of XLSForm where it has one.
public enum QuestionType: String, CaseIterable, Sendable, Codable {
    case text, name, address, phone, mail, money, integer, date, time
    case selectOne = "select_one"
    case selectMultiple = "select_multiple"
    case scale, marks
    case yesNo = "yes_no"
    case member, members, desk, agency, worker, attachment
    case rows = "repeat"
    case explanation = "note"
    case derived = "calculate"
}

extension Question.Kind {
    public var type: QuestionType {
        switch self {
        case .text: .text
        case .name: .name
        case .address: .address
        case .phone: .phone
        case .mail: .mail
        case .money: .money
        case .number: .integer
        case .date: .date
        case .time: .time
        case .choice: .selectOne
        case .choices: .selectMultiple
        case .scale: .scale
        case .marks: .marks
        case .yesNo: .yesNo
        case .members(let many): many ? .members : .member
        case .desk: .desk
        case .agency: .agency
        case .worker: .worker
        case .attachment: .attachment
        case .rows: .rows
        case .explanation: .explanation
        case .derived: .derived
        }
    }
}
