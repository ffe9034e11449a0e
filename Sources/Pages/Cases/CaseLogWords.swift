import Casework

/// What is done with a case, under the name of its action.
private func logWords(_ action: Case.Action) -> String {
    switch action {
    case .coordination: "事前の聞き取りを始めた"
    case .assessment: "アセスメントを終えた"
    case .field: "分野の連携での対応に戻した"
    case .consent: "ケースに本人の同意を記録した"
    case .decision: "支援決定した"
    case .session: "会議に諮った"
    case .support: "支援を始めた"
    case .closure: "ケースを終結した"
    case .interruption: "ケースを中断した"
    case .reopening: "ケースを再開した"
    case .postponement: "ケースの次の期日を変えた"
    }
}

/// What is done with a task, under the name of its action.
private func logWords(_ action: CaseTask.Action) -> String {
    switch action {
    case .completion: "やることを済みにした"
    case .cancellation: "やることを取りやめた"
    case .reopening: "やることを元に戻した"
    case .postponement: "やることの期日を変えた"
    case .assignment: "やることの担当者を変えた"
    }
}

/// What is done with a case in the words of the log, also under the names it had in release 0.1.0:
/// those lines stay readable.
let caseLogWords: [String: String] = {
    let retired: [(String, Case.Action)] = [
        ("hear", .coordination), ("assess", .assessment), ("returnToField", .field),
        ("gainConsent", .consent), ("decide", .decision), ("putForward", .session),
        ("close", .closure), ("interrupt", .interruption), ("reopen", .reopening),
        ("postpone", .postponement),
    ]
    let names = retired + Case.Action.allCases.map { ($0.rawValue, $0) }
    return Dictionary(
        uniqueKeysWithValues: names.map { ("case.\($0.0)", logWords($0.1)) })
}()

/// The same for tasks.
let taskLogWords: [String: String] = {
    let retired: [(String, CaseTask.Action)] = [
        ("finish", .completion), ("drop", .cancellation), ("takeUpAgain", .reopening),
        ("move", .postponement),
    ]
    let names = retired + CaseTask.Action.allCases.map { ($0.rawValue, $0) }
    return Dictionary(
        uniqueKeysWithValues: names.map { ("task.\($0.0)", logWords($0.1)) })
}()
