/// How the word that a consent is taken back reached the office.
public enum WithdrawalChannel: String, Coded {
    case paper, oral, phone, representative, agency

    public var label: String {
        switch self {
        case .paper: "書面（撤回届）"
        case .oral: "窓口・訪問で口頭"
        case .phone: "電話"
        case .representative: "代理人から"
        case .agency: "ほかの機関を通じて"
        }
    }
}

/// Whether the whole consent is taken back.
public enum WithdrawalPart: String, Coded {
    case all, some

    public var label: String {
        switch self {
        case .all: "すべて"
        case .some: "一部（相手・情報の種類）"
        }
    }
}

/// How somebody agreed.
public enum ConsentManner: String, Coded {
    case written, oral, electronic

    public var label: String {
        switch self {
        case .written: "書面（署名）"
        case .oral: "口頭（立会人）"
        case .electronic: "電子"
        }
    }
}
