/// What checking the chain found.
public enum Verification: Equatable, Sendable {
    /// Every row is as it was written. The head is what to write outside the database.
    case sound(count: Int64, hash: [UInt8])
    /// The first row that is not as it was written.
    case broken(seq: Int64, why: Flaw)

    public enum Flaw: String, CaseIterable, Sendable {
        /// The row is gone.
        case missing
        /// A field of the row, or the persons it names, was changed or made up.
        case altered
        /// The row does not follow the one before it.
        case unlinked
        /// The log ends before the number or hash that the head remembers.
        case headDiffers
        /// A head written outside the database is newer than the log: its end was cut off, or an
        /// older copy was put in its place.
        case cutShort
        /// The row is not the one that a head written outside the database remembers.
        case exportDiffers
    }
}
