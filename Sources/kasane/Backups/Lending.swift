import Dispatch
import Records
import Synchronization

/// 二つの台帳を並べて開く: a PostgreSQL transaction beside an SQLite one, for carrying records across.
enum Lending {
    /// Runs `work` with `outer`, which belongs to the calling thread, and the session of `inner`.
    ///
    /// The calling thread is a lane of PostgreSQL: it waits, so nobody else uses its session
    /// meanwhile. (SQLite's sessions may not be lent: GRDB looks at the queue.)
    static func beside<Answer: Sendable>(
        _ outer: any Session,
        open inner:
            @escaping @Sendable (
                @escaping @Sendable (any Session) throws -> Answer
            ) async throws -> Answer,
        _ work: @escaping @Sendable (_ lent: any Session, _ own: any Session) throws -> Answer
    ) throws -> Answer {
        let lent = Lent(session: outer)
        let (done, outcome) = (DispatchSemaphore(value: 0), Outcome<Answer>())
        Task {
            do {
                let answer = try await inner { own in try work(lent.session, own) }
                outcome.value.withLock { $0 = .success(answer) }
            } catch {
                outcome.value.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        done.wait()
        guard let result = outcome.value.withLock({ $0 }) else {
            throw Refusal("処理が終わらないうちに止まりました。もう一度実行してください。")
        }
        return try result.get()
    }

    /// `@unchecked`: its own thread waits as long as it is lent.
    private struct Lent: @unchecked Sendable { let session: any Session }

    private final class Outcome<Answer: Sendable>: Sendable {
        let value = Mutex<Result<Answer, any Error>?>(nil)
    }
}
