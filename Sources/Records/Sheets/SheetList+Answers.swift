@_spi(Stored) import Casework

extension SheetList {
    /// What the sheets of a list say, as far as their parts are open to this worker.
    public func answers(of lines: [SheetLine]) throws -> [Identifier<Sheet>: Answers] {
        let sheets = Dictionary(lines.map { ($0.sheet.id, $0.sheet.answers) }) { first, _ in first }
        var found = sheets
        for part in try parts(of: sheets.keys.map(\.description).sorted()) {
            guard let id = Identifier<Sheet>(part.record) else { continue }
            found[id] = found[id]?.merging(part.answers)
        }
        return found
    }

    /// In portions, so that the longest list is one that both engines take.
    private func parts(of sheets: [String]) throws -> [PartRow] {
        let portion = 500
        return try stride(from: 0, to: sheets.count, by: portion).flatMap { start in
            let keys = Array(sheets[start..<min(start + portion, sheets.count)])
            return try books.session.rows(
                """
                SELECT \(PartRow.columns) FROM sheet_parts p
                JOIN sheets sheet ON sheet.id = p.sheet
                JOIN data_keys k ON k.owner = p.owner
                WHERE p.sheet IN \(SQL.list(keys)) AND k.destroyed IS NULL
                    AND \(SheetStore.reads(for: standing, at: moment))
                """
            ) { try PartRow(&$0, books.vault) }
        }
    }
}
