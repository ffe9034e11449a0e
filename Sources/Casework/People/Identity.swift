/// 同一人の判断: what a worker said about two records, with the reason. It outlives every merge.
public struct IdentityVerdict: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// 同じ人: the second record was taken into the first.
        case same
        /// 別の人: never proposed and never merged again.
        case different
    }

    public let id: Identifier<IdentityVerdict>
    /// The record that stays, or either of the two.
    public let kept: Identifier<Person>
    public let other: Identifier<Person>
    public let kind: Kind
    public let reason: String
    public let worker: Identifier<Worker>
    public let moment: Moment
    /// Memberships that were moved from the other record to the kept one, for the way back.
    public internal(set) var moved: [Identifier<Membership>]
    public internal(set) var undone: Moment?
    public let version: Int

    @_spi(Stored) public init(
        id: Identifier<IdentityVerdict>, kept: Identifier<Person>, other: Identifier<Person>,
        kind: Kind, reason: String, worker: Identifier<Worker>, moment: Moment,
        moved: [Identifier<Membership>], undone: Moment?, version: Int
    ) {
        self.id = id
        self.kept = kept
        self.other = other
        self.kind = kind
        self.reason = reason
        self.worker = worker
        self.moment = moment
        self.moved = moved
        self.undone = undone
        self.version = version
    }
}

extension IdentityVerdict: Audited {
    public static var kind: String { "identity" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { nil }
}

public enum IdentityRefusal: String, DomainRefusal, CaseIterable {
    case samePerson, alreadyMerged, judgedDifferent, noReason, notMerged, alreadyUndone, notMovable
}
