/// 二つの記録: two records of people who may be the same, with all the judgement may consider.
public struct IdentityPair: Sendable {
    /// The record that stays.
    public let kept: Person
    public let other: Person
    /// The files through which this worker sees each of them.
    public let keptWays: [Access]
    public let otherWays: [Access]
    /// Every place they have in a household, whoever holds the file.
    let keptPlaces: [Membership]
    let otherPlaces: [Membership]
    let circle: IdentityCircle
    let guards: PersonGuards

    public init(
        kept: (person: Person, ways: [Access], places: [Membership]),
        other: (person: Person, ways: [Access], places: [Membership]),
        verdicts: [IdentityVerdict], guards: PersonGuards
    ) {
        (self.kept, keptWays, keptPlaces) = kept
        (self.other, otherWays, otherPlaces) = other
        circle = IdentityCircle(verdicts)
        self.guards = guards
    }
}

/// What comes of a judgement on identity, to be saved together or not at all.
///
/// Only `IdentityPair` and `IdentityUndoing` make one.
public struct IdentityDecision: Sendable {
    public let verdict: Change<IdentityVerdict>
    /// The record that was taken in, or let go.
    public let person: Change<Person>?
    public let moved: [Change<Membership>]
}

extension IdentityPair {
    /// 同じ人: the other record stays as it is, points at the kept one, and its places in
    /// households go over. Notes, consents and audit lines keep the record they were written on.
    public func judgedSame(because reason: String, keys: Keys) throws -> IdentityDecision {
        try requireMergeable()
        guard !reason.isEmpty else { throw IdentityRefusal.noReason }
        let way = try writingWay(otherWays)
        let verdict = verdict(.same, reason, moved: otherPlaces.map(\.id), keys)
        var taken = other
        taken.mergedInto = kept.id
        return IdentityDecision(
            verdict: way.change(from: nil, to: verdict, "same"),
            person: way.change(from: other, to: taken, "mergeInto"),
            moved: otherPlaces.map { way.change(from: $0, to: $0.of(kept.id), "move") })
    }

    /// 別の人: the two are never proposed and never merged again.
    public func judgedDifferent(because reason: String, keys: Keys) throws -> IdentityDecision {
        try requireBothSeen()
        guard !reason.isEmpty else { throw IdentityRefusal.noReason }
        let way = try writingWay(keptWays)
        _ = try writingWay(otherWays)
        return IdentityDecision(
            verdict: way.change(
                from: nil, to: verdict(.different, reason, moved: [], keys), "different"),
            person: nil, moved: [])
    }

    /// Whether the two may be merged now; throws why not. A page asks before it offers the button.
    public func requireMergeable() throws {
        try requireJudging()
        // A protected person's place of refuge would come to be seen in the other's household; what
        // was said in a 知られない相談 would be found under the name in the open file.
        guard !guards.protects(kept.id), !guards.protects(other.id),
            !(keptWays + otherWays).contains(where: \.file.isHidden)
        else { throw IdentityRefusal.notMovable }
        let day = keptWays[0].moment.date
        let standing = Set(keptPlaces.filter { $0.remains(on: day) }.map(\.file))
        guard !otherPlaces.contains(where: { $0.remains(on: day) && standing.contains($0.file) })
        else { throw MembershipRefusal.alreadyMember }
    }

    /// Whether this worker may judge the two at all, asked before anything typed is looked at.
    public func requireJudging() throws {
        try requireBothSeen()
        _ = try writingWay(keptWays)
        _ = try writingWay(otherWays)
    }

    private func requireBothSeen() throws {
        guard kept.id != other.id else { throw IdentityRefusal.samePerson }
        for (person, ways) in [(kept, keptWays), (other, otherWays)] {
            guard let way = ways.first(where: { $0.covers(.identity) }),
                guards.shows(person.id, to: way.standing)
            else { throw Denial.unseen }
            guard person.mergedInto == nil else { throw IdentityRefusal.alreadyMerged }
        }
        guard !circle.separates(kept.id, other.id) else { throw IdentityRefusal.judgedDifferent }
    }

    private func writingWay(_ ways: [Access]) throws(Denial) -> Access {
        guard let way = ways.first(where: \.mayWrite) else { throw .notYours(.readOnly) }
        return way
    }

    private func verdict(
        _ kind: IdentityVerdict.Kind, _ reason: String, moved: [Identifier<Membership>],
        _ keys: Keys
    ) -> IdentityVerdict {
        let way = keptWays[0]
        return IdentityVerdict(
            id: keys.new(), kept: kept.id, other: other.id, kind: kind, reason: reason,
            worker: way.worker, moment: way.moment, moved: moved, undone: nil, version: 0)
    }
}

/// 統合の取り消し: a merge on its way back, with all that may be considered.
public struct IdentityUndoing: Sendable {
    public let verdict: IdentityVerdict
    public let kept: Person
    public let other: Person
    public let ways: [Access]
    let places: [Membership]
    let guards: PersonGuards

    public init(
        _ verdict: IdentityVerdict, kept: Person, other: Person, ways: [Access],
        places: [Membership], guards: PersonGuards
    ) {
        self.verdict = verdict
        self.kept = kept
        self.other = other
        self.ways = ways
        self.places = places
        self.guards = guards
    }

    /// Every place that came with the merge goes back, and only those; the other record is free
    /// again. Merges on top of this one must be undone first.
    public func undone() throws -> IdentityDecision {
        guard let way = ways.first(where: { $0.covers(.identity) }),
            guards.shows(kept.id, to: way.standing), guards.shows(other.id, to: way.standing)
        else { throw Denial.unseen }
        guard let way = ways.first(where: \.mayWrite) else { throw Denial.notYours(.readOnly) }
        guard verdict.kind == .same else { throw IdentityRefusal.notMerged }
        guard verdict.undone == nil else { throw IdentityRefusal.alreadyUndone }
        guard kept.mergedInto == nil else { throw IdentityRefusal.alreadyMerged }
        guard other.mergedInto == kept.id else { throw IdentityRefusal.notMerged }
        var (apart, free) = (verdict, other)
        apart.undone = way.moment
        free.mergedInto = nil
        let back = places.filter { verdict.moved.contains($0.id) && $0.person == kept.id }
        return IdentityDecision(
            verdict: way.change(from: verdict, to: apart, "undo"),
            person: way.change(from: other, to: free, "letGo"),
            moved: back.map { way.change(from: $0, to: $0.of(other.id), "moveBack") })
    }
}

extension Membership {
    /// The same place in the household, of another record.
    fileprivate func of(_ person: Identifier<Person>) -> Membership {
        Membership(
            id: id, file: file, person: person, relation: relation, isHead: isHead,
            livesTogether: livesTogether, since: since, until: until, other: other, version: version
        )
    }
}
