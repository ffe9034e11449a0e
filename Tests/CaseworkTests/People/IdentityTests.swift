import Testing

@testable @_spi(Stored) import Casework

@Suite("Whether two records are of the same person") struct IdentityTests {
    private let keys = Keys.counting()

    @Test("a merge points the other record at the kept one and takes its places along")
    func merge() throws {
        let decision = try pair().judgedSame(because: "本人に確かめた", keys: keys)
        #expect(decision.person?.after.mergedInto == "a")
        #expect(decision.moved.map(\.after.id) == ["m-b"])
        #expect(decision.moved.map(\.after.person) == ["a"])
        #expect(decision.moved.map(\.after.relation) == [.child])
        #expect(decision.verdict.after.kind == .same)
        #expect(decision.verdict.after.moved == ["m-b"])
        #expect(decision.verdict.line.deed == "identity.same")
    }

    @Test("undoing puts back exactly what the merge had moved")
    func undo() throws {
        let merged = try pair().judgedSame(because: "同じ", keys: keys)
        let undone = try undoing(merged).undone()
        #expect(undone.person?.after.mergedInto == nil)
        let back = undone.moved.map(\.after)
        #expect(back == [place("m-b", of: "b", in: "file-b", .child)])
        #expect(undone.verdict.after.undone != nil)
    }

    @Test("a merge is undone once, and only while nothing was merged on top of it")
    func undoOnce() throws {
        let merged = try pair().judgedSame(because: "同じ", keys: keys)
        let undone = try undoing(merged).undone()
        #expect(throws: IdentityRefusal.alreadyUndone) {
            _ = try undoing(merged, verdict: undone.verdict.after).undone()
        }
        var kept = person("a")
        kept.mergedInto = "c"
        #expect(throws: IdentityRefusal.alreadyMerged) {
            _ = try undoing(merged, kept: kept).undone()
        }
    }

    @Test("what somebody judged to be different is not merged, neither way round")
    func different() throws {
        let apart = try pair().judgedDifferent(because: "生年月日が違う", keys: keys).verdict.after
        #expect(apart.kind == .different)
        for turned in [false, true] {
            #expect(throws: IdentityRefusal.judgedDifferent) {
                try pair(verdicts: [apart], turned: turned).requireMergeable()
            }
        }
    }

    @Test("a judgement also holds for records that were taken into the two")
    func throughMerges() {
        let verdicts = [verdict("c", "b", .same), verdict("a", "b", .different)]
        #expect(IdentityCircle(verdicts).records(of: "c") == ["c", "b"])
        #expect(IdentityCircle(verdicts).separates("a", "c"))
        #expect(!IdentityCircle(verdicts).separates("a", "d"))
    }

    @Test("what was split by hand is never merged again")
    func split() {
        let split = verdict("a", "b", .same, undone: .start)
        #expect(IdentityCircle([split]).separates("b", "a"))
        #expect(throws: IdentityRefusal.judgedDifferent) {
            try pair(verdicts: [split]).requireMergeable()
        }
    }

    @Test("both records must be open, and writing allowed in a file of each")
    func rights() throws {
        #expect(throws: Denial.unseen) { try pair(otherWays: []).requireMergeable() }
        let reading = try access("file-b", mayWrite: false)
        #expect(throws: Denial.notYours(.readOnly)) {
            try pair(otherWays: [reading]).requireMergeable()
        }
        #expect(throws: Denial.notYours(.readOnly)) {
            _ = try pair(otherWays: [reading]).judgedDifferent(because: "違う", keys: keys)
        }
        let nameless = try access("file-b", classes: [.life])
        #expect(throws: Denial.unseen) { try pair(otherWays: [nameless]).requireMergeable() }
    }

    @Test("protected persons and 知られない相談 are not merged, even by those who may see them")
    func guarded() throws {
        let guards = PersonGuards([PersonGuard(person: "b", permitted: ["sato"])])
        #expect(throws: IdentityRefusal.notMovable) {
            try pair(guards: guards).requireMergeable()
        }
        let strict = PersonGuards([PersonGuard(person: "b", permitted: [])])
        #expect(throws: Denial.unseen) { try pair(guards: strict).requireMergeable() }
        let hidden = try access("file-b", isHidden: true)
        #expect(throws: IdentityRefusal.notMovable) {
            try pair(otherWays: [hidden]).requireMergeable()
        }
    }

    @Test("two who stand in one household at the same time must first be put right there")
    func sameHousehold() throws {
        let other = [place("m-b", of: "b", in: "file-a", .child)]
        #expect(throws: MembershipRefusal.alreadyMember) {
            try pair(otherPlaces: other).requireMergeable()
        }
        var ended = other[0]
        ended.until = .start
        try pair(otherPlaces: [ended]).requireMergeable()
    }

    @Test("a judgement without a reason is none, and nobody is merged with themselves or twice")
    func refusals() throws {
        #expect(throws: IdentityRefusal.noReason) {
            _ = try pair().judgedSame(because: "", keys: keys)
        }
        #expect(throws: IdentityRefusal.noReason) {
            _ = try pair().judgedDifferent(because: "", keys: keys)
        }
        #expect(throws: IdentityRefusal.samePerson) {
            try pair(other: person("a")).requireMergeable()
        }
        var taken = person("b")
        taken.mergedInto = "c"
        #expect(throws: IdentityRefusal.alreadyMerged) {
            try pair(other: taken).requireMergeable()
        }
    }
}

extension IdentityTests {
    private func pair(
        other: Person? = nil, otherWays: [Access]? = nil, otherPlaces: [Membership]? = nil,
        verdicts: [IdentityVerdict] = [], guards: PersonGuards = PersonGuards([]),
        turned: Bool = false
    ) throws -> IdentityPair {
        let one = (
            person: person("a"), ways: [try access("file-a")],
            places: [place("m-a", of: "a", in: "file-a", .principal)]
        )
        let two = (
            person: other ?? person("b"), ways: try otherWays ?? [access("file-b")],
            places: otherPlaces ?? [place("m-b", of: "b", in: "file-b", .child)]
        )
        return IdentityPair(
            kept: turned ? two : one, other: turned ? one : two, verdicts: verdicts,
            guards: guards)
    }

    private func undoing(
        _ merged: IdentityDecision, verdict: IdentityVerdict? = nil, kept: Person? = nil
    ) throws -> IdentityUndoing {
        IdentityUndoing(
            verdict ?? merged.verdict.after, kept: kept ?? person("a"),
            other: merged.person!.after, ways: [try access("file-a")],
            places: merged.moved.map(\.after) + [place("m-a", of: "a", in: "file-a", .principal)],
            guards: PersonGuards([]))
    }

    private func person(_ id: Identifier<Person>) -> Person {
        Person(PersonDetails(name: PersonName(family: "渡辺")), id: id)
    }

    private func place(
        _ id: Identifier<Membership>, of person: Identifier<Person>,
        in file: Identifier<HouseholdFile>, _ relation: Membership.Relation
    ) -> Membership {
        Membership(
            id: id, file: file, person: person, relation: relation, isHead: false,
            livesTogether: true, since: PartialDate(.start), until: nil, version: 0)
    }

    private func verdict(
        _ kept: Identifier<Person>, _ other: Identifier<Person>, _ kind: IdentityVerdict.Kind,
        undone: Moment? = nil
    ) -> IdentityVerdict {
        IdentityVerdict(
            id: keys.new(), kept: kept, other: other, kind: kind, reason: "理由", worker: "sato",
            moment: .start, moved: [], undone: undone, version: 0)
    }

    private func access(
        _ id: Identifier<HouseholdFile>, mayWrite: Bool = true, isHidden: Bool = false,
        classes: Set<DataClass> = .all
    ) throws -> Access {
        let file = HouseholdFile(
            id: id, number: "2026-000001", openedOn: .start, desk: "life", accompanying: "sato",
            isHidden: isHidden, version: 0)
        let share = Share(
            id: keys.new(), file: id, desk: "life", worker: nil, basis: .ownDuty,
            classes: classes, mayWrite: mayWrite, since: .start, until: .never, reason: "",
            version: 0)
        return try FileFacts(file: file, shares: [share]).access(for: .receiver, at: .start)
    }
}
