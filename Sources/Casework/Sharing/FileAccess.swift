/// 世帯ファイル: one household's troubles followed as one thread, whoever takes part in it.
///
/// There is always a desk that holds it and a worker who stays beside the people in it (伴走).
public struct HouseholdFile: Equatable, Sendable {
    public let id: Identifier<HouseholdFile>
    /// Municipal numbering: fiscal year and running number, `2026-000123`.
    public let number: String
    public let openedOn: CivilDate
    public internal(set) var desk: Identifier<Desk>
    public internal(set) var accompanying: Identifier<Worker>
    /// 知られない相談: shared with single workers only.
    public let isHidden: Bool
    public let version: Int

    @_spi(Stored) public init(
        id: Identifier<HouseholdFile>, number: String, openedOn: CivilDate, desk: Identifier<Desk>,
        accompanying: Identifier<Worker>, isHidden: Bool, version: Int
    ) {
        self.id = id
        self.number = number
        self.openedOn = openedOn
        self.desk = desk
        self.accompanying = accompanying
        self.isHidden = isHidden
        self.version = version
    }
}

extension HouseholdFile: Audited {
    public static var kind: String { "file" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { id }
}

/// A file with the shares that lead to it: everything the reading rule may consider.
public struct FileFacts: Sendable {
    public let file: HouseholdFile
    public let shares: [Share]
    /// What the members agreed to; without them nothing can rest on a consent.
    public let consents: [Consent]
    public init(file: HouseholdFile, shares: [Share], consents: [Consent] = []) {
        self.file = file
        self.shares = shares
        self.consents = consents
    }
}

/// What one worker may do in one file now, and on what basis. The ticket for every deed in it.
public struct Access: Sendable {
    public let standing: Standing
    public let file: HouseholdFile
    public let basis: LegalBasis
    public let classes: Set<DataClass>
    public let mayWrite: Bool
    /// The desks through which the file is open.
    public let desks: Set<Identifier<Desk>>
    public let moment: Moment
    let shares: [Share]
    let consents: [Consent]

    /// Whether the file is held at a desk of this worker.
    public var isHolder: Bool { desks.contains(file.desk) }
    public var worker: Identifier<Worker> { standing.worker }

    /// The kinds of data a way on this basis opens: on a consent no more than was agreed to.
    func scope(of basis: LegalBasis) -> Set<DataClass> {
        guard case .consent(let id) = basis,
            let consent = consents.first(where: { $0.id == id })
        else { return classes }
        return consent.scope.classes.intersection(classes)
    }

    /// How long a way may stand on this basis: on a consent no longer than the consent itself.
    func end(of basis: LegalBasis) throws(Consent.Refusal) -> Moment {
        guard case .consent(let id) = basis else { return .never }
        guard let consent = consents.first(where: { $0.id == id }),
            consent.isInForce(on: moment.date)
        else { throw .neverGiven }
        return consent.lastDay.adding(days: 1).midnight
    }

    /// The desk as which this worker acts: the holding desk first, then one that may write.
    public var actingDesk: Identifier<Desk> {
        if isHolder { return file.desk }
        let acting = shares.filter { $0.mayWrite && $0.opens(for: standing, at: moment) }
        return acting.map(\.desk).min() ?? desks.min() ?? file.desk
    }

    public func holds(_ role: Role) -> Bool {
        desks.contains { standing.roles(at: $0).contains(role) }
    }

    /// Asked before anything typed is looked at: whoever may not act learns that, and nothing else.
    public func requireWriting() throws(Denial) {
        guard mayWrite else { throw .notYours(.readOnly) }
    }

    /// Something of this file that may be shown, with the line for the log.
    func disclose<Value>(
        _ value: Value, kind: String, subject: String, deed: String = "view"
    ) -> Disclosed<Value> {
        Disclosed(
            value, on: basis,
            viewing: AuditLine(
                moment: moment, worker: worker, deed: "\(kind).\(deed)", kind: kind,
                subject: subject, file: file.id, basis: basis))
    }

    func change<Record: Audited>(
        from before: Record?, to after: Record, _ deed: String
    ) -> Change<Record> {
        Change(from: before, to: after, deed: deed, by: worker, on: basis, at: moment)
    }
}

extension FileFacts {
    /// The one rule for opening a file. To those it does not open for, the file does not exist.
    public func access(for standing: Standing, at moment: Moment) throws(Denial) -> Access {
        let open = shares.filter { $0.opens(for: standing, at: moment) }
        guard let strongest = open.min(by: { $0.basis.strength < $1.basis.strength }) else {
            throw .unseen
        }
        return Access(
            standing: standing, file: file, basis: strongest.basis,
            classes: open.reduce(into: []) { $0.formUnion($1.classes) },
            mayWrite: open.contains { $0.mayWrite }, desks: Set(open.map(\.desk)), moment: moment,
            shares: shares, consents: consents)
    }
}

extension LegalBasis {
    /// The basis that is named when several would do, in the order in which the disclosure decision
    /// asks (§6.2): one's own duty, then what the person agreed to.
    var strength: Int {
        switch self {
        case .ownDuty: 0
        case .consent: 1
        case .programmeDuty: 2
        case .conference: 3
        case .statute: 4
        case .internalUse: 5
        case .publicBody: 6
        case .personsInterest: 7
        case .emergency: 8
        }
    }
}

extension Access {
    /// The file itself, opened for reading. Its line goes to the log before the page leaves.
    public var disclosedFile: Disclosed<HouseholdFile> {
        disclose(file, kind: HouseholdFile.kind, subject: file.id.description)
    }

    /// Whether content of this kind of data may be shown to this worker.
    public func covers(_ dataClass: DataClass) -> Bool { classes.contains(dataClass) }

    /// Whether this worker can still open the file once an outcome is kept: whoever ends their own
    /// part in it is led elsewhere.
    public func staysOpen(after outcome: Outcome) -> Bool {
        let changed = Dictionary(outcome.shares.map { ($0.after.id, $0.after) }) { _, last in last }
        let known = Set(shares.map(\.id))
        let after =
            shares.map { changed[$0.id] ?? $0 } + changed.values.filter { !known.contains($0.id) }
        return after.contains { $0.opens(for: standing, at: moment) }
    }
}
