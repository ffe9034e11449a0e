import Dispatch
import Records
import Synchronization

/// A fixed number of lanes, each with a queue and something of its own (a connection). Callers get
/// the next free lane in the order in which they came; no thread of Swift's own pool ever blocks.
final class Lanes<Resource: Sendable>: Sendable {
    typealias Job = @Sendable (Resource) -> Void

    private struct Lane: Sendable {
        let queue: DispatchQueue
        let resource: Resource
    }
    private struct State {
        var idle: [Lane]
        var waiting: [Job] = []
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let count: Int
    private static var longest: Int { 4096 }

    init(_ label: String, _ resources: [Resource]) {
        count = resources.count
        state = Mutex(
            State(
                idle: resources.enumerated().map { index, resource in
                    let queue = DispatchQueue(label: "\(label).\(index)", qos: .userInitiated)
                    return Lane(queue: queue, resource: resource)
                }))
    }

    /// Runs `job` on a lane. Throws `Unavailable` instead when closed or overcrowded.
    func enter(_ job: @escaping Job) throws(Unavailable) {
        let (refusal, lane): (Unavailable?, Lane?) = state.withLock { state in
            if state.isClosed { return (Sentences.closed, nil) }
            if let lane = state.idle.popLast() { return (nil, lane) }
            if state.waiting.count >= Self.longest { return (Sentences.crowded, nil) }
            state.waiting.append(job)
            return (nil, nil)
        }
        if let refusal { throw refusal }
        if let lane { lane.queue.async { self.run(job, on: lane) } }
    }

    private func run(_ job: Job, on lane: Lane) {
        job(lane.resource)
        let next: Job? = state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            state.idle.append(lane)
            return nil
        }
        if let next {
            lane.queue.async { self.run(next, on: lane) }
        } else {
            tellClosers()
        }
    }

    /// Refuses newcomers, serves those who wait, and hands each resource to `end` on its own queue.
    func close(_ end: @escaping @Sendable (Resource) -> Void) async {
        await withCheckedContinuation { closer in
            state.withLock {
                $0.isClosed = true
                $0.closers.append(closer)
            }
            tellClosers()
        }
        for lane in state.withLock({ $0.idle }) { lane.queue.sync { end(lane.resource) } }
    }

    private func tellClosers() {
        let closers = state.withLock { state in
            guard state.isClosed, state.idle.count == count else {
                return [CheckedContinuation<Void, Never>]()
            }
            defer { state.closers = [] }
            return state.closers
        }
        for closer in closers { closer.resume() }
    }
}
