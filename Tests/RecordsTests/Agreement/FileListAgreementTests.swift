@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// One rule, two forms: the list's WHERE clause against `FileFacts.access`.
@Suite struct FileListAgreementTests {
    @Test func `the list holds the files the rule opens, on all its pages and in its count`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let list = try FileList(books, for: viewer.standing, at: viewer.moment)
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
            let list = try FileList(books, for: viewer.standing, at: viewer.moment)
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
                let tags = Set(
                    access.disclose(home.consultations) { _ in IntakeForm.form }.value.flatMap {
                        $0.answers[IntakeForm.tags]
                    })
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

    @Test func `the state, the next day and the last one are those that the viewer may know of`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let list = try FileList(books, for: viewer.standing, at: viewer.moment)
            let lines = try list.lines(FileFilter(order: .last, perPage: 1000))
            #expect(lines.map(\.lastOn) == lines.map(\.lastOn).sorted(by: >), viewer.comment)
            let next = try list.lines(FileFilter(order: .next, perPage: 1000)).map {
                $0.nextOn ?? CivilDate(year: 9999, month: 12, day: 31)!
            }
            #expect(next == next.sorted(), viewer.comment)
            let found = Dictionary(lines.map { ($0.file, $0) }) { first, _ in first }
            for (home, access) in viewer.open {
                let line = try #require(found[home.file.id])
                #expect(line.status == home.status(for: access), viewer.comment)
                #expect(line.nextOn == home.nextOn(for: access), viewer.comment)
                let days = home.notes.filter(access.reads).map(\.happenedOn)
                #expect(line.lastOn == days.max() ?? home.file.openedOn, viewer.comment)
                let isUrgent = home.consultations.contains { $0.state == .emergency }
                #expect(line.isUrgent == (access.covers(.life) && isUrgent), viewer.comment)
                let status = try FileStatus.of(
                    home.file.id, tellingStory: access.covers(.life), books)
                #expect(status.code == line.status, viewer.comment)
                #expect(status.nextOn == line.nextOn, viewer.comment)
            }
            return viewer.open.count { !$0.access.covers(.life) }
        }
    }

    private static func questions(
        _ viewer: Viewer
    ) -> [(FileFilter, Set<Identifier<HouseholdFile>>)] {
        func files(
            _ isWanted: (RandomTown.Household, Access) -> Bool
        ) -> Set<Identifier<HouseholdFile>> {
            Set(viewer.open.filter(isWanted).map(\.home.file.id))
        }
        let today = viewer.moment.date
        let states = ["case.closed", "consultation.watching", "file.open"]
        return FileFilter.Order.allCases.map { (FileFilter(order: $0), files { _, _ in true }) }
            + states.map { state in
                (FileFilter(status: state), files { $0.status(for: $1) == state })
            } + [
                (
                    FileFilter(scope: .mine),
                    files { home, _ in home.file.accompanying == viewer.standing.worker }
                ),
                (
                    FileFilter(overdueOnly: true),
                    files { home, access in home.nextOn(for: access).map { $0 < today } ?? false }
                ),
            ]
    }
}

extension Consultation {
    private var code: String { "\(state)".prefix { $0 != "(" }.description }

    fileprivate var status: String { "consultation." + code }

    /// For one that was escalated its case speaks.
    fileprivate var isAtWork: Bool { !["answered", "noContact", "escalated"].contains(code) }
}

extension Case {
    fileprivate var status: String { "case." + CaseStateColumns(state).name }
}

extension RandomTown.Household {
    /// What matters now to whoever has this ticket: the open case; else the consultation that is
    /// most pressing; else what became of the newest of all. Without the story, the case alone.
    func status(for access: Access) -> String {
        let newest = cases.max { ($0.appliedOn, $0.id) < ($1.appliedOn, $1.id) }
        if let found = cases.first(where: \.state.isOpen) { return found.status }
        guard access.covers(.life) else { return newest?.status ?? "file.open" }
        let pressing = consultations.filter(\.isAtWork).min { a, b in
            func key(_ it: Consultation) -> (Int, CivilDate, Int64) {
                (it.state == .emergency ? 0 : 1, it.nextOn!, -it.receivedAt.milliseconds)
            }
            return key(a) == key(b) ? a.id > b.id : key(a) < key(b)
        }
        if let pressing { return pressing.status }
        let last = consultations.max { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
        guard let last else { return "file.open" }
        let became = cases.filter { $0.consultation == last.id }
            .max { ($0.appliedOn, $0.id) < ($1.appliedOn, $1.id) }
        return became?.status ?? last.status
    }

    /// The earliest day of all that is open and may be known of.
    func nextOn(for access: Access) -> CivilDate? {
        let talks = access.covers(.life) ? consultations.filter(\.isAtWork).map(\.nextOn) : []
        return (talks + cases.filter(\.state.isOpen).map(\.nextOn)).compactMap(\.self).min()
    }
}
