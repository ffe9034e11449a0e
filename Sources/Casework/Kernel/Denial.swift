/// A refusal by policy. `unseen` must look to the asker as though the record did not exist.
public enum Denial: Error, Equatable, Sendable {
    case unseen
    case notYours(Reason)

    /// Why a worker who may read a record may not do this to it. Pages word it.
    public enum Reason: String, CaseIterable, Sendable {
        /// The step belongs to the other desk of a referral.
        case otherDesk
        /// The share this worker holds lets them read, not write.
        case readOnly
        /// 支援決定 and closing belong to a section head (決裁権者).
        case sectionHeadOnly
        /// The step belongs to 多機関協働 (coordinator, CSW).
        case coordinatorOnly
        /// Only the worker or a supervisor of the desk.
        case supervisorOnly
        /// Administration of people and desks.
        case administratorOnly
        /// Figures are for the programme office and section heads.
        case figuresOnly
        /// Reading the log is for auditors and the privacy officer.
        case auditorOnly
    }
}
