@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// Records that keep their answers in columns: what they said before lies in revisions all the same.
@Suite struct FormerAnswersTests {
    private static let form = PersonForm.form

    private static func person(
        _ caution: String, birth: Birth = .unknown, version: Int
    ) -> Person {
        var person = Sample.person("p2", version: version)
        person.caution = caution
        person.birth = birth
        return person
    }

    private static func said(_ person: Person) -> Answers {
        PersonForm.answers(of: person.details, to: form)
    }

    @Test func `each version of a person is known, with what was made of it`() async throws {
        let versions = [
            Self.person("犬がいる", version: 0),
            Self.person("犬がいる", birth: .aboutAge(60, on: Sample.day), version: 1),
            Self.person("耳が遠い", birth: .aboutAge(60, on: Sample.day), version: 2),
        ]
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(versions[0])])
                for index in 1..<versions.count {
                    let before = try PersonStore(books).require("p2")
                    var after = before
                    (after.caution, after.birth) = (versions[index].caution, versions[index].birth)
                    try PersonStore(books).save([.next(before, after)])
                }
            }
            try await archive.read { (books) throws in
                let now = Self.said(try PersonStore(books).require("p2"))
                #expect(now == Self.said(versions[2]))
                let parts = SheetParts(books)
                let id: Identifier<Person> = "p2"
                let history = try parts.history(of: id, saying: now, in: Self.form)
                #expect(history.map(\.before) == versions.dropLast().map(Self.said))
                #expect(history.map(\.after) == versions.dropFirst().map(Self.said))
                for index in versions.indices {
                    let base = try parts.answers(
                        of: id, at: index, saying: now, in: Self.form, version: 2)
                    #expect(base == Self.said(versions[index]), "\(index)")
                }
            }
        }
    }

    @Test func `what a version said that nobody kept is not guessed`() async throws {
        let (old, new) = (Self.person("犬がいる", version: 3), Self.person("耳が遠い", version: 3))
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Self.person("犬がいる", version: 0))])
                // As release 0.1.0 left it: rewritten three times, without a trace.
                try books.session.run("UPDATE people SET version = 3 WHERE id = 'p2'")
                try PersonStore(books).save([.next(old, new)])
            }
            try await archive.read { (books) throws in
                let now = Self.said(new)
                func base(_ version: Int) throws -> Answers? {
                    try SheetParts(books).answers(
                        of: "p2" as Identifier<Person>, at: version, saying: now, in: Self.form,
                        version: 4)
                }
                #expect(try base(3) == Self.said(old))
                #expect(try base(2) == nil)
            }
        }
    }

    @Test
    func `what no column holds comes back: an answer that was refused, a question of the town`()
        async throws
    {
        var answers = Self.said(Self.person("", version: 0))
        answers[PersonQuestions.birth.id] = .unanswered(.declined)
        answers[PersonQuestions.sex.id] = .unanswered(.notAsked)
        let details = PersonDetails(answers)
        #expect(details.birth == .unknown && details.sex == .unknown)
        let person = Person(details, id: "p2")
        try await onEachTown { archive in
            try await archive.transaction { try PersonStore($0).save([.first(person)]) }
            let found = try await archive.read { try PersonStore($0).require("p2") }
            #expect(Self.said(found) == answers)
        }
    }

    @Test func `a place in the household keeps what it said, also when it moved to another record`()
        async throws
    {
        var member = Sample.member("m2", "p1", relation: .child)
        member.other[MemberForms.relationWords] = "長女"
        var later = member
        later.since = PartialDate(year: 2018)!
        later.livesTogether = nil
        try await onEachTown { [member, later] archive in
            try await archive.transaction { books in
                try MembershipStore(books).save([.first(member)])
                try MembershipStore(books).save([.next(member, later)])
            }
            try await archive.read { (books) throws in
                let found = try MembershipStore(books).require("m2")
                #expect(found.since.wareki == "平成30年" && found.livesTogether == nil)
                #expect(found.other[MemberForms.relationWords] == "長女")
                let history = try SheetParts(books).history(
                    of: found.id, saying: found.answers(), in: MemberForms.place)
                #expect(history.map(\.before) == [member.answers()])
            }
        }
    }
}
