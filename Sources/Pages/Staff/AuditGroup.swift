import Casework

/// What kind of deed an auditor looks for.
public enum AuditGroup: String, CaseIterable, Sendable, Worded {
    case looks, changes, accounts

    public var words: String {
        switch self {
        case .looks: "見た・探した・出力した"
        case .changes: "記録を加えた・変えた"
        case .accounts: "サインインと利用者の管理"
        }
    }

    /// The codes of the log that belong to it. Every code belongs to one group.
    public var codes: Set<String> {
        deedCodes.filter { code in
            switch self {
            case .looks: isLook(code)
            case .accounts: !isLook(code) && code.hasPrefix("\(Worker.kind).")
            case .changes: !isLook(code) && !code.hasPrefix("\(Worker.kind).")
            }
        }
    }
}
