import Records
import Synchronization

/// A database whose audit log cannot be written, once it is told so; everything else can.
final class FailingLog: Engine {
    private let real: any Engine
    private let fails = Mutex(false)

    init(_ real: any Engine) { self.real = real }

    var dialect: SQL.Dialect { real.dialect }
    func fail(_ fails: Bool) { self.fails.withLock { $0 = fails } }

    func transaction<Result: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result {
        let fails = fails.withLock { $0 }
        return try await real.transaction(touching: reach) {
            try body(Page(real: $0, fails: fails))
        }
    }

    func read<Result: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result { try await real.read(seeing: reach, body) }

    func close() async throws { try await real.close() }

    private struct Page: Session {
        let real: any Session
        let fails: Bool

        var dialect: SQL.Dialect { real.dialect }

        func rows<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> [Value] {
            try check(sql)
            return try real.rows(sql, make)
        }

        func run(_ sql: SQL) throws -> Int {
            try check(sql)
            return try real.run(sql)
        }

        func script(_ text: String) throws { try real.script(text) }

        private func check(_ sql: SQL) throws {
            guard fails, sql.text(for: .sqlite).contains("INSERT INTO audit_log") else { return }
            throw Unavailable(.full, "監査記録に書き込めません。")
        }
    }
}
