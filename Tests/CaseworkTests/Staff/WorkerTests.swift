import Testing

@testable @_spi(Stored) import Casework

@Suite("Workers") struct WorkerTests {
    static let states: [Worker.State] = Worker.State.allCases
    static let seat = Standing.Seat(desk: "child", role: .deskWorker)
    static func post(_ seats: [Standing.Seat], name: String = "佐藤", in agency: Agency = Town.city)
        -> Worker.Post
    {
        Worker.Post(name: name, agency: agency.id, seats: seats)
    }
    static let steps: [(String, Worker.Step)] = [
        ("pledge", .pledge(on: .start)), ("leave", .leave),
        ("returnToWork", .returnToWork(until: "2027-03-31")),
        ("reseat", .reseat(post([seat]))), ("reseat to nowhere", .reseat(post([]))),
        ("reseat without a name", .reseat(post([seat], name: ""))),
        (
            "reseat as administrator who reads",
            .reseat(post([seat, .init(desk: "life", role: .systemAdministrator)]))
        ),
        ("extend", .extend(until: "2028-03-31")), ("lock", .lock), ("unlock", .unlock),
    ]
    static let free = StaffFacts(agency: Town.city, holdings: Holdings())
    let admin = Standing.at("life", .systemAdministrator)

    static func sample(
        _ state: Worker.State = .active, until: CivilDate? = nil, pledged: CivilDate? = nil,
        isLocked: Bool = false
    ) -> Worker {
        Worker(
            id: "sato", signInName: "sato", name: "佐藤", agency: "city",
            seats: [Standing.Seat(desk: "life", role: .deskWorker)], state: state,
            validUntil: until, pledgedOn: pledged, isLocked: isLocked, version: 0)
    }

    private func invited(from agency: Agency, by standing: Standing) throws -> Worker {
        let seats = [Standing.Seat(desk: "elder", role: .deskWorker)]
        let new = NewWorker(
            id: "ito", signInName: "ito", name: "伊藤", agency: agency, seats: seats)
        return try Worker.invited(new, by: standing, at: .start).after
    }

    @Test("the table of states and steps is the one the office agreed on")
    func table() throws {
        let samples =
            Self.states.map { ($0.rawValue, Self.sample($0)) }
            + [("active and locked", Self.sample(isLocked: true))]
        let text = StepTable.text(samples, Self.steps) { worker, step in
            let next = try worker.after(step)
            return next.state.rawValue + (next.isLocked ? " and locked" : "")
        }
        try Golden.expect(text, "worker-steps.txt")
    }

    @Test("only an administrator opens accounts and changes seats")
    func administrator() throws {
        for role in Role.allCases where role != .systemAdministrator {
            #expect(throws: Denial.notYours(.administratorOnly)) {
                try invited(from: Town.city, by: .at("life", role))
            }
            #expect(throws: Denial.notYours(.administratorOnly)) {
                try Self.sample().taking(
                    .leave, by: .at("life", role), knowing: Self.free, at: .start)
            }
        }
        #expect(try invited(from: Town.city, by: admin).state == .invited)
    }

    @Test("the account of a contractor ends with the fiscal year, that of the city does not")
    func contractors() throws {
        let contractor = try invited(from: Town.council, by: admin)
        #expect(contractor.opens(on: "2027-03-31"))
        #expect(!contractor.opens(on: "2027-04-01"))
        #expect(try invited(from: Town.city, by: admin).validUntil == nil)
    }

    @Test("who has left does not come in")
    func left() {
        #expect(!Self.sample(.left).opens(on: .start))
        #expect(Self.sample(.invited).opens(on: .start))
    }

    @Test("the duty of secrecy is acknowledged once in each fiscal year, by oneself")
    func pledge() throws {
        #expect(Self.sample().owesPledge(on: .start))
        #expect(!Self.sample(pledged: "2026-04-01").owesPledge(on: "2027-03-31"))
        #expect(Self.sample(pledged: "2026-04-01").owesPledge(on: "2027-04-01"))
        #expect(throws: Denial.unseen) {
            try Self.sample().pledging(on: .start, by: admin, at: .start)
        }
    }

    @Test("nobody is left without a seat")
    func seats() {
        #expect(throws: Worker.Refusal.noSeat) {
            try Self.sample().taking(
                .reseat(Self.post([])), by: admin, knowing: Self.free, at: .start)
        }
    }

    @Test("figures are for those whose role counts")
    func figures() {
        let counting = Role.allCases.filter { role in
            (try? Standing.at("life", role).requireFigures()) != nil
        }
        #expect(
            counting == [
                .deskSupervisor, .multiAgencyCoordinator, .sectionHead, .programManager,
                .statisticsOfficer,
            ])
    }

    @Test("reading lists, searching and exporting leave a line with the worker as subject")
    func lines() {
        let worker = Self.sample()
        let lines = [
            worker.signedIn(at: .start), worker.readsHome(at: .start), worker.readsList(at: .start),
            worker.exportsList(at: .start), worker.readsSearch(at: .start),
            worker.readsFigures(at: .start),
        ]
        #expect(
            lines.map(\.deed) == [
                "worker.signIn", "worker.home", "worker.list", "worker.export", "worker.search",
                "worker.figures",
            ])
        #expect(lines.allSatisfy { $0.subject == "sato" && $0.worker == "sato" })
    }
}
