import Casework

/// What is wrong with a field of the case slice, in a sentence that says how to put it right.
public enum CaseProblem {
    public static func empty(_ label: CaseLabel) -> String { "\(label.words)を入力してください" }
    public static func unchosen(_ label: CaseLabel) -> String { "\(label.words)を選んでください" }

    public static func tooEarly(_ label: CaseLabel, _ day: CivilDate) -> String {
        "\(label.words)は\(day.wareki(.long))以降にしてください"
    }

    public static func tooLate(_ label: CaseLabel, _ day: CivilDate) -> String {
        "\(label.words)は\(day.wareki(.long))以前にしてください"
    }

    public static func unreadable(_ label: CaseLabel, _ fault: DateFault) -> String {
        dateWords(fault, label: label.words)
    }

    public static func tooLong(_ label: CaseLabel, limit: Int, now: Int) -> String {
        "\(label.words)は\(limit)文字以内で入力してください（現在\(now)文字）"
    }

    public static let notHere = "この窓口の担当者から選んでください"

    public static let needsLead = "主担当課を決めてください。主担当課がないまま終結はできません。"
}

/// The labels of the fields, for the form and for what is said about it.
public enum CaseLabel: Sendable {
    case title, owner, dueOn, dropReason
    case desk, question, answerBy, persons, classes, dangerReason, answer, answeredOn, companion

    public var words: String {
        switch self {
        case .title: "やること"
        case .owner: "担当者"
        case .dueOn: "期日"
        case .dropReason: "取りやめる理由"
        case .desk: "聞き取りをする窓口"
        case .question: "聞きたいこと"
        case .answerBy: "回答の期日"
        case .persons: "だれの情報を伝えるか"
        case .classes: "伝える情報の種類"
        case .dangerReason: "理由"
        case .answer: "回答"
        case .answeredOn: "回答の日"
        case .companion: "伴走する担当者"
        }
    }
}
