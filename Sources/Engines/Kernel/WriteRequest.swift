import Records

/// A caller who waits for a write: it runs in a batch and is released after the batch is durable.
protocol WriteRequest: AnyObject, Sendable {
    var reach: Reach { get }
    /// Runs the caller's body. May be called again when the batch has to be done again.
    func run(_ session: any Session) throws
    /// Releases the caller, once: with the body's answer, or with what went wrong.
    func settle(_ failure: (any Error)?)
}

/// `@unchecked`: `run` and `settle` are only called on the writer's queue, one after the other.
final class PendingWrite<Answer: Sendable>: WriteRequest, @unchecked Sendable {
    let reach: Reach
    private let body: @Sendable (any Session) throws -> Answer
    private let continuation: CheckedContinuation<Answer, any Error>
    private var answer: Answer?

    init(
        _ reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer,
        _ continuation: CheckedContinuation<Answer, any Error>
    ) {
        self.reach = reach
        self.body = body
        self.continuation = continuation
    }

    func run(_ session: any Session) throws {
        answer = nil
        answer = try body(session)
    }

    func settle(_ failure: (any Error)?) {
        if let failure {
            continuation.resume(throwing: failure)
        } else if let answer {
            continuation.resume(returning: answer)
        } else {
            continuation.resume(throwing: Unavailable(.other, "書き込みの結果がありません。"))
        }
    }
}
