import Casework

/// A kind of record that can be saved. A new one conforms beside its store, and nothing central has
/// to know of it.
public protocol StoredRecord: Audited {
    /// When it is saved among the records of one outcome: after everything it refers to.
    static var savePhase: SavePhase { get }
    /// Whether the file's line in lists may change with it.
    static var renewsFileHead: Bool { get }
    static func save(_ changes: [Change<Self>], in books: Books) throws
}

extension StoredRecord {
    public static var savePhase: SavePhase { .details }
    public static var renewsFileHead: Bool { false }
}

/// The order in which the records of one outcome are saved.
public enum SavePhase: Int, CaseIterable, Sendable {
    case people, files, members, consents, consultations
    /// What follows a consultation: referrals, cases.
    case followUps
    /// Everything else in a file.
    case details
    /// Shares come last: they refer to what they were opened for.
    case sharing
}

/// A kind of record that no store saves: a fault of ours.
struct NotStored: Error { let kind: String }
