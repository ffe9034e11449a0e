import Dispatch
import Records
import Synchronization

/// The writer's line: one writer, one transaction for all who wait, and nobody is released before
/// that transaction is durable. An `fsync` per batch instead of one per request.
final class GroupCommit: Sendable {
    private struct Line {
        var waiting: [any WriteRequest] = []
        var isServing = false
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
        var tally = WriteTally()
    }

    private let line = Mutex(Line())
    private let limit: Int
    private let recordsChanged: @Sendable () -> Void
    private let wake: @Sendable (GroupCommit) -> Void

    /// How long a batch takes in newcomers before it commits, in nanoseconds.
    private static let patience: UInt64 = 20_000_000
    /// More callers than this are told to come again: a line that long is a fault, not a rush.
    private static let longest = 4096
    private static let attempts = 3

    /// `limit`: requests in one batch. `recordsChanged` is told of each batch that touched more than the
    /// log, even one whose commit failed, before anybody is released. `wake` has `serveBatch` called on the writer's queue.
    init(
        limit: Int, recordsChanged: @escaping @Sendable () -> Void = {},
        wake: @escaping @Sendable (GroupCommit) -> Void
    ) {
        self.limit = limit
        self.recordsChanged = recordsChanged
        self.wake = wake
    }

    var tally: WriteTally { line.withLock { $0.tally } }

    func transaction<Answer: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { enter(PendingWrite(reach, body, $0)) }
    }

    /// Refuses newcomers and returns when nobody waits any more: true the first time.
    func close() async -> Bool {
        let isFirst = line.withLock { line in
            defer { line.isClosed = true }
            return !line.isClosed
        }
        await withCheckedContinuation { closer in
            let isIdle = line.withLock { line in
                if line.isServing { line.closers.append(closer) }
                return !line.isServing
            }
            if isIdle { closer.resume() }
        }
        return isFirst
    }

    private func enter(_ request: any WriteRequest) {
        let (refusal, mustWake): (Unavailable?, Bool) = line.withLock { line in
            if line.isClosed { return (Sentences.closed, false) }
            if line.waiting.count >= Self.longest { return (Sentences.crowded, false) }
            line.waiting.append(request)
            defer { line.isServing = true }
            return (nil, !line.isServing)
        }
        if let refusal { request.settle(refusal) }
        if mustWake { wake(self) }
    }

    /// One batch. Called by the engine on the writer's queue, after `wake` asked for it; asks again
    /// when others came meanwhile, so that upkeep waiting for the same queue gets its turn.
    func serveBatch(_ ground: some WriteGround) {
        var batch = Batch(ground: ground, limit: limit, patience: Self.patience)
        var failure = batch.attempt(next)
        var attempts = 1
        while let lost = failure, lost.isWorthRepeating, attempts < Self.attempts {
            attempts += 1
            failure = batch.attempt { nil }
        }
        let served = batch.taken.count
        let isKept = failure == nil
        line.withLock { line in
            line.tally.requests += served
            line.tally.commits += isKept ? 1 : 0
        }
        if batch.taken.contains(where: { $0.reach == .records }) { recordsChanged() }
        batch.settle(failure?.cause)
        rest()
    }

    private func next() -> (any WriteRequest)? {
        line.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    }

    private func rest() {
        let (mustWake, closers) = line.withLock { line in
            guard line.waiting.isEmpty else { return (true, [CheckedContinuation<Void, Never>]()) }
            line.isServing = false
            defer { line.closers = [] }
            return (false, line.closers)
        }
        if mustWake { wake(self) }
        for closer in closers { closer.resume() }
    }
}

/// How many callers asked for a write, and how many commits that took.
public struct WriteTally: Equatable, Sendable {
    public internal(set) var requests = 0
    public internal(set) var commits = 0

    public init() {}
}
