/// The one connection that writes, as the group commit needs it: SQLite's and PostgreSQL's.
protocol WriteGround {
    func begin() throws
    /// Remembers this point, so that the next request can be undone without its neighbours.
    /// `again`: an earlier mark of this transaction is no longer needed.
    func mark(again: Bool) throws
    func undoToMark() throws
    /// Returns when the transaction is on the disk.
    func commit() throws
    /// Ends whatever transaction is open without keeping it. It cannot fail: there is nothing left
    /// to lose.
    func abandon()
    /// Runs one request: nil when all went well, otherwise why this request failed.
    func serve(_ request: any WriteRequest) throws(TransactionLost) -> (any Error)?
}

/// The whole transaction is gone, neighbours included; nothing of it was kept.
struct TransactionLost: Error {
    let cause: any Error
    /// Whether doing it all again may succeed: a connection was cut, two transactions collided.
    let isWorthRepeating: Bool
}
