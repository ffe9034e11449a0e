import Foundation

/// One run: both servers side by side on copies of the data, each figure taken by turns.
struct Measurement {
    let ground: Ground
    let binary: String
    let seconds: Double
    static let users = 16
    /// By turns, so that a busy moment of the machine falls on both.
    private static let rounds = 2

    init(ground: Ground, binary: String, seconds: Double) throws {
        self.ground = ground
        self.binary = binary
        self.seconds = seconds
    }

    func table() async throws -> BenchTable {
        say("copying the data, so that what is kept stays as it is")
        let copy = try await ground.copied(to: ground.folder + ".run")
        defer { removeCopy() }
        let matter = try await Matter.of(copy, users: Self.users)
        let program = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
            .standardizedFileURL.path
        let office = Server(
            name: "Kasane", program: binary, words: ["serve", "--data", copy.office],
            log: "\(copy.folder)/office.log")
        let limit = Server(
            name: "limit", program: program, words: ["limit", "--data", copy.plain],
            log: "\(copy.folder)/limit.log")
        say("start-up")
        let starts = (try office.startTimes(), try limit.startTimes())
        let running = (try office.start(), try limit.start())
        defer {
            running.0.child.end()
            running.1.child.end()
        }
        let browsers = try (1...Self.users).map {
            try OfficeBrowser(port: running.0.port, name: "chiku\($0)")
        }
        let idle = (try running.0.child.memory(), try running.1.child.memory())
        let duel = Duel(
            office: running.0, limit: running.1, browsers: browsers, matter: matter,
            seconds: seconds / Double(Self.rounds), rounds: Self.rounds)
        let rows = try Operation.allCases.map { try duel.row($0) }
        return BenchTable(
            size: ground.size, rows: rows, starts: starts, idle: idle,
            after: (try running.0.child.memory(), try running.1.child.memory()),
            megabytes: try megabytes("\(ground.office)/kasane.db"))
    }

    private func removeCopy() {
        do {
            try FileManager.default.removeItem(atPath: ground.folder + ".run")
        } catch {
            say("the copy stays: \(error)")
        }
    }

    private func megabytes(_ path: String) throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return (size ?? 0) / 1_048_576
    }
}

/// A program that answers on a port of this machine.
struct Server {
    let name: String
    let program: String
    let words: [String]
    let log: String

    struct Running {
        let child: Child
        let port: Int
        /// Milliseconds from the start to the first answer.
        let startTime: Double
    }

    func start() throws -> Running {
        let port = try freePort()
        let child = try Child(program, words + ["--port", "\(port)"], keeping: log)
        while child.isRunning, Date().timeIntervalSince(child.began) < 30 {
            do {
                var wire = try Wire(port: port)
                defer { wire.end() }
                let answer = try wire.ask(OfficeBrowser.get("/health", cookie: "none"))
                guard answer.status == 200 else { throw Trouble("\(name) is not well") }
                let spent = Date().timeIntervalSince(child.began) * 1000
                return Running(child: child, port: port, startTime: spent)
            } catch {
                usleep(1000)  // It does not listen yet.
            }
        }
        throw Trouble("\(name) does not start, see \(log)")
    }

    /// Milliseconds to the first answer: median of three starts, and after a kill.
    func startTimes() throws -> (usual: Double, afterKill: Double) {
        var times: [Double] = []
        for round in 0..<3 {
            let running = try start()
            times.append(running.startTime)
            running.child.end(with: round == 2 ? SIGKILL : SIGTERM)
        }
        let last = try start()
        last.child.end()
        return (times.sorted()[1], last.startTime)
    }
}
