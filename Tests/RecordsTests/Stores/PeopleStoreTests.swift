@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct PeopleStoreTests {
    private let people = Trip<Person>(
        save: { try PersonStore($0).save($1) }, read: { try PersonStore($0).require("p2") })

    @Test func `a person comes back as written, however much of the birth is known`() async throws {
        let births: [Birth] = [
            .date(PartialDate(CivilDate("1949-05-03")!)), .date(PartialDate(year: 1949, month: 5)!),
            .date(PartialDate(years: 1945...1954)!), .aboutAge(40, on: Sample.day), .unknown,
        ]
        try await onEachTown { archive in
            try await people.pass(births, in: archive) { birth, version in
                var person = Sample.person("p2", version: version)
                person.birth = birth
                return person
            }
        }
    }

    @Test func `an anonymous person gets a name later`() async throws {
        try await onEachTown { archive in
            let names = [
                PersonName(nickname: "青い帽子の男性"), PersonName(family: "\u{FA19}谷", given: "勝"),
            ]
            try await people.pass(names, in: archive) { name, version in
                Person(
                    id: "p2", name: name, sex: .undisclosed, birth: .unknown, otherNames: [],
                    addresses: [], contacts: [], caution: "", mergedInto: nil, version: version)
            }
        }
    }

    @Test func `a person whose key is destroyed is left out and can be required no more`()
        async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Sample.person("p2"))])
                try DataKeys(books).destroy("p1", at: Sample.moment)
            }
            let left = try await archive.read {
                try PersonStore($0).people(["p1", "p2"]).map(\.id)
            }
            #expect(left == ["p2"])
            await #expect(throws: Missing.self) {
                try await archive.read { try PersonStore($0).require("p1") }
            }
        }
    }

    @Test func `a membership begins, is corrected and ends`() async throws {
        let members = Trip<Membership>(
            save: { try MembershipStore($0).save($1) },
            read: { try MembershipStore($0).require("m2") })
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Sample.person("p2"))])
            }
            let forms: [(Membership.Relation, CivilDate?)] = [
                (.child, nil), (.grandchild, nil), (.grandchild, Sample.day.adding(days: 30)),
            ]
            try await members.pass(forms, in: archive) { form, version in
                Sample.member("m2", "p2", relation: form.0, until: form.1, version: version)
            }
            let all = try await archive.read { books in
                try MembershipStore(books).members(of: "f1").map(\.id)
            }
            #expect(all == ["m1", "m2"])
            let files = try await archive.read { try MembershipStore($0).files(of: "p2") }
            #expect(files == ["f1"])
        }
    }

    @Test func `two desks that name a principal at once conflict`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Sample.person("p2"))])
            }
            await #expect(throws: Conflicting(constraint: "one_principal")) {
                try await archive.transaction { books in
                    try MembershipStore(books).save([.first(Sample.member("m2", "p2"))])
                }
            }
        }
    }

    @Test func `guards come back with those they permit`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                let mark = PersonGuard(person: "p1", permitted: ["w-fukushi", "w-kacho"])
                try GuardStore(books).place(mark, at: Sample.moment)
                try GuardStore(books).place(mark, at: Sample.moment)
            }
            let guards = try await archive.read { try GuardStore($0).guards(of: ["p1", "p9"]) }
            #expect(guards.protects("p1"))
            #expect(!guards.protects("p9"))
            for worker in StoreTown.workers {
                let isPermitted = worker.id == "w-fukushi" || worker.id == "w-kacho"
                #expect(guards.shows("p1", to: worker.standing) == isPermitted)
            }
        }
    }
}
