/// The database did not understand us: a fault of the program, never of the caseworker.
///
/// Holds the statement, which never holds values (they are bound), so it may stand in a log.
public struct StatementFault: Error, Equatable, CustomStringConvertible {
    /// SQLSTATE on PostgreSQL, the extended result code on SQLite.
    public let code: String
    public let message: String
    public let statement: String

    public var description: String { "\(code): \(message) [\(statement)]" }
}
