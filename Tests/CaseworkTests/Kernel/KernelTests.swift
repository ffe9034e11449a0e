import Testing

@testable @_spi(Stored) import Casework

@Suite("The ground everything stands on") struct KernelTests {
    @Test("a key is 1 to 64 plain signs; what was typed into an address bar is none")
    func keys() {
        for good in ["a", "01J-x_9.z:1", String(repeating: "k", count: 64)] {
            #expect(Identifier<Case>(good)?.description == good)
        }
        for bad in ["", "a b", "../etc", "キー", "a\n", String(repeating: "k", count: 65)] {
            #expect(Identifier<Case>(bad) == nil)
        }
    }

    @Test("a number is drawn from its key, tells a mistyped digit, and nothing of its neighbours")
    func numbers() throws {
        let drawn = (1...2000).compactMap { RecordNumber.drawn(by: "k\($0)", in: 2026) }
        #expect(drawn.count == 2000)
        #expect(Set(drawn).count > 1990)
        #expect(drawn.map(\.description) != drawn.map(\.description).sorted())
        let text = drawn[0].description
        #expect(RecordNumber(text) == drawn[0])
        for place in text.indices where text[place] != "-" {
            var wrong = text
            let digit = (text[place].wholeNumberValue! + 1) % 10
            wrong.replaceSubrange(place...place, with: String(digit))
            #expect(RecordNumber.isWritten(wrong))
            #expect(RecordNumber(wrong) == nil, "\(wrong)")
        }
        for text in ["", "2026-", "2026-000001", "20260000001", "２０２６-0000001", "2026-000000a"] {
            #expect(!RecordNumber.isWritten(text))
            #expect(RecordNumber(text) == nil)
        }
    }

    static let bases: [LegalBasis] =
        [
            .ownDuty, .programmeDuty, .consent("c"), .conference("s"), .internalUse(approver: "h"),
            .publicBody(approver: "h"), .personsInterest(approver: "h"),
            .emergency(authorisedBy: "h"),
        ] + LegalBasis.Statute.allCases.map { .statute($0) }

    @Test("every basis comes back from its columns as it was", arguments: bases)
    func basisColumns(_ basis: LegalBasis) {
        #expect(LegalBasis(code: basis.code, reference: basis.reference) == basis)
    }

    @Test("half a basis is none")
    func brokenBasis() {
        let broken: [(String, String?)] = [
            ("consent", nil), ("own", "x"), ("statute", "hearsay"), ("emergency", nil),
            ("rumour", "h"), ("consent", "no key"),
        ]
        for (code, reference) in broken {
            #expect(LegalBasis(code: code, reference: reference) == nil)
        }
    }

    @Test("every class of secrecy comes back from its columns as it was")
    func secrecyColumns() {
        let all: [Secrecy] = [
            .internal, .ownDesk, .consented, .art106_6("s"), .childCouncil, .abuseReport,
            .dvProtected,
        ]
        for secrecy in all {
            #expect(Secrecy(code: secrecy.code, slot: secrecy.slot) == secrecy)
        }
        #expect(Secrecy(code: "art106_6", slot: nil) == nil)
        #expect(Secrecy(code: "internal", slot: "s") == nil)
    }

    @Test("a day begins at midnight in Japan")
    func midnight() {
        #expect(CivilDate("1970-01-01").midnight.milliseconds == -9 * 3_600_000)
        #expect(CivilDate("2026-06-01").midnight.date == "2026-06-01")
        #expect(CivilDate("2026-06-01").midnight.adding(minutes: -1).date == "2026-05-31")
        #expect(Moment.start.adding(days: 30).date == "2026-07-01")
        #expect(Moment.never.date == "9999-12-31")
    }

    @Test("a change is its own line in the log: who, what, whose file, on what basis, when")
    func lines() throws {
        var cabinet = try Cabinet()
        try cabinet.note()
        let line = try #require(cabinet.log.last)
        #expect(line.deed == "note.write")
        #expect(line.worker == "sato")
        #expect(line.file == cabinet.file.id)
        #expect(line.basis == .ownDuty)
        #expect(line.moment == .start)
    }

    @Test("what is shown carries the line that must lie in the log first")
    func viewing() throws {
        let access = try Cabinet().access(.receiver)
        let shown = access.disclosedFile
        #expect(shown.viewing.deed == "file.view")
        #expect(shown.viewing.basis == shown.basis)
        #expect(shown.map(\.number).viewing == shown.viewing)
    }

    @Test("two deeds of one press of a button are saved together")
    func merging() throws {
        var cabinet = try Cabinet()
        let access = try cabinet.access(.receiver)
        var both = try access.writing(.sample(), sequence: 1, keys: cabinet.keys)
        both.merge(
            try access.assigning("電話する", to: "sato", dueOn: .start, keys: cabinet.keys))
        cabinet.keep(both)
        #expect(cabinet.notes.count == 1 && cabinet.tasks.count == 1)
    }

    @Test("desks are named in a fixed order, and only those where files are read")
    func readingDesks() {
        let standing = Standing.at("multi", .multiAgencyCoordinator).and(.at("life", .auditor))
            .and(.at("child"))
        #expect(standing.readingDesks == ["child", "multi"])
        #expect(standing.homeDesk == "multi")
    }
}
