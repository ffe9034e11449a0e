import Records

/// One transaction on one PostgreSQL connection.
final class PostgresSession: Session {
    private let connection: PostgresConnection
    /// The first statement that failed: the server does nothing more in this transaction.
    private(set) var failure: (any Error)?

    init(_ connection: PostgresConnection) { self.connection = connection }

    var dialect: SQL.Dialect { .postgres }

    /// Runs a caller's body, and holds it to a failure that it may have swallowed. A failure of ours
    /// counts more than what the body made of it.
    func serve<Answer>(_ body: (any Session) throws -> Answer) throws -> Answer {
        do {
            let answer = try body(self)
            if let failure { throw failure }
            return answer
        } catch {
            if let transient = failure as? PostgresFault.Transient { throw transient }
            throw error
        }
    }

    func rows<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> [Value] {
        let answer = try noting { try connection.ask(sql) }
        return try withExtendedLifetime(answer) {
            var values: [Value] = []
            values.reserveCapacity(Int(answer.count))
            for line in 0..<answer.count {
                var row = Row(PostgresCells(result: answer.result, line: line))
                values.append(try make(&row))
            }
            return values
        }
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try noting { try connection.ask(sql) }.changes
    }

    /// A migration may take longer than a page.
    func script(_ text: String) throws {
        _ = try noting { try connection.say("SET LOCAL statement_timeout = 0; \(text)") }
    }

    private func noting(_ work: () throws -> PostgresAnswer) throws -> PostgresAnswer {
        if let failure { throw failure }
        do {
            return try work()
        } catch {
            failure = error
            throw error
        }
    }
}
