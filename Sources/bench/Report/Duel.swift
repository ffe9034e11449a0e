import Foundation

/// 一つの問いを両方に: the same operation against Kasane and against the limit, by turns.
struct Duel {
    let office: Server.Running
    let limit: Server.Running
    let browsers: [OfficeBrowser]
    let matter: Matter
    let seconds: Double
    let rounds: Int

    /// What came out of one operation.
    struct Row {
        let operation: Operation
        let office: Side
        let limit: Side
    }

    struct Side {
        var alone = Tally()
        var together = Tally()
        /// Processor time of the server for one answer, in microseconds, with all users.
        var cost = 0.0
    }

    func row(_ operation: Operation) throws -> Row {
        try probe(operation)
        var (ours, theirs) = (Side(), Side())
        for users in [1, browsers.count] {
            for round in 0...rounds {
                // The first turn is for warmth and is not counted.
                let time = round == 0 ? min(seconds, 0.7) : seconds
                try turn(limit, operation, users, time, round > 0, &theirs)
                try turn(office, operation, users, time, round > 0, &ours)
            }
        }
        let rates = [ours.together.rate, theirs.together.rate].map { String(Int($0)) }
        say("\(operation.words): \(rates[0]) of \(rates[1]) a second")
        return Row(operation: operation, office: ours, limit: theirs)
    }

    private func turn(
        _ server: Server.Running, _ operation: Operation, _ users: Int, _ time: Double,
        _ counts: Bool, _ side: inout Side
    ) throws {
        let before = try server.child.processorTime()
        let tally = try load(server, operation, users, time)
        guard counts else { return }
        if users == 1 {
            side.alone.add(tally)
        } else {
            side.together.add(tally)
            let spent = try server.child.processorTime() - before
            side.cost += spent * 1e6 / max(1, tally.rate * tally.seconds) / Double(rounds)
        }
    }

    private func load(
        _ server: Server.Running, _ operation: Operation, _ users: Int, _ time: Double
    ) throws -> Tally {
        let isOffice = server.port == office.port
        let question =
            isOffice
            ? matter.officeQuestion(operation, browsers) : matter.limitQuestion(operation)
        let status = statuses(operation, server.port)
        return try Load(
            port: server.port, users: users, seconds: time,
            isRight: { status.contains($0.status) }
        ).run(question)
    }

    private func statuses(_ operation: Operation, _ port: Int) -> ClosedRange<Int> {
        operation == .submit && port == office.port ? 302...303 : 200...200
    }

    /// That the answers are what they should be is looked at once, before they are counted.
    private func probe(_ operation: Operation) throws {
        let pairs = [
            (office.port, matter.officeQuestion(operation, browsers)),
            (limit.port, matter.limitQuestion(operation)),
        ]
        for (index, pair) in pairs.enumerated() {
            var wire = try Wire(port: pair.0)
            defer { wire.end() }
            let answer = try wire.ask(pair.1(0, 1_000_000 + index))
            let found = try marks(operation, isOffice: index == 0).map {
                answer.text.components(separatedBy: $0.mark).count - 1 >= $0.count
            }
            guard !found.contains(false), statuses(operation, pair.0).contains(answer.status) else {
                throw Trouble(
                    "\(operation.rawValue) on port \(pair.0): not the answer that is measured "
                        + "(status \(answer.status), \(answer.body.count) bytes)")
            }
        }
    }

    private func marks(
        _ operation: Operation, isOffice: Bool
    ) throws -> [(mark: String, count: Int)] {
        switch operation {
        case .list: isOffice ? [("href=\"/files/", 20)] : [("<li>", 20)]
        case .search: isOffice ? [("href=\"/files/", 1)] : [("<li>", 1)]
        case .fulltext: isOffice ? [("<mark>", 2)] : [("<li>", 2)]
        case .open: isOffice ? [("id=\"note-", 25)] : [("<li>", 30)]
        case .submit, .health: []
        }
    }
}
