import Testing

@testable @_spi(Stored) import Casework

@Suite("Administration of accounts") struct WorkerAdministrationTests {
    private let admin = Standing.at("life", .systemAdministrator)
    private let council = StaffFacts(agency: Town.council, holdings: Holdings())
    private static let holding = StaffFacts(
        agency: Town.city,
        holdings: Holdings([
            .init(desk: "life", households: 2, tasks: 1),
            .init(desk: "child", households: 0, tasks: 4),
        ]))

    @Test("nobody leaves while they accompany a household; things to do alone hold nobody back")
    func leaving() throws {
        #expect(throws: Worker.Refusal.stillHolds) {
            try WorkerTests.sample().taking(
                .leave, by: admin, knowing: Self.holding, at: .start)
        }
        let tasksOnly = StaffFacts(
            agency: Town.city, holdings: Holdings([.init(desk: "life", households: 0, tasks: 4)]))
        let left = try WorkerTests.sample().taking(
            .leave, by: admin, knowing: tasksOnly, at: .start)
        #expect(left.after.state == .left && left.deed == "leave")
    }

    @Test("who accompanies households of a desk keeps a seat from which they can be read")
    func moving() throws {
        let here = Standing.Seat(desk: "life", role: .deskSupervisor)
        let away = Standing.Seat(desk: "child", role: .deskWorker)
        let counting = Standing.Seat(desk: "life", role: .statisticsOfficer)
        for seats in [[away], [away, counting]] {
            #expect(throws: Worker.Refusal.stillHolds) {
                try WorkerTests.sample().taking(
                    .reseat(WorkerTests.post(seats)), by: admin, knowing: Self.holding, at: .start)
            }
        }
        let moved = try WorkerTests.sample().taking(
            .reseat(WorkerTests.post([here])), by: admin, knowing: Self.holding, at: .start)
        #expect(moved.after.seats == [here])
    }

    @Test("an account can be locked at once, whatever its worker holds")
    func locking() throws {
        let locked = try WorkerTests.sample().taking(
            .lock, by: admin, knowing: Self.holding, at: .start)
        #expect(locked.after.obstacle(on: .start) == .locked)
        #expect(locked.after.state == .active)
    }

    @Test("nobody administers their own account")
    func ownAccount() {
        let me = WorkerTests.sample()
        let standing = Standing(
            worker: me.id, agency: "city", seats: [.init(desk: "life", role: .systemAdministrator)])
        for (_, step) in WorkerTests.steps {
            #expect(throws: Worker.Refusal.ownAccount) {
                try me.taking(step, by: standing, knowing: WorkerTests.free, at: .start)
            }
        }
        for action in Worker.Action.allCases {
            #expect(throws: Worker.Refusal.ownAccount) {
                try me.line(action, by: standing, at: .start)
            }
        }
    }

    @Test("the end of a contractor's account lies between today and the next 31 March but one")
    func ends() throws {
        let worker = WorkerTests.sample(until: "2027-03-31")
        func extended(_ end: CivilDate?, _ facts: StaffFacts) throws -> CivilDate? {
            try worker.taking(.extend(until: end), by: admin, knowing: facts, at: .start)
                .after.validUntil
        }
        #expect(try extended("2028-03-31", council) == "2028-03-31")
        #expect(throws: Worker.Refusal.endTooFar) { try extended("2028-04-01", council) }
        #expect(throws: Worker.Refusal.needsEnd) { try extended(nil, council) }
        #expect(throws: Worker.Refusal.endInPast) { try extended("2026-04-05", council) }
        #expect(try extended(nil, WorkerTests.free) == nil)
        #expect(try extended("2030-03-31", WorkerTests.free) == "2030-03-31")
    }

    @Test("an extension leads to the end of the next fiscal year, and back into this one when over")
    func extensionEnd() {
        let running = WorkerTests.sample(until: "2027-03-31")
        #expect(running.awaitsExtension(on: "2027-03-01"))
        #expect(running.extensionEnd(on: "2027-03-01") == "2028-03-31")
        #expect(running.obstacle(on: "2027-04-01") == .over("2027-03-31"))
        #expect(running.extensionEnd(on: "2027-04-01") == "2028-03-31")
        #expect(!WorkerTests.sample(until: "2028-03-31").awaitsExtension(on: "2027-03-01"))
        #expect(!WorkerTests.sample().awaitsExtension(on: "2027-03-01"))
        #expect(!WorkerTests.sample(.left, until: "2027-03-31").awaitsExtension(on: "2027-03-01"))
    }

    @Test("whoever moves to a contractor gets the contractor's end")
    func movingOut() throws {
        let moved = try WorkerTests.sample().taking(
            .reseat(WorkerTests.post([WorkerTests.seat], in: Town.council)), by: admin,
            knowing: council, at: .start)
        #expect(moved.after.validUntil == "2027-03-31")
    }
}

@Suite("The rule of the door") struct SignInRuleTests {
    private func answer(
        _ name: Int, _ address: Int, _ browser: Int, known: Bool = false
    ) -> SignInRule.Answer {
        SignInRule.answer(
            .init(byName: name, byAddress: address, inBrowser: browser), fromKnownBrowser: known)
    }

    @Test("strangers wait after ten failures by name or a hundred from an address")
    func strangers() {
        #expect(answer(9, 99, 9) == .mayTry)
        #expect(answer(10, 10, 0) == .wait(minutes: 15))
        #expect(answer(0, 100, 0) == .wait(minutes: 15))
    }

    @Test("a known browser answers for its own failures only")
    func known() {
        #expect(answer(1000, 1000, 9, known: true) == .mayTry)
        #expect(answer(10, 10, 10, known: true) == .wait(minutes: 15))
    }
}
