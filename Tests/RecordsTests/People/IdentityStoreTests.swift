@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite("Merging people in the books") struct IdentityStoreTests {
    private static let standing = StoreTown.workers[0].standing

    @Test("a merge moves the places, and the kept record is found by both names")
    func merge() async throws {
        try await onTwoFiles { archive in
            try await Self.merge("p1", "p2", in: archive)
            let places = try await archive.read { try MembershipStore($0).members(of: "f2") }
            #expect(places.map(\.person) == ["p1"])
            #expect(places.map(\.id) == ["m2"])
            let other = try await archive.read { try PersonStore($0).require("p2") }
            #expect(other.mergedInto == "p1")
            #expect(other.name.family == "高橋")
            for name in ["渡辺", "高橋"] {
                #expect(try await Self.found(name, in: archive) == ["p1"])
            }
        }
    }

    @Test("both names still lead there after the kept record was rewritten")
    func rewritten() async throws {
        try await onTwoFiles { archive in
            try await Self.merge("p1", "p2", in: archive)
            try await archive.transaction { books in
                let person = try PersonStore(books).require("p1")
                var next = person
                next.caution = "犬がいる"
                try PersonStore(books).save([.next(person, next)])
            }
            #expect(try await Self.found("高橋", in: archive) == ["p1"])
        }
    }

    @Test("whoever comes again with the telephone of the record that was taken in is recognised")
    func recognised() async throws {
        try await onTwoFiles { archive in
            try await archive.transaction { books in
                let person = try PersonStore(books).require("p2")
                var next = person
                next.contacts = [
                    Contact(
                        kind: .mobile, value: "090-0000-0099", holder: "", hours: "",
                        voicemail: .unasked, keepFromFamily: false, from: nil, until: nil)
                ]
                try PersonStore(books).save([.next(person, next)])
            }
            try await Self.merge("p1", "p2", in: archive)
            let traces = try await archive.read { books in
                let again = PersonDetails(
                    contacts: try PersonStore(books).require("p2").contacts)
                return try EarlierConsultations(books).traces(
                    of: PersonTraits(again, id: nil), for: Self.standing, at: StoreTown.moment)
            }
            #expect(Set(traces.map(\.person)) == ["p1"])
            #expect(traces.allSatisfy { $0.likeness == [.phone] })
        }
    }

    @Test("undoing puts places, names and records back as they were")
    func undo() async throws {
        try await onTwoFiles { archive in
            let before = try await Self.state(of: archive)
            let verdict = try await Self.merge("p1", "p2", in: archive)
            try await archive.transaction { books in
                let store = IdentityStore(books)
                let undoing = try store.undoing(
                    verdict, for: Self.standing, at: StoreTown.moment)
                try store.save(try undoing.undone(), terminal: "test")
            }
            #expect(try await Self.state(of: archive) == before)
            #expect(try await Self.found("渡辺", in: archive) == ["p1"])
            #expect(try await Self.found("高橋", in: archive) == ["p2"])
            let taken = try await archive.read { try IdentityStore($0).takenIn(by: ["p1"]) }
            #expect(taken.isEmpty)
        }
    }

    @Test("what was undone, or judged to be different, stays apart in the books")
    func apart() async throws {
        try await onTwoFiles { archive in
            try await archive.transaction { books in
                let store = IdentityStore(books)
                let pair = try store.pair("p1", "p2", for: Self.standing, at: StoreTown.moment)
                try store.save(
                    try pair.judgedDifferent(because: "双子の姉妹", keys: Keys { "v1" }),
                    terminal: "test")
            }
            await #expect(throws: IdentityRefusal.judgedDifferent) {
                try await Self.merge("p2", "p1", in: archive)
            }
            let verdict = try await archive.read { try IdentityStore($0).require("v1") }
            #expect(verdict.reason == "双子の姉妹")
            #expect(verdict.moved == [])
        }
    }

    @Test("records taken in by way of others lead to the one that stands")
    func chain() async throws {
        try await onTwoFiles { archive in
            try await archive.transaction { books in
                var outcome = Outcome()
                outcome.add(.first(Sample.person("p3", family: "鈴木")))
                outcome.add(
                    .first(Sample.member("m3", "p3", file: "f2", relation: .child)))
                try books.save(outcome, terminal: "test")
            }
            try await Self.merge("p1", "p2", in: archive, as: "v1")
            try await Self.end("m3", in: archive)
            try await Self.merge("p3", "p1", in: archive, as: "v2")
            let taken = try await archive.read { try IdentityStore($0).takenIn(by: ["p3"]) }
            #expect(taken == ["p1": "p3", "p2": "p3"])
            for name in ["渡辺", "高橋", "鈴木"] {
                #expect(try await Self.found(name, in: archive) == ["p3"])
            }
            // The first merge cannot be undone while the record it went to is itself taken in.
            await #expect(throws: Denial.unseen) {
                try await archive.transaction { books in
                    let store = IdentityStore(books)
                    _ = try store.undoing("v1", for: Self.standing, at: StoreTown.moment).undone()
                }
            }
        }
    }

    @Test("every line of a merge concerns both people, and the chain holds")
    func log() async throws {
        try await onTwoFiles { archive in
            try await Self.merge("p1", "p2", in: archive)
            for person: Identifier<Person> in ["p1", "p2"] {
                let deeds = try await archive.read {
                    try AuditTrail($0).lines(of: .person(person)).map(\.line.deed)
                }
                #expect(deeds.contains("identity.same"))
                #expect(deeds.contains("person.mergeInto"))
                #expect(deeds.contains("member.move"))
            }
        }
    }
}

extension IdentityStoreTests {
    /// The store town with a second file `f2` of somebody else, `p2`.
    private func onTwoFiles(_ body: (Archive) async throws -> Void) async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                var outcome = Outcome()
                outcome.add(.first(Sample.person("p2", family: "高橋")))
                outcome.add(.first(Sample.file("f2", number: "2026-000002")))
                outcome.add(.first(Sample.share("s2", file: "f2")))
                outcome.add(.first(Sample.member("m2", "p2", file: "f2")))
                try books.save(outcome, terminal: "test")
            }
            try await body(archive)
        }
    }

    @discardableResult
    private static func merge(
        _ kept: Identifier<Person>, _ other: Identifier<Person>, in archive: Archive,
        as key: String = "v1"
    ) async throws -> Identifier<IdentityVerdict> {
        try await archive.transaction { books in
            let store = IdentityStore(books)
            let pair = try store.pair(kept, other, for: standing, at: StoreTown.moment)
            let decision = try pair.judgedSame(because: "本人に確かめた", keys: Keys { key })
            try store.save(decision, terminal: "test")
            return decision.verdict.after.id
        }
    }

    private static func end(_ id: Identifier<Membership>, in archive: Archive) async throws {
        try await archive.transaction { books in
            let member = try MembershipStore(books).require(id)
            var next = member
            next.until = StoreTown.day
            try MembershipStore(books).save([.next(member, next)])
        }
    }

    private static func found(
        _ name: String, in archive: Archive
    ) async throws -> Set<Identifier<Person>> {
        try await archive.read { books in
            Set(
                try PersonSearch(books, for: standing, at: StoreTown.moment).hits(.name(name))
                    .map(\.person.id))
        }
    }

    /// Whose places and records stand how, versions aside.
    private static func state(of archive: Archive) async throws -> [String] {
        try await archive.read { books in
            let places =
                try MembershipStore(books).members(of: "f1")
                + MembershipStore(books).members(of: "f2")
            let people = try PersonStore(books).people(["p1", "p2"] as Set<Identifier<Person>>)
            return places.map {
                "\($0.id) \($0.person) \($0.relation) \(String(describing: $0.until))"
            }
                + people.map { "\($0.id) \($0.details) \(String(describing: $0.mergedInto))" }
                .sorted()
        }
    }
}
