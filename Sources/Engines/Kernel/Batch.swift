import Dispatch

/// The requests of one transaction, and what became of each.
struct Batch<Ground: WriteGround> {
    let ground: Ground
    let limit: Int
    let patience: UInt64
    private(set) var taken: [any WriteRequest] = []
    private var failures: [(any Error)?] = []

    init(ground: Ground, limit: Int, patience: UInt64) {
        self.ground = ground
        self.limit = limit
        self.patience = patience
    }

    /// Runs the requests taken before, then those that `next` still has, and commits. When the
    /// transaction is lost nothing was kept, and the attempt may be repeated.
    mutating func attempt(_ next: () -> (any WriteRequest)?) -> TransactionLost? {
        failures = []
        do {
            try serve(next)
            return nil
        } catch let lost as TransactionLost {
            ground.abandon()
            return lost
        } catch {
            ground.abandon()
            return TransactionLost(cause: error, isWorthRepeating: false)
        }
    }

    /// Nobody hears of an outcome before the commit: even a refusal may rest on what a neighbour
    /// in the same transaction wrote.
    func settle(_ failure: (any Error)?) {
        for (index, request) in taken.enumerated() {
            request.settle(failure ?? (index < failures.count ? failures[index] : nil))
        }
    }

    private mutating func serve(_ next: () -> (any WriteRequest)?) throws {
        let deadline = DispatchTime.now().uptimeNanoseconds + patience
        // The first request needs no mark: as long as it is alone, undoing it undoes everything.
        var isOpen = false
        var hasWork = false
        var isMarked = false
        while let request = take(next, until: deadline) {
            if !isOpen {
                try ground.begin()
                isOpen = true
            } else if hasWork {
                try ground.mark(again: isMarked)
                isMarked = true
            }
            let failure = try ground.serve(request)
            failures.append(failure)
            if failure == nil {
                hasWork = true
            } else if hasWork {
                try ground.undoToMark()
            } else {
                ground.abandon()
                isOpen = false
            }
        }
        if isOpen { try ground.commit() }
    }

    private mutating func take(
        _ next: () -> (any WriteRequest)?, until deadline: UInt64
    ) -> (any WriteRequest)? {
        let index = failures.count
        if index < taken.count { return taken[index] }
        guard index < limit, DispatchTime.now().uptimeNanoseconds < deadline || index == 0,
            let request = next()
        else { return nil }
        taken.append(request)
        return request
    }
}
