import Dispatch
import Records
import Synchronization

/// The readers, and how long they may keep what they see.
final class SQLiteViews: Sendable {
    let readers: [SQLiteReader]
    /// How often records have changed.
    private let epoch = Atomic<UInt64>(0)
    private let isSweepDue = Atomic<Bool>(false)
    private let sweeper = DispatchQueue(label: "kasane.sqlite.sweeper", qos: .utility)

    private let longest: DispatchTimeInterval

    init(_ readers: [SQLiteReader], keptFor longest: DispatchTimeInterval) {
        self.readers = readers
        self.longest = longest
    }

    /// Called after the commit and before anybody hears of it: no view from before is used again.
    func recordsChanged() { epoch.add(1, ordering: .acquiringAndReleasing) }

    /// On the reader's lane.
    func serve<Answer>(
        _ reader: SQLiteReader, _ reach: Reach, _ body: (any Session) throws -> Answer
    ) throws -> Answer {
        defer { sweepLater() }
        return try reader.serve(
            at: epoch.load(ordering: .acquiring), isNew: reach == .log, body)
    }

    /// Has every reader let go of its view, and says whether all did in time. A long read is left in
    /// peace: the writer waits for it 50 ms and no more.
    func rest(within patience: DispatchTimeInterval = .milliseconds(50)) -> Bool {
        let gone = DispatchSemaphore(value: 0)
        for reader in readers { reader.rest { gone.signal() } }
        let deadline = DispatchTime.now() + patience
        return readers.allSatisfy { _ in gone.wait(timeout: deadline) == .success }
    }

    /// Nobody need come again for a view to be let go.
    private func sweepLater() {
        guard !isSweepDue.exchange(true, ordering: .relaxed) else { return }
        sweeper.asyncAfter(deadline: .now() + longest) { [weak self] in self?.sweep() }
    }

    private func sweep() {
        isSweepDue.store(false, ordering: .relaxed)
        let limit = DispatchTime.now() - longest
        for reader in readers { reader.rest(unlessBegunAfter: limit) }
        if readers.contains(where: { !$0.isResting }) { sweepLater() }
    }
}
