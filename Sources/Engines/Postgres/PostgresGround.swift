import Foundation
import Records

/// PostgreSQL's writer, as the group commit uses it.
///
/// READ COMMITTED under one advisory lock, not SERIALIZABLE: every write moves the head of the audit
/// chain, so two that overlap would always collide, and the later one would be done twice. With the
/// lock taken first, each statement sees all that was committed before: writers of all processes
/// follow one another as on SQLite, and what a body checked stays true. The row of the audit head
/// would put them in line anyway, only later and after the checks. The lock costs nothing of its own
/// (it rides with BEGIN), and batches make up for the commits that no longer overlap.
final class PostgresGround: WriteGround {
    private let link: PostgresLink
    private var transaction = ""

    /// Any fixed number; the second key is the schema, so that two installations do not wait.
    private static let lock: Int32 = 1_264_678_465

    init(_ link: PostgresLink) { self.link = link }

    func begin() throws {
        try trying {
            transaction = try link.open().say(
                """
                BEGIN ISOLATION LEVEL READ COMMITTED;
                SELECT pg_advisory_xact_lock(
                    \(Self.lock), hashtext(coalesce(current_schema(), '')));
                SELECT pg_current_xact_id()::text
                """
            ).plainText(0)
        }
    }

    func mark(again: Bool) throws {
        try say(again ? "RELEASE SAVEPOINT request; SAVEPOINT request" : "SAVEPOINT request")
    }

    func undoToMark() throws { try say("ROLLBACK TO SAVEPOINT request") }

    func commit() throws {
        do {
            try link.open().say("COMMIT")
        } catch let failure as PostgresFault.Transient {
            link.drop()
            // The word was lost on the way, there or back. The server remembers which.
            guard try Self.wasKept(transaction, link.server) else {
                throw TransactionLost(cause: failure.cause, isWorthRepeating: true)
            }
        }
    }

    func abandon() { link.rollBack() }

    func serve(_ request: any WriteRequest) throws(TransactionLost) -> (any Error)? {
        do {
            try PostgresSession(try link.open()).serve(request.run)
            return nil
        } catch let failure as PostgresFault.Transient {
            link.recover()
            throw TransactionLost(cause: failure.cause, isWorthRepeating: true)
        } catch {
            return error
        }
    }

    private func say(_ command: String) throws {
        try trying { try link.open().say(command) }
    }

    private func trying(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let failure as PostgresFault.Transient {
            link.recover()
            throw TransactionLost(cause: failure.cause, isWorthRepeating: true)
        }
    }

    /// Whether a transaction of ours was committed, asked over a new connection for up to 10 seconds.
    /// Throws `Unavailable` when the server does not come back or does not know.
    static func wasKept(_ transaction: String, _ server: PostgresServer) throws -> Bool {
        let deadline = DispatchTime.now() + .seconds(10)
        while DispatchTime.now() < deadline {
            do {
                let status = try server.connect(isPatient: true)
                    .say("SELECT pg_xact_status('\(transaction)'::xid8)").plainText(0)
                if status == "committed" { return true }
                if status == "aborted" { return false }
            } catch is Unavailable {
                // Still away.
            } catch is PostgresFault.Transient {
                // Away again.
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw Unavailable(
            .unreachable,
            "書き込みの途中で PostgreSQL との接続が切れ、記録されたかどうかを確認できません。"
                + "つながるようになってから、記録を確かめてください。")
    }
}
