@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// One rule, two forms: the list's WHERE clause against `FileFacts.access`.
@Suite struct FileListAgreementTests {
    @Test func `the list holds the files the rule opens, on all its pages and in its count`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let list = FileList(books, for: viewer.standing, at: viewer.moment)
            for (filter, expected) in Self.questions(viewer) {
                var filter = filter
                filter.perPage = 7
                var found: [FileLine] = []
                repeat {
                    found += try list.lines(filter)
                    filter.page += 1
                } while found.count == (filter.page - 1) * 7
                let ids = found.map(\.file)
                #expect(ids.count == Set(ids).count, viewer.comment)
                #expect(Set(ids) == expected, viewer.comment)
                #expect(try list.count(filter) == expected.count, viewer.comment)
            }
            return viewer.open.count
        }
    }

    @Test func `a line shows what the rules show, and no name or trouble beyond`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let list = FileList(books, for: viewer.standing, at: viewer.moment)
            let lines = Dictionary(
                try list.lines(FileFilter(perPage: 1000)).map { ($0.file, $0) }
            ) { first, _ in first }
            var named = 0
            for (home, access) in viewer.open {
                let line = try #require(lines[home.file.id])
                let person = try #require(home.principal.map(viewer.town.person))
                let isNamed = viewer.names(person.id, in: access)
                #expect(line.name == (isNamed ? person.name : nil), viewer.comment)
                #expect(line.sex == (isNamed ? person.sex : nil), viewer.comment)
                #expect(line.birthYear == (isNamed ? person.birth.year : nil), viewer.comment)
                #expect(line.principal == (isNamed ? person.id : nil), viewer.comment)
                let tags = Set(access.disclose(home.consultations).value.flatMap(\.account.tags))
                #expect(Set(line.tags) == tags, viewer.comment)
                named += isNamed ? 1 : 0
            }
            return named
        }
    }

    @Test func `the ticket read from the books is the one the rule gives`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let store = FileStore(books)
            let open = Dictionary(viewer.open.map { ($0.home.file.id, $0.access) }) { a, _ in a }
            for home in viewer.town.households {
                let expected = open[home.file.id]
                do {
                    let access = try store.access(
                        to: home.file.id, for: viewer.standing, at: viewer.moment)
                    #expect(access.classes == expected?.classes, viewer.comment)
                    #expect(access.basis == expected?.basis, viewer.comment)
                    #expect(access.desks == expected?.desks, viewer.comment)
                    #expect(access.mayWrite == expected?.mayWrite, viewer.comment)
                } catch Denial.unseen {
                    #expect(expected == nil, viewer.comment)
                }
            }
            return open.count
        }
    }

    private static func questions(
        _ viewer: Viewer
    ) -> [(FileFilter, Set<Identifier<HouseholdFile>>)] {
        func files(
            _ isWanted: (RandomTown.Household) -> Bool
        ) -> Set<Identifier<HouseholdFile>> {
            Set(viewer.open.filter { isWanted($0.home) }.map(\.home.file.id))
        }
        let today = viewer.moment.date
        return FileFilter.Order.allCases.map { (FileFilter(order: $0), files { _ in true }) } + [
            (
                FileFilter(scope: .mine),
                files { $0.file.accompanying == viewer.standing.worker }
            ),
            (FileFilter(status: "case.closed"), files { $0.status == "case.closed" }),
            (
                FileFilter(status: "consultation.watching"),
                files { $0.status == "consultation.watching" }
            ),
            (FileFilter(overdueOnly: true), files { $0.nextOn.map { $0 < today } ?? false }),
        ]
    }
}

extension RandomTown.Household {
    /// Oldest first.
    private var inOrder: [Consultation] {
        consultations.sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    }

    private func name(_ it: Consultation) -> String {
        "\(it.state)".prefix { $0 != "(" }.description
    }

    /// The open case; else the newest consultation at work; else how the newest of all ended.
    var status: String {
        if let found = cases.first(where: \.state.isOpen) {
            return "case." + CaseStateColumns(found.state).name
        }
        let ended: Set<String> = ["answered", "noContact", "escalated"]
        if let working = inOrder.last(where: { !ended.contains(name($0)) }) {
            return "consultation." + name(working)
        }
        guard let newest = inOrder.last else { return "file.open" }
        if case .escalated = newest.state, let last = cases.first {
            return "case." + CaseStateColumns(last.state).name
        }
        return "consultation." + name(newest)
    }

    /// The earliest of the dates that are still to come or were missed.
    var nextOn: CivilDate? {
        (consultations.map(\.nextOn) + cases.map(\.nextOn)).compactMap(\.self).min()
    }
}
