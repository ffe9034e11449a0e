/// 共有: that a desk (or one worker of it) may open a household file, why, how much, and until when.
///
/// Every way to a file is one of these, the holder's own included, so one rule and one WHERE clause
/// decide for records, lists, counts, search and exports alike.
public struct Share: Equatable, Sendable {
    public let id: Identifier<Share>
    public let file: Identifier<HouseholdFile>
    public let desk: Identifier<Desk>
    /// Set when only this worker of the desk may open the file (知られない相談).
    public let worker: Identifier<Worker>?
    public let basis: LegalBasis
    public let classes: Set<DataClass>
    /// Whether the desk acts in the file, or reads only.
    public internal(set) var mayWrite: Bool
    public let since: Moment
    public internal(set) var until: Moment
    /// The reason in words, where the basis asks for one.
    public let reason: String
    /// What it was opened for: it ends when that ends. Nil for the holder's own way.
    public let cause: Cause?
    public let version: Int

    /// つなぎ・聞き取り・多機関ケース: what a way to a file was opened for.
    public enum Cause: Hashable, Sendable {
        case referral(Identifier<Referral>)
        case hearing(Identifier<Hearing>)
        /// The way of 多機関協働 to a case it was asked to help with.
        case escalation(Identifier<Case>)
        /// The way of the section that leads a case, and stays after it.
        case lead(Identifier<Case>)

        public var isHearing: Bool {
            switch self {
            case .hearing: true
            case .referral, .escalation, .lead: false
            }
        }
    }

    public func isOpen(at moment: Moment) -> Bool { since <= moment && moment < until }

    /// Whether this share opens the file for this worker now. Its SQL twin is in `ShareStore`.
    public func opens(for standing: Standing, at moment: Moment) -> Bool {
        isOpen(at: moment) && standing.sits(at: desk)
            && (worker.map { $0 == standing.worker } ?? true)
    }

    @_spi(Stored) public init(
        id: Identifier<Share>, file: Identifier<HouseholdFile>, desk: Identifier<Desk>,
        worker: Identifier<Worker>?, basis: LegalBasis, classes: Set<DataClass>, mayWrite: Bool,
        since: Moment, until: Moment, reason: String, cause: Cause? = nil, version: Int
    ) {
        self.id = id
        self.file = file
        self.desk = desk
        self.worker = worker
        self.basis = basis
        self.classes = classes
        self.mayWrite = mayWrite
        self.since = since
        self.until = until
        self.reason = reason
        self.cause = cause
        self.version = version
    }
}

extension Share: Audited {
    public static var kind: String { "share" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

extension Share {
    /// The share ends now: nothing more is shown, what was shown stays in the ledger.
    func ended(by worker: Identifier<Worker>, at moment: Moment) -> Change<Share> {
        var next = self
        next.until = max(since, moment)
        return Change(from: self, to: next, deed: "end", by: worker, on: basis, at: moment)
    }

    /// The share stays open to the end of this day, and no longer.
    func lasting(
        through day: CivilDate, by worker: Identifier<Worker>, at moment: Moment
    ) -> Change<Share> {
        var next = self
        next.until = min(until, max(since, day.adding(days: 1).midnight))
        return Change(from: self, to: next, deed: "end", by: worker, on: basis, at: moment)
    }

    /// The desk has taken something on: it may write from now on.
    func madeActing(by worker: Identifier<Worker>, at moment: Moment) -> Change<Share> {
        var next = self
        next.mayWrite = true
        return Change(from: self, to: next, deed: "act", by: worker, on: basis, at: moment)
    }

    func opened(by worker: Identifier<Worker>) -> Change<Share> {
        Change(from: nil, to: self, deed: "open", by: worker, on: basis, at: since)
    }
}

extension Share.Cause {
    /// How the cause lies in a column: the kind, and what it points at.
    public var code: String {
        switch self {
        case .referral: "referral"
        case .hearing: "hearing"
        case .escalation: "escalation"
        case .lead: "lead"
        }
    }

    public var reference: String {
        switch self {
        case .referral(let id): id.description
        case .hearing(let id): id.description
        case .escalation(let id), .lead(let id): id.description
        }
    }

    public init?(code: String, reference: String) {
        let cause: Self? =
            switch code {
            case "referral": Identifier(reference).map { .referral($0) }
            case "hearing": Identifier(reference).map { .hearing($0) }
            case "escalation": Identifier(reference).map { .escalation($0) }
            case "lead": Identifier(reference).map { .lead($0) }
            default: nil
            }
        guard let cause else { return nil }
        self = cause
    }
}
