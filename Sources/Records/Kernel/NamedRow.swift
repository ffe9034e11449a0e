import Casework

/// Columns of a `ColumnList` within one line of an answer, read by their names.
struct NamedRow {
    private let cells: any Cells
    private let start: Int
    /// In their order. Looking through a few short names is quicker than hashing one.
    private let names: [String]

    init(_ cells: any Cells, from start: Int, _ names: [String]) {
        self.cells = cells
        self.start = start
        self.names = names
    }

    /// Where a column stands in the answer.
    private func column(_ name: String) throws -> Int {
        guard let place = names.firstIndex(of: name) else { throw Unknown(column: name) }
        return start + place
    }

    subscript<Value: SQLReadable>(_ name: String) -> Value {
        get throws {
            guard let value: Value = try optional(name) else { throw unreadable(name) }
            return value
        }
    }

    func optional<Value: SQLReadable>(_ name: String, as _: Value.Type = Value.self) throws
        -> Value?
    {
        let column = try column(name)
        if cells.isNull(column) { return nil }
        guard let value = Value(cells, column) else { throw unreadable(name) }
        return value
    }

    /// One of a closed set, stored by its raw text.
    func choice<Choice: RawRepresentable>(
        _ name: String, as _: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try self[name]) else { throw unreadable(name) }
        return choice
    }

    /// Several of a closed set in one column, separated by commas.
    func choices<Choice: RawRepresentable & Hashable>(
        _ name: String, as _: Choice.Type = Choice.self
    ) throws -> Set<Choice> where Choice.RawValue == String {
        let text: String = try self[name]
        return Set(
            try text.split(separator: ",").map { code in
                guard let choice = Choice(rawValue: String(code)) else { throw unreadable(name) }
                return choice
            })
    }

    func flag(_ name: String) throws -> Bool { try self[name] as Int == 1 }

    /// The words of a sealed column; empty where there are none.
    func text(_ name: String, _ seal: Seal) throws -> String {
        try seal.open(name, optional(name, as: Sealed.self))
    }

    /// The class of secrecy from its two columns.
    func secrecy() throws -> Secrecy {
        guard let secrecy = Secrecy(code: try self["secrecy"], slot: try optional("slot")) else {
            throw unreadable("secrecy")
        }
        return secrecy
    }

    func unreadable(_ name: String) -> Row.Unreadable {
        Row.Unreadable(column: names.firstIndex(of: name) ?? -1)
    }

    /// The reader asks for a column that its list does not have: a fault of ours.
    struct Unknown: Error { let column: String }
}
