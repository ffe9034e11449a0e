import Casework

/// The labels of the fields of consents, for the form and for what is said about it.
public enum SharingLabel: Worded, Sendable {
    case person, kind, askedOn, agencies, purposes, classes, from, through, witness
    case confirmedOn, withdrawnOn

    public var words: String {
        switch self {
        case .person: "だれの同意か"
        case .kind: "本人の答え"
        case .askedOn: "たずねた日"
        case .agencies: "情報を渡す相手"
        case .purposes: "目的"
        case .classes: "情報の種類"
        case .from: "始まりの日"
        case .through: "終わりの日"
        case .witness: "立会人の氏名"
        case .confirmedOn: "書面で確認した日"
        case .withdrawnOn: "撤回の届け出があった日"
        }
    }

    /// Boxes of which any number may be ticked.
    private var isMany: Bool {
        switch self {
        case .agencies, .purposes, .classes: true
        case .person, .kind, .askedOn, .from, .through, .witness, .confirmedOn, .withdrawnOn:
            false
        }
    }

    public var empty: String { "\(words)を入力してください" }
    public var unchosen: String { isMany ? "\(words)を1つ以上選んでください" : "\(words)を選んでください" }
    public func tooEarly(_ day: CivilDate) -> String { "\(words)は\(day.wareki(.long))以降にしてください" }
    public func tooLate(_ day: CivilDate) -> String {
        "\(words)は今日（\(day.wareki(.long))）以前にしてください"
    }
    public func unreadable(_ fault: DateFault) -> String { dateWords(fault, label: words) }
}
