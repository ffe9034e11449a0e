/// 世帯員: that a person belongs to the household of fact of a file, as what, and from when to when.
public struct Membership: Equatable, Sendable {
    public enum Relation: String, CaseIterable, Sendable {
        case principal, spouse, partner, child, parent, grandparent, grandchild, sibling
        case otherRelative, cohabitant, unknown
    }

    public let id: Identifier<Membership>
    public let file: Identifier<HouseholdFile>
    public let person: Identifier<Person>
    /// What this person is to the 本人.
    public internal(set) var relation: Relation
    public internal(set) var isHead: Bool
    /// Nil when it is not known.
    public internal(set) var livesTogether: Bool?
    /// As exactly as it is known; often nobody can say (不詳).
    public internal(set) var since: PartialDate
    public internal(set) var until: CivilDate?
    /// What else was answered: the relation in words, the municipality's own questions.
    public internal(set) var other: Answers
    public let version: Int

    public var isPrincipal: Bool { relation == .principal }

    /// Whoever joined on a day that is not known stood in the household all the time.
    public func stands(on day: CivilDate) -> Bool {
        (since.earliest.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Whether lists of this day count the person as one of the household: nobody has left before the
    /// day of leaving. Its SQL twin is in `MembershipStore`.
    public func remains(on day: CivilDate) -> Bool { until.map { day < $0 } ?? true }

    @_spi(Stored) public init(
        id: Identifier<Membership>, file: Identifier<HouseholdFile>, person: Identifier<Person>,
        relation: Relation, isHead: Bool, livesTogether: Bool?, since: PartialDate,
        until: CivilDate?, other: Answers = MemberForms.nothing, version: Int
    ) {
        self.id = id
        self.file = file
        self.person = person
        self.relation = relation
        self.isHead = isHead
        self.livesTogether = livesTogether
        self.since = since
        self.until = until
        self.other = other
        self.version = version
    }
}

extension Membership: Audited {
    public static var kind: String { "member" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

public enum MembershipRefusal: String, DomainRefusal, CaseIterable {
    case alreadyEnded, endsBeforeStart, secondPrincipal, alreadyMember, noPrincipal
}

extension Access {
    /// Somebody is found to belong to the household.
    public func adding(
        _ person: Identifier<Person>, as relation: Membership.Relation, livesTogether: Bool?,
        isHead: Bool, since day: PartialDate, other: Answers = MemberForms.nothing,
        to members: [Membership], keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        let standing = members.filter { $0.remains(on: moment.date) }
        guard !standing.contains(where: { $0.person == person }) else {
            throw MembershipRefusal.alreadyMember
        }
        guard relation != .principal || !standing.contains(where: \.isPrincipal) else {
            throw MembershipRefusal.secondPrincipal
        }
        let member = Membership(
            id: keys.new(), file: file.id, person: person, relation: relation, isHead: isHead,
            livesTogether: livesTogether, since: day, until: nil, other: other, version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: member, "add"))
        return outcome
    }

    /// Somebody left the household: the membership ends, the history stays. The 本人 does not leave
    /// their own file; another is named first.
    public func ending(_ member: Membership, on day: CivilDate) throws -> Outcome {
        try requireEnding(member)
        if let first = member.since.earliest, day < first {
            throw MembershipRefusal.endsBeforeStart
        }
        var next = member
        next.until = day
        var outcome = Outcome()
        outcome.add(change(from: member, to: next, "end"))
        return outcome
    }

    /// Whether somebody may leave the household at all, asked before a day is known.
    public func requireEnding(_ member: Membership) throws {
        guard member.file == file.id else { throw Denial.unseen }
        try requireWriting()
        guard member.remains(on: moment.date) else { throw MembershipRefusal.alreadyEnded }
        guard !member.isPrincipal else { throw MembershipRefusal.noPrincipal }
    }

    /// What somebody is to the 本人 is put right, with the day they joined when it becomes known. Who
    /// the 本人 is changes by `naming` alone.
    public func correcting(
        _ member: Membership, relation: Membership.Relation, livesTogether: Bool?, isHead: Bool,
        since: PartialDate, other: Answers = MemberForms.nothing
    ) throws -> Outcome {
        guard member.file == file.id else { throw Denial.unseen }
        try requireWriting()
        guard member.isPrincipal || relation != .principal else {
            throw MembershipRefusal.secondPrincipal
        }
        guard !member.isPrincipal || relation == .principal else {
            throw MembershipRefusal.noPrincipal
        }
        if let last = member.until, let first = since.earliest, last < first {
            throw MembershipRefusal.endsBeforeStart
        }
        var next = member
        next.relation = relation
        next.livesTogether = livesTogether
        next.isHead = isHead
        next.since = since
        next.other = other
        var outcome = Outcome()
        outcome.add(change(from: member, to: next, "correct"))
        return outcome
    }

    /// Whether a member may become the 本人, asked before it is known what the former one then is.
    public func requireNaming(
        _ next: Membership, principalInsteadOf former: Membership
    ) throws {
        guard next.file == file.id, former.file == file.id else { throw Denial.unseen }
        try requireWriting()
        guard next.until == nil, former.until == nil else { throw MembershipRefusal.alreadyEnded }
        guard former.isPrincipal, next.id != former.id else {
            throw MembershipRefusal.secondPrincipal
        }
    }

    /// 本人の交代: another member is the 本人 from now on, and `relation` is what the former one is to
    /// them. Both change together, so that a household has one 本人, neither two nor none.
    public func naming(
        _ next: Membership, principalInsteadOf former: Membership,
        whoIs relation: Membership.Relation
    ) throws -> Outcome {
        try requireNaming(next, principalInsteadOf: former)
        guard relation != .principal else { throw MembershipRefusal.secondPrincipal }
        var (before, after) = (former, next)
        before.relation = relation
        after.relation = .principal
        var outcome = Outcome()
        // The former first: at no moment are there two.
        outcome.add(change(from: former, to: before, "correct"))
        outcome.add(change(from: next, to: after, "namePrincipal"))
        return outcome
    }
}
