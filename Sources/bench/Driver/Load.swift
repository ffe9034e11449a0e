import Foundation

/// So many users who ask again as soon as they are answered, for so long.
struct Load {
    /// The request of a user's n-th turn.
    typealias Question = (_ user: Int, _ turn: Int) -> [UInt8]

    let port: Int
    let users: Int
    let seconds: Double
    /// What an answer must be to count.
    let isRight: (Wire.Answer) -> Bool

    func run(_ question: Question) throws -> Tally {
        var wires = try (0..<users).map { _ in try Wire(port: port) }
        defer { for wire in wires { wire.end() } }
        var asked = [UInt64](repeating: 0, count: users)
        var turns = [Int](repeating: 0, count: users)
        var polls = wires.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
        var tally = Tally()
        let began = Self.now
        let end = began + UInt64(seconds * 1e9)
        for user in 0..<users {
            asked[user] = Self.now
            try wires[user].send(question(user, 0))
        }
        var busy = users
        while busy > 0 {
            guard poll(&polls, nfds_t(users), 20_000) > 0 else {
                throw Trouble("a server did not answer for 20 s")
            }
            for user in 0..<users where polls[user].revents != 0 {
                guard let answer = try wires[user].receive() else { continue }
                let now = Self.now
                tally.add(now - asked[user], isRight: isRight(answer), bytes: answer.body.count)
                guard now < end else {
                    polls[user].fd = -1
                    busy -= 1
                    continue
                }
                turns[user] += 1
                asked[user] = now
                try wires[user].send(question(user, turns[user]))
            }
        }
        tally.seconds = Double(Self.now - began) / 1e9
        return tally
    }

    private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }
}

/// How long the answers took.
struct Tally {
    private var times: [UInt64] = []
    private(set) var errors = 0
    private(set) var bytes = 0
    var seconds = 0.0

    mutating func add(_ time: UInt64, isRight: Bool, bytes: Int) {
        times.append(time)
        if !isRight { errors += 1 }
        self.bytes = max(self.bytes, bytes)
    }

    mutating func add(_ other: Tally) {
        times += other.times
        errors += other.errors
        bytes = max(bytes, other.bytes)
        seconds += other.seconds
    }

    /// Right answers a second.
    var rate: Double { seconds > 0 ? Double(times.count - errors) / seconds : 0 }

    /// The time within which this share of the answers came, in milliseconds.
    func time(_ share: Double) -> Double {
        guard !times.isEmpty else { return 0 }
        let sorted = times.sorted()
        return Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1e6
    }
}
