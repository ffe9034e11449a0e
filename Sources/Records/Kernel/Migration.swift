import Crypto

/// One step of the schema: a text of SQL, or a step in Swift where SQL alone does not say it.
/// Where the texts of the two databases truly part, there is one for each.
struct Migration: Sendable {
    let name: String
    private let work: Work

    private enum Work: Sendable {
        case script(sqlite: [UInt8], postgres: [UInt8])
        case step(description: String, @Sendable (any Session) throws -> Void)
    }

    init(_ name: String, _ sql: [UInt8]) { self.init(name, sqlite: sql, postgres: sql) }
    init(_ name: String, sqlite: [UInt8], postgres: [UInt8]) {
        self.name = name
        work = .script(sqlite: sqlite, postgres: postgres)
    }
    /// `description`: all that the step does, in words. It stands for the step in the checksum,
    /// and like a text of SQL it is never edited once released.
    init(
        _ name: String, description: String,
        _ step: @escaping @Sendable (any Session) throws -> Void
    ) {
        self.name = name
        work = .step(description: description, step)
    }
    init(_ name: String, _ rebuild: TableRebuild) {
        self.init(name, description: rebuild.description) { try rebuild.run($0) }
    }

    func run(_ session: any Session) throws {
        switch work {
        case .script:
            try session.script(String(decoding: bytes(for: session.dialect), as: UTF8.self))
        case .step(_, let step): try step(session)
        }
    }

    /// What a database remembers of the step, so that an edited one is noticed.
    func checksum(for dialect: SQL.Dialect) -> String {
        SHA256.hash(data: bytes(for: dialect)).reduce(into: "") { text, byte in
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
    }

    private func bytes(for dialect: SQL.Dialect) -> [UInt8] {
        switch work {
        case .script(let sqlite, let postgres): dialect == .sqlite ? sqlite : postgres
        case .step(let description, _): Array(description.utf8)
        }
    }
}
