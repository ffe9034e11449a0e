import Casework

/// 列の一覧: the columns of one kind of record, declared once. What a SELECT names, what an INSERT and an
/// UPDATE write, and where a reader finds each column by its name, all follow.
///
///     static let columns = ColumnList<Sheet>(
///         "sheets", version: \.version,
///         [.fixed("id", \.id), .fixed("file", \.file), .open("state", \.state.code.rawValue)])
///
/// The version is a column of every list: 0 when a record is new, one more with each save.
struct ColumnList<Record: Sendable>: Sendable {
    struct Column: Sendable {
        enum Content: Sendable {
            case open(@Sendable (Record) -> SQL.Value)
            case sealed(@Sendable (Record) -> String)
        }
        let name: String
        /// Written once: later saves leave it alone.
        let isFixed: Bool
        let content: Content
    }

    let table: String
    let columns: [Column]
    /// Answers that are columns of their own; the other answers lie in parts.
    let bound: [Bound]
    private let version: @Sendable (Record) -> Int
    private let names: [String]

    init(
        _ table: String, version: @escaping @Sendable (Record) -> Int, _ columns: [Column],
        bound: [Bound] = [], of answers: @escaping @Sendable (Record) -> Answers? = { _ in nil }
    ) {
        self.table = table
        self.version = version
        self.bound = bound
        self.columns =
            columns
            + bound.map { bound in
                .open(bound.name) { bound.value(answers($0)?[bound.question]) }
            }
        names = self.columns.map(\.name) + ["version"]
        precondition(
            Set(names).count == names.count, "a column of \(table) stands there twice")
    }

    /// `s.id, s.file, …, s.version` for the SELECT list.
    func select(_ alias: String) -> SQL {
        SQL(stringLiteral: names.map { "\(alias).\($0)" }.joined(separator: ", "))
    }

    /// The columns that stand next in a row, to be read by name.
    func read(_ row: inout Row) -> NamedRow { row.take(names) }

    /// - Parameter seal: may be left out where no column is sealed.
    func insert(_ record: Record, _ seal: Seal? = nil) throws -> SQL {
        let names = columns.map(\.name).joined(separator: ", ")
        let values = SQL.joined(try columns.map { try $0.piece(record, seal) })
        return
            "INSERT INTO \(SQL(stringLiteral: "\(table) (\(names), version)")) VALUES (\(values), 0)"
    }

    /// Touches no line when the record was saved by somebody else meanwhile (`Books.update`).
    func update(
        _ record: Record, _ id: Identifier<Record>, _ seal: Seal? = nil
    ) throws -> SQL {
        let changes = SQL.joined(
            try columns.filter { !$0.isFixed }.map {
                "\(SQL(stringLiteral: $0.name)) = \(try $0.piece(record, seal))"
            })
        return """
            UPDATE \(SQL(stringLiteral: table)) SET \(changes), version = version + 1
            WHERE id = \(id) AND version = \(version(record))
            """
    }
}

extension ColumnList.Column {
    /// Written when the record is new, and never again.
    static func fixed(
        _ name: String, _ value: @escaping @Sendable (Record) -> some SQLBindable & SendableMetatype
    ) -> Self { Self(name: name, isFixed: true, content: .open { value($0).sqlValue }) }

    static func fixed(
        _ name: String,
        _ value: @escaping @Sendable (Record) -> (some SQLBindable & SendableMetatype)?
    ) -> Self {
        Self(name: name, isFixed: true, content: .open { value($0)?.sqlValue ?? .null })
    }

    static func open(
        _ name: String, _ value: @escaping @Sendable (Record) -> some SQLBindable & SendableMetatype
    ) -> Self { Self(name: name, isFixed: false, content: .open { value($0).sqlValue }) }

    static func open(
        _ name: String,
        _ value: @escaping @Sendable (Record) -> (some SQLBindable & SendableMetatype)?
    ) -> Self {
        Self(name: name, isFixed: false, content: .open { value($0)?.sqlValue ?? .null })
    }

    /// Words under the owner's key. Nothing is kept of an empty text.
    static func sealed(_ name: String, _ text: @escaping @Sendable (Record) -> String) -> Self {
        Self(name: name, isFixed: false, content: .sealed(text))
    }

    fileprivate func piece(_ record: Record, _ seal: Seal?) throws -> SQL {
        switch content {
        case .open(let value): return "\(value(record))"
        case .sealed(let text):
            guard let seal else { throw Unsealed(column: name) }
            return "\(try seal.optional(name, text(record)))"
        }
    }
}

extension SQL.Value: SQLBindable { public var sqlValue: SQL.Value { self } }

/// A column of words and no key to seal it with: a fault of ours.
struct Unsealed: Error { let column: String }
