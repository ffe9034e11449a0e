/// A database that can run our SQL. Two exist: SQLite and PostgreSQL.
public protocol Engine: Sendable {
    var dialect: SQL.Dialect { get }

    /// Runs `body` in one write transaction and returns after it is durable. The body does not
    /// suspend: what it checked stays true. An error thrown by `body` undoes its own writes only.
    ///
    /// A statement that fails fails the whole body, even when the body swallows the error: PostgreSQL
    /// does nothing more in such a transaction, and SQLite is held to the same.
    ///
    /// `body` may run more than once when the database asks for it (a cut connection, a collision).
    /// `reach` says what it touches.
    @discardableResult func transaction<Result: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result

    /// Runs `body` on one unchanging view of the data, which holds everything within `reach` that was
    /// durable when it was asked for. Everything a page needs is asked for in one of these.
    func read<Result: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result

    /// Closes every connection. Nothing may be asked afterwards.
    func close() async throws
}

/// What a transaction touches, and what a view must show.
public enum Reach: Sendable {
    /// The log alone. A view that need not show it may be a second old in this: pages go on being read
    /// from memory although each look adds a line to the log.
    case log
    /// All else. It is seen by whoever asks after it was acknowledged.
    case records
}

extension Engine {
    @discardableResult public func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result { try await transaction(touching: .records, body) }

    /// A view of everything, the log included.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result { try await read(seeing: .log, body) }
}

/// One open transaction.
///
/// A statement throws `Conflicting` when a constraint of the schema says no, `Unavailable` when the
/// database cannot serve.
public protocol Session {
    var dialect: SQL.Dialect { get }
    func rows<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> [Value]
    /// Returns how many lines were changed.
    @discardableResult func run(_ sql: SQL) throws -> Int
    /// Several statements without values, as a migration has them.
    func script(_ text: String) throws
}

extension Session {
    public func first<Value>(_ sql: SQL, _ make: (inout Row) throws -> Value) throws -> Value? {
        try rows(sql, make).first
    }
}

/// Somebody else changed the record between the page being shown and the button being pressed.
public struct Stale: Error, Equatable { public init() {} }
/// There is no such record, or it may not be known that there is.
public struct Missing: Error, Equatable { public init() {} }

/// The database cannot serve just now. Nothing was written; the sentence is for the operator.
public struct Unavailable: Error, Equatable, CustomStringConvertible {
    public enum Cause: String, Sendable {
        case unreachable, full, readOnly, damaged, busy, newerThanProgram, notDurable, other
    }
    public let cause: Cause
    public let description: String
    public init(_ cause: Cause, _ description: String) {
        self.cause = cause
        self.description = description
    }
}

/// A UNIQUE or CHECK of the schema said no: somebody else made the same thing a moment before.
///
/// The name is PostgreSQL's on both engines: as in the schema, else `workers_pkey`,
/// `workers_sign_in_name_key`. Only a foreign key has no name on SQLite, nor an unnamed CHECK.
public struct Conflicting: Error, Equatable {
    public let constraint: String
    public init(constraint: String) { self.constraint = constraint }
}
