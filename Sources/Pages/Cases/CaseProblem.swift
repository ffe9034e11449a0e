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

    public static let notHere = "この窓口の担当者から選んでください"

    public static let needsLead = "主担当課を決めてください。主担当課がないまま終結はできません。"
}

/// The labels of the fields, for the form and for what is said about it.
public enum CaseLabel: Sendable {
        }
    }
}
