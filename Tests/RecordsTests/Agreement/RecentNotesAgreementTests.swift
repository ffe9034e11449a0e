@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// What is new about the people one goes along with, against the rules for reading notes.
@Suite struct RecentNotesAgreementTests {
    @Test func `what others wrote lately is shown as far as it may be read, the newest first`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let me = viewer.standing.worker
            let found = try HomeLists(books, for: viewer.standing, at: viewer.moment)
                .recent(limit: 1000)
            let start = viewer.moment.adding(days: -HomeLists.recentDays)
            let mine = viewer.open.filter { $0.home.file.accompanying == me }
            let expected = mine.flatMap { open in open.home.notes.filter { open.access.reads($0) } }
                .filter { $0.worker != me && $0.writtenAt >= start && $0.correctedBy == nil }
            #expect(
                Set(found.lines.map(\.subject)) == Set(expected.map(\.id.description)),
                viewer.comment)
            #expect(found.count == expected.count, viewer.comment)
            let days = found.lines.compactMap(\.dueOn)
            #expect(days == days.sorted(by: >), viewer.comment)
            // Every note was judged, those that must not stand there too.
            return mine.reduce(0) { $0 + $1.home.notes.count }
        }
    }
}
