@_spi(Stored) import Casework
import Engines
import Foundation
import Hummingbird
@_spi(Stored) import Records
import Synchronization

@testable import Web
@testable import kasane

/// A small town for tests: four desks, a multi-agency unit, one worker for each part in a story.
struct TestTown: Sendable {
    let office: Office
    let archive: Archive
    let clock: Clock

    /// Time stands still until a test moves it.
    final class Clock: Sendable {
        private let moment: Mutex<Moment>
        init(_ start: Moment) { moment = Mutex(start) }
        var now: Moment { moment.withLock { $0 } }
        func pass(minutes: Int) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
        func pass(days: Int) { moment.withLock { $0 = $0.adding(days: days) } }
    }

    /// Monday, 6 April 2026, 10:00.
    static let start = CivilDate(year: 2026, month: 4, day: 6)!.midnight.adding(minutes: 600)

    /// A town on a fresh SQLite file in a folder of its own, which passes with it.
    static func open(
        profile: String = TestTown.yaml, staff: [Colleague] = TestTown.staff
    ) async throws -> TestTown {
        try await open(on: try PassingFolder(), profile: profile, staff: staff)
    }

    static func open(
        on engine: any Engine, profile yaml: String = TestTown.yaml,
        staff: [Colleague] = TestTown.staff
    ) async throws -> TestTown {
        let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()
        let archive = try await Archive.open(engine, key: .environment(key))
        let profile = try ProfileFile.read(yaml, named: "test.yaml")
        let clock = Clock(start)
        let counter = Mutex(0)
        let keys = Keys {
            let number = counter.withLock { value -> Int in
                value += 1
                return value
            }
            return "k\(String(repeating: "0", count: 7 - String(number).count))\(number)"
        }
        try await archive.transaction { try register(profile, $0) }
        var settings = OfficeSettings()
        settings.secureCookies = false
        let office = Office(
            archive: archive, profile: profile, settings: settings, formFiles: .yaml(),
            keys: keys,
            now: { clock.now }, passwordCost: .test)
        let town = TestTown(office: office, archive: archive, clock: clock)
        try await town.hire(staff)
        return town
    }

    private static func register(_ profile: Profile, _ books: Books) throws {
        let store = OrganisationStore(books)
        for agency in profile.agencies {
            try store.put(
                Agency(
                    id: agency.id, name: agency.name, kind: agency.kind,
                    isPublicBody: agency.isPublicBody))
        }
        for section in profile.sections {
            try store.put(Section(id: section.id, name: section.name))
        }
        for (position, desk) in profile.desks.enumerated() {
            try store.put(
                Desk(
                    id: desk.id, name: desk.name, agency: desk.agency, sections: desk.sections,
                    fields: [], topics: desk.topics, isGeneral: desk.isGeneral,
                    isWelfare: desk.isWelfare, isMultiAgency: false, phone: desk.phone ?? ""),
                at: position)
        }
        let unit = profile.multiAgency
        try store.put(
            Desk(
                id: unit.id, name: unit.name, agency: unit.agency, sections: unit.sections,
                fields: [], topics: [], isGeneral: false, isWelfare: true, isMultiAgency: true,
                phone: ""), at: profile.desks.count)
        for (position, partner) in profile.partners.enumerated() {
            try store.put(
                Partner(id: partner.id, name: partner.name, note: partner.note ?? ""),
                at: position)
        }
    }

    /// Who works here: name, agency, seats.
    typealias Colleague = (name: String, agency: Identifier<Agency>, seats: [Standing.Seat])
    static let staff: [Colleague] = [
        ("fukushi", "town", [.init(desk: "fukushi", role: .deskWorker)]),
        ("fukushi2", "town", [.init(desk: "fukushi", role: .deskWorker)]),
        ("fukushi-sup", "town", [.init(desk: "fukushi", role: .deskSupervisor)]),
        ("kodomo", "town", [.init(desk: "kodomo", role: .deskWorker)]),
        ("shakyo", "shakyo", [.init(desk: "shakyo", role: .deskWorker)]),
        ("suido", "town", [.init(desk: "suido", role: .deskWorker)]),
        ("chosei", "town", [.init(desk: "tabane", role: .multiAgencyCoordinator)]),
        ("csw", "town", [.init(desk: "tabane", role: .communitySocialWorker)]),
        (
            "kacho", "town",
            [
                .init(desk: "tabane", role: .sectionHead),
                .init(desk: "fukushi", role: .sectionHead),
            ]
        ),
        ("shukan", "town", [.init(desk: "tabane", role: .programManager)]),
        ("kansa", "town", [.init(desk: "tabane", role: .auditor)]),
        ("kanri", "town", [.init(desk: "tabane", role: .systemAdministrator)]),
    ]

    static let password = "shizukana-umi-2026"

    private func hire(_ staff: [Colleague]) async throws {
        let hash = try await office.passwords.hash(Self.password)
        let administrator = Standing(
            worker: "w-kanri", agency: "town",
            seats: [.init(desk: "tabane", role: .systemAdministrator)])
        let moment = Self.start.adding(days: -1)
        try await archive.transaction { books in
            let agencies = try OrganisationStore(books).agencies()
            for person in staff {
                let agency = agencies.first { $0.id == person.agency }!
                let id = Identifier<Worker>("w-\(person.name)")!
                let invited = try Worker.invited(
                    NewWorker(
                        id: id, signInName: person.name, name: "職員\(person.name)",
                        agency: agency, seats: person.seats), by: administrator, at: moment)
                try WorkerStore(books).save(invited, terminal: "test")
                let active = try WorkerStore(books).require(id).pledging(
                    on: Self.start.date, by: invited.after.standing, at: moment)
                try WorkerStore(books).save(active, terminal: "test")
                try CredentialStore(books).put(
                    Credential(worker: id, password: hash, isInitial: false, totp: nil),
                    at: moment)
            }
            try Settings(books).directoryChanged()
        }
    }

    static let yaml = """
        format: 1
        sources:
          - {id: doc, title: 試験町 要綱}
        municipality: {name: 試験町, kana: しけんちょう, prefecture: 架空県}
        programme:
          name: 重層的支援体制整備事業
          ownerSection: kurashi
          handoverSheet: つなぐシート
          stages:
            - {stage: full, from: 2025-04-01}
          legalBasis:
            - {text: 社会福祉法第106条の4, validFrom: 2021-04-01, source: doc}
          subProgrammes:
            - {id: sodan, kind: comprehensiveConsultation, name: 包括的相談支援事業, status: new}
            - {id: takikan, kind: multiAgency, name: 多機関協働事業, short: 多機関協働, status: new}
        sections:
          - {id: kurashi, name: くらし課, level: 課}
        agencies:
          - {id: town, name: 試験町, kind: municipality, publicBody: true}
          - {id: shakyo, name: 試験町社会福祉協議会, kind: socialWelfareCouncil, publicBody: false}
        fields:
          - {id: kurashi, name: 暮らし}
        desks:
          - {id: fukushi, name: 福祉の窓口, listings: [{field: kurashi, topics: [暮らし]}], sections: [kurashi], agency: town, mode: direct, general: true, phone: 000-111-2222}
          - {id: kodomo, name: こどもの窓口, listings: [{field: kurashi, topics: [子育て]}], sections: [kurashi], agency: town, mode: direct}
          - {id: shakyo, name: 社協の窓口, listings: [{field: kurashi, topics: [生活費]}], sections: [kurashi], agency: shakyo, mode: entrusted, contractors: [shakyo]}
          - {id: suido, name: 水道の窓口, sections: [kurashi], agency: town, mode: direct, welfare: false}
        multiAgency: {id: tabane, name: 多機関協働係, agency: town, sections: [kurashi], mode: direct, staffKinds: [社会福祉士]}
        bodies:
          - {id: plan, name: 重層的支援会議, kinds: [planConference], convenorSection: kurashi}
          - {id: shien, name: 支援会議, kinds: [statutoryConference], convenorSection: kurashi}
        partners:
          - {id: houterasu, name: 法テラス, kind: organisation}
        scope:
          - {id: s1, text: 課題が複数あり、一つの窓口では難しい}
        codes: {issues: national16, routes: national}
        roles:
          - {role: deskWorker, name: 窓口担当}
        settings: {assumed: false}
        """
}
