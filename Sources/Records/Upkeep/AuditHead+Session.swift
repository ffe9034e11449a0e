import Casework

extension AuditHead {
    /// The newest link for whoever has no key, such as a backup; nil while the log is empty.
    public static func newest(_ session: any Session, at moment: Moment) throws -> AuditHead? {
        try session.first("SELECT seq, hash FROM audit_head WHERE id = 1") {
            AuditHead(seq: try $0.next(), hash: try $0.next(), moment: moment)
        }
    }
}
