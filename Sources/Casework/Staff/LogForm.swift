/// 監査記録の条件: what an auditor looks for in the log.
public enum LogForm {
    public static let group = Key<AuditGroup?>.choice("group", "したこと")
    public static let worker = Key<Identifier<Worker>?>.record("worker", "職員", .worker)
    public static let file = Key.text("file", "世帯ファイルの番号")
    public static let from = Key.day("from", "この日から")
    public static let until = Key.day("until", "この日まで")

    public static let form = Form("log", "監査記録の条件", asksPeople: false) {
        FormSection("log", "") {
            group
            worker
            file
            from
            until
        }
    }
}

/// What kind of deed an auditor looks for.
public enum AuditGroup: String, Coded {
    case looks, changes, accounts

    public var label: String {
        switch self {
        case .looks: "見た・探した・出力した"
        case .changes: "記録を加えた・変えた"
        case .accounts: "サインインと利用者の管理"
        }
    }
}
