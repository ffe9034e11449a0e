@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// 以前の相談: what a trace may tell, against the rules.
@Suite struct TraceAgreementTests {
    @Test func `hidden files, guarded persons and their households leave no trace to strangers`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let guards = viewer.town.personGuards
            let open = Set(viewer.open.map(\.home.file.id))
            let store = EarlierConsultations(books)
            var seen = 0
            for asked in viewer.town.people.prefix(8) {
                let traits = PersonTraits(asked.details, id: nil)
                let expected = viewer.town.households.flatMap { home -> [String] in
                    let isOpen = open.contains(home.file.id)
                    let isSecret =
                        home.file.isHidden
                        || home.members.contains { !guards.shows($0.person, to: viewer.standing) }
                    guard isOpen || !isSecret else { return [] }
                    return home.members.filter { member in
                        let other = PersonTraits(
                            viewer.town.person(member.person).details, id: member.person)
                        return !traits.likeness(to: other).isEmpty
                            && guards.shows(member.person, to: viewer.standing)
                    }.map { member in
                        let file = isOpen ? home.file.id.description : "-"
                        let person = isOpen ? member.person.description : "-"
                        return "\(home.file.desk) \(home.file.openedOn) \(file) \(person)"
                    }
                }
                let found = try store.traces(
                    of: traits, for: viewer.standing, at: viewer.moment
                ).map {
                    "\($0.desk) \($0.receivedOn) \($0.file?.description ?? "-")"
                        + " \($0.person?.description ?? "-")"
                }
                #expect(found.sorted() == expected.sorted(), viewer.comment)
                seen += found.count
            }
            return seen
        }
    }
}
