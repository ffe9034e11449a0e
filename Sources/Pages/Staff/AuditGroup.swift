import Casework

extension AuditGroup {
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
