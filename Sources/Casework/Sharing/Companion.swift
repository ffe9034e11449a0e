extension Access {
    /// 伴走の交代: somebody else of the holding desk goes on beside the people. Of a 知られない相談 only
    /// single workers know; whoever goes on becomes one of them.
    public func handingOn(to next: Identifier<Worker>, keys: Keys) throws(Denial) -> Outcome {
        try requireWriting()
        guard isHolder else { throw .notYours(.otherDesk) }
        var after = file
        after.accompanying = next
        var outcome = Outcome()
        outcome.add(change(from: file, to: after, "accompany"))
        if !isOpenAtHome(for: next) {
            let way = Share(
                id: keys.new(), file: file.id, desk: file.desk, worker: next, basis: .ownDuty,
                classes: classes, mayWrite: true, since: moment, until: .never, reason: "",
                version: 0)
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// Whether this worker of the holding desk has a way in which they may write.
    private func isOpenAtHome(for next: Identifier<Worker>) -> Bool {
        shares.contains {
            $0.desk == file.desk && $0.basis == .ownDuty && $0.mayWrite && $0.isOpen(at: moment)
                && ($0.worker.map { $0 == next } ?? true)
        }
    }
}
