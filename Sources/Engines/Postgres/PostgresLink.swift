import Dispatch
import Records
import Synchronization

/// One lane's connection: opened when first needed, opened again when it was cut.
///
/// `@unchecked`: only touched on its own lane's queue.
final class PostgresLink: @unchecked Sendable {
    let server: PostgresServer
    private var connection: PostgresConnection?

    init(_ server: PostgresServer) { self.server = server }

    /// A connection outside any transaction. Throws `Unavailable`.
    func open() throws -> PostgresConnection {
        if let connection, connection.isAlive { return connection }
        connection = nil
        let opened = try server.connect()
        connection = opened
        return opened
    }

    func drop() { connection = nil }

    /// Ends a transaction that failed. A connection that cannot even do that is given up.
    func rollBack() {
        guard let connection else { return }
        do {
            guard connection.isAlive else { return drop() }
            if connection.isInsideTransaction { try connection.say("ROLLBACK") }
        } catch {
            drop()
        }
    }

    /// After a failure that has to do with this connection, not with what was asked.
    func recover() {
        rollBack()
        do {
            try connection?.forgetStatements()
        } catch {
            drop()
        }
    }
}

/// The server all lanes speak to. When it is away, one of them finds out and the others are told.
final class PostgresServer: Sendable {
    private struct Absence {
        let noticed: UInt64
        let reason: Unavailable
    }

    let address: PostgresAddress
    private let schema: String?
    private let absence = Mutex<Absence?>(nil)

    /// How long the word of another lane counts, in nanoseconds.
    private static let memory: UInt64 = 1_000_000_000

    init(_ address: PostgresAddress, schema: String?) {
        self.address = address
        self.schema = schema
    }

    /// `isPatient`: try even if the server was away a moment ago.
    func connect(isPatient: Bool = false) throws -> PostgresConnection {
        let now = DispatchTime.now().uptimeNanoseconds
        if !isPatient, let absence = absence.withLock({ $0 }), now < absence.noticed + Self.memory {
            throw absence.reason
        }
        do {
            let connection = try PostgresConnection(address, schema: schema)
            absence.withLock { $0 = nil }
            return connection
        } catch let reason as Unavailable {
            let noticed = DispatchTime.now().uptimeNanoseconds
            absence.withLock { $0 = Absence(noticed: noticed, reason: reason) }
            throw reason
        }
    }
}
