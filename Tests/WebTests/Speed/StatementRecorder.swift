import Records
import Synchronization

/// A database that remembers the statements it is asked, with their values: what pages really run.
final class StatementRecorder: Engine {
    private let real: any Engine
    private let statements = Recorded()

    init(_ real: any Engine) { self.real = real }

    var dialect: SQL.Dialect { real.dialect }

    /// What was asked since the last time, one of each text.
    func takeStatements() -> [SQL] {
        let all = statements.list.withLock { list in
            defer { list = [] }
            return list
        }
        var known: Set<String> = []
        return all.filter { known.insert($0.text(for: dialect)).inserted }
    }

    func transaction<Result: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result {
        let statements = statements
        return try await real.transaction(touching: reach) {
            try body(RecordedSession(real: $0, statements: statements))
        }
    }

    func read<Result: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result {
        let statements = statements
        return try await real.read(seeing: reach) {
            try body(RecordedSession(real: $0, statements: statements))
        }
    }

    func close() async throws { try await real.close() }

    private final class Recorded: Sendable {
        let list = Mutex<[SQL]>([])
        func add(_ sql: SQL) { list.withLock { $0.append(sql) } }
    }

    private struct RecordedSession: Session {
        let real: any Session
        let statements: Recorded

        var dialect: SQL.Dialect { real.dialect }

        func rows<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> [Value] {
            statements.add(sql)
            return try real.rows(sql, make)
        }

        func run(_ sql: SQL) throws -> Int {
            statements.add(sql)
            return try real.run(sql)
        }

        func script(_ text: String) throws { try real.script(text) }
    }
}
