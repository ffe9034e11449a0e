import CPostgres
import Foundation
import Records

/// One connection to the server. Used on one queue at a time; its calls block that queue's thread.
final class PostgresConnection {
    private let pointer: OpaquePointer
    private var statements = PostgresStatements()

    /// Opens and sets up the connection. Throws `Unavailable`.
    init(_ address: PostgresAddress, schema: String?) throws {
        guard let pointer = Self.connect(address.settings) else {
            throw Unavailable(.other, "メモリが足りないため、データベースに接続できません。")
        }
        self.pointer = pointer
        guard PQstatus(pointer) == CONNECTION_OK else {
            throw PostgresFault.unreachable(address, String(cString: PQerrorMessage(pointer)))
        }
        // Notices of the server would go to standard error.
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
        try prepareSession(schema: schema)
    }

    deinit { PQfinish(pointer) }

    private static func connect(_ settings: [String: String]) -> OpaquePointer? {
        let settings = settings.sorted { $0.key < $1.key }
        let copies = settings.flatMap { [strdup($0.key), strdup($0.value)] }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { UnsafePointer<CChar>($0) }
        let keywords = stride(from: 0, to: pointers.count, by: 2).map { pointers[$0] } + [nil]
        let values = stride(from: 1, to: pointers.count, by: 2).map { pointers[$0] } + [nil]
        return PQconnectdbParams(keywords, values, 0)
    }

    /// Whether the server is still there, as far as the last call could tell.
    var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }

    var isInsideTransaction: Bool {
        switch PQtransactionStatus(pointer) {
        case PQTRANS_INTRANS, PQTRANS_INERROR: true
        default: false
        }
    }

    /// Statements without values, several if need be, in one journey to the server. Returns the answer
    /// to the last one.
    @discardableResult func say(_ text: String) throws -> PostgresAnswer {
        try checked(PQexec(pointer, text), text)
    }

    /// One statement with bound values, in binary both ways.
    func ask(_ sql: SQL) throws -> PostgresAnswer {
        let text = sql.text(for: .postgres)
        let parameters = PostgresParameters(sql.binds)
        switch statements.plan(for: text, parameters.signature) {
        case .once: break
        case .prepare(let name, let forgotten):
            for name in forgotten { try say("DEALLOCATE \(name)") }
            try checked(
                PQprepare(
                    pointer, name, text, Int32(parameters.count), parameters.signature.types), text)
            statements.prepared(text, parameters.signature, name)
            return try execute(name, text, parameters)
        case .use(let name): return try execute(name, text, parameters)
        }
        let result = parameters.withPointers { values, lengths, formats in
            PQexecParams(
                pointer, text, Int32(parameters.count), parameters.signature.types, values, lengths,
                formats, 1)
        }
        return try checked(result, text)
    }

    /// After the tables changed under a prepared statement, or anything else that is strange.
    func forgetStatements() throws {
        statements = PostgresStatements()
        try say("DEALLOCATE ALL")
    }

    private func execute(
        _ name: String, _ text: String, _ parameters: PostgresParameters
    ) throws -> PostgresAnswer {
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(
                pointer, name, Int32(parameters.count), values, lengths, formats, 1)
        }
        return try checked(result, text)
    }

    @discardableResult private func checked(
        _ result: OpaquePointer?, _ text: String
    ) throws -> PostgresAnswer {
        guard let result else { throw PostgresFault.cut }
        let answer = PostgresAnswer(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return answer
        default: throw PostgresFault.error(result, text, isAlive: isAlive)
        }
    }
}
