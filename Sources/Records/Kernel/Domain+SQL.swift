import Casework

extension Identifier: SQLBindable { public var sqlValue: SQL.Value { .text(description) } }
extension Identifier: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let text = cells.text(column) else { return nil }
        self.init(text)
    }
}

extension Moment: SQLBindable { public var sqlValue: SQL.Value { .integer(milliseconds) } }
extension Moment: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let integer = cells.integer(column) else { return nil }
        self.init(milliseconds: integer)
    }
}

extension CivilDate: SQLBindable { public var sqlValue: SQL.Value { .text(description) } }
extension PartialDate: SQLBindable { public var sqlValue: SQL.Value { .text(description) } }
extension PartialDate: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let text = cells.text(column) else { return nil }
        self.init(text)
    }
}
extension CivilDate: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let text = cells.text(column) else { return nil }
        self.init(text)
    }
}
