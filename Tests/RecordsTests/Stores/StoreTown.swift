@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records

/// The smallest organisation that stores can be tested in: two agencies, four desks, a partner and
/// a few workers.
enum StoreTown {
    static let day = CivilDate("2026-04-06")!
    /// Monday, 6 April 2026, 10:00.
    static let moment = day.midnight.adding(minutes: 600)

    static let agencies = [
        Agency(id: "shakyo", name: "社会福祉協議会", kind: .socialWelfareCouncil, isPublicBody: false),
        Agency(id: "town", name: "町", kind: .municipality, isPublicBody: true),
    ]
    static let sections = [
        Section(id: "fukushika", name: "福祉課"), Section(id: "kosodate", name: "子育て課"),
    ]
    static let desks = [
        desk("fukushi", "福祉の窓口", sections: ["fukushika"], isGeneral: true),
        desk("kodomo", "こどもの窓口", sections: ["fukushika", "kosodate"]),
        desk("shakyo", "社協の窓口", agency: "shakyo"),
        desk("tabane", "多機関協働係", isMultiAgency: true),
    ]
    static let partners = [Partner(id: "houterasu", name: "法テラス", note: "弁護士による相談")]
    static let workers = [
        worker("w-fukushi", [.init(desk: "fukushi", role: .deskWorker)]),
        worker("w-kodomo", [.init(desk: "kodomo", role: .deskWorker)]),
        worker("w-shakyo", [.init(desk: "shakyo", role: .deskWorker)], agency: "shakyo"),
        worker("w-tabane", [.init(desk: "tabane", role: .multiAgencyCoordinator)]),
        worker(
            "w-kacho",
            [.init(desk: "tabane", role: .sectionHead), .init(desk: "fukushi", role: .sectionHead)]),
    ]

    static func register(
        _ books: Books, desks: [Desk] = StoreTown.desks, workers: [Worker] = StoreTown.workers
    ) throws {
        let organisation = OrganisationStore(books)
        for agency in agencies { try organisation.put(agency) }
        for section in sections { try organisation.put(section) }
        for (position, desk) in desks.enumerated() { try organisation.put(desk, at: position) }
        for (position, partner) in partners.enumerated() {
            try organisation.put(partner, at: position)
        }
        for worker in workers {
            try WorkerStore(books).save(.first(worker), terminal: "test")
        }
    }

    static func desk(
        _ id: Identifier<Desk>, _ name: String, agency: Identifier<Agency> = "town",
        sections: [Identifier<Section>] = [], isGeneral: Bool = false, isMultiAgency: Bool = false
    ) -> Desk {
        Desk(
            id: id, name: name, agency: agency, sections: sections, fields: ["暮らし", "住まい"],
            topics: ["家賃"], isGeneral: isGeneral, isWelfare: true, isMultiAgency: isMultiAgency,
            phone: "000-111-2222")
    }

    static func worker(
        _ id: Identifier<Worker>, _ seats: [Standing.Seat], agency: Identifier<Agency> = "town",
        state: Worker.State = .active, version: Int = 0
    ) -> Worker {
        Worker(
            id: id, signInName: "n-\(id)", name: "職員\(id)", agency: agency, seats: seats,
            state: state, validUntil: agency == "town" ? nil : CivilDate("2027-03-31"),
            pledgedOn: state == .invited ? nil : day, version: version)
    }
}

extension Change {
    /// A record that is new.
    static func first(_ record: Record) -> Change {
        Change(
            from: nil, to: record, deed: "test", by: "w-fukushi", on: .ownDuty,
            at: StoreTown.moment)
    }

    static func next(_ before: Record, _ after: Record) -> Change {
        Change(
            from: before, to: after, deed: "test", by: "w-fukushi", on: .ownDuty,
            at: StoreTown.moment)
    }
}

/// Runs a test on an archive of each engine in which the store town stands, with one file of one
/// person in it: `f1` and `p1`, and a consultation `c1`.
func onEachTown(_ body: (Archive) async throws -> Void) async throws {
    try await onEachArchive { archive in
        try await archive.transaction { books in
            try StoreTown.register(books)
            var outcome = Outcome()
            outcome.add(.first(Sample.person("p1")))
            outcome.add(.first(Sample.file("f1")))
            outcome.add(.first(Sample.share("s1")))
            outcome.add(.first(Sample.member("m1", "p1")))
            outcome.add(.first(Sample.consultation("c1")))
            try books.save(outcome, terminal: "test")
        }
        try await body(archive)
    }
}
