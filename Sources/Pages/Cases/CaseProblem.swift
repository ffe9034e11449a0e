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

    public static func noMultiAgency(_ names: TownNames) -> String {
        "\(names.multiAgency)の窓口が登録されていません。システム管理者に連絡してください。"
    }
    public static let noOwner = "担当者を選んでください"
    public static let notHere = "この窓口の担当者から選んでください"

    public static let needsLead = "主担当課を決めてください。主担当課がないまま終結はできません。"
}

/// A sentence about the whole deed rather than one field.
public struct CaseRefusal: SentencedRefusal {
    public let sentence: String
    public init(_ sentence: String) { self.sentence = sentence }
}

/// The labels of the fields, for the form and for what is said about it.
public enum CaseLabel: Sendable {
    case reasons, consent, reviewOn

    public var words: String {
        switch self {
        case .reasons: "依頼の理由"
        case .consent: "本人の同意"
        case .reviewOn: "次に確認する日"
        }
    }
}
