import Casework

/// What is wrong with a field of intake or of a person, in a sentence that says how to put it right.
public enum FieldProblem {
    public static func empty(_ label: String) -> String { "\(label)を入力してください" }
    public static func unchosen(_ label: String) -> String { "\(label)を選んでください" }
    public static func kana(_ label: String) -> String { "\(label)は全角カタカナで入力してください。例）ワタナベ" }

    public static func tooLate(_ label: String, _ day: CivilDate) -> String {
        "\(label)は今日（\(day.wareki(.long))）以前にしてください"
    }

    public static let postcode = "郵便番号は7桁の数字で入力してください。例）100-0013"
    public static let age = "年齢は0から120までの数字で入力してください。例）40"
    public static let tooManyMain = "◎は1つだけ選んでください。ほかは○にしてください"
    public static let noMain = "いちばん困っていることを1つ、◎にしてください"
    public static let noReason = "「別の人」と判断した理由を入力してください"
    public static let noVerdict = "同じ人か、別の人かを選んでください"
    public static let noSide = "どちらを残すかを選んでください"
    public static let nobody = "世帯員の氏名か呼び名を入力するか、見つかった人から選んでください"
}

/// The labels of a person's fields, for the form, the page and what is said about them.
public enum PersonLabel: String, Sendable {
    case name = "氏名"
    case family = "姓"
    case given = "名"
    case familyKana = "姓（カナ）"
    case givenKana = "名（カナ）"
    case kana = "氏名（カナ）"
    case nickname = "呼び名"
    case sex = "性別"
    case birth = "生年月日"
    case aboutAge = "およその年齢"
    case phone = "電話番号"
    case otherNames = "ほかの名前"
    case addresses = "住所"
    case contacts = "連絡先"
    case postcode = "郵便番号"
    case relation = "続柄"
    case reason = "理由"

    public var words: String { rawValue }
}

/// Why two records cannot be merged, in the words of the page that compares them.
public func mergeRefusalWords(_ refusal: any DomainRefusal, _ names: TownNames) -> String {
    switch refusal {
    case MembershipRefusal.alreadyMember:
        "2つとも同じ世帯に登録されています。先に片方を「世帯・人」から世帯から外してください。"
    case IdentityRefusal.notMovable:
        "閲覧制限のある人、知られない相談の人は統合できません。守られている情報が、もう一方の世帯から見えるおそれがあるためです。"
    default: refusalWords(refusal, names)
    }
}
