import Casework

extension AuditTrail {
    /// Checks the whole chain in pages, in the open transaction. With heads that were written
    /// outside the database, a cut end and an older copy are found as well.
    public func verify(against heads: [AuditHead] = []) throws -> Verification {
        let exported = Dictionary(heads.map { ($0.seq, $0.hash) }, uniquingKeysWith: { a, _ in a })
        var seq: Int64 = 0
        var hash = Self.genesis(books.vault)
        while true {
            let page = try rows(after: seq, limit: 1000)
            for (row, prev, stored) in page {
                if let flaw = flaw(of: row, prev, stored, after: (seq, hash)) {
                    return .broken(seq: min(row.seq, seq + 1), why: flaw)
                }
                seq = row.seq
                hash = stored
                if let remembered = exported[seq], remembered != hash {
                    return .broken(seq: seq, why: .exportDiffers)
                }
            }
            if page.count < 1000 { break }
        }
        return try conclusion(seq, hash, heads)
    }

    private func flaw(
        of row: AuditRow, _ prev: [UInt8], _ stored: [UInt8],
        after last: (seq: Int64, hash: [UInt8])
    ) -> Verification.Flaw? {
        if row.seq != last.seq + 1 { return .missing }
        if row.hash(after: prev, books.vault) != stored { return .altered }
        return prev == last.hash ? nil : .unlinked
    }

    private func conclusion(
        _ seq: Int64, _ hash: [UInt8], _ heads: [AuditHead]
    ) throws -> Verification {
        if let newest = heads.map(\.seq).max(), newest > seq {
            return .broken(seq: seq + 1, why: .cutShort)
        }
        let head = try books.session.first("SELECT seq, hash FROM audit_head WHERE id = 1") {
            (seq: try $0.next(Int64.self), hash: try $0.next([UInt8].self))
        }
        if let head, head.seq != seq || head.hash != hash {
            return .broken(seq: min(head.seq, seq) + 1, why: .headDiffers)
        }
        if head == nil, seq > 0 { return .broken(seq: seq, why: .headDiffers) }
        return .sound(count: seq, hash: hash)
    }

    private func rows(
        after seq: Int64, limit: Int
    ) throws -> [(row: AuditRow, prev: [UInt8], hash: [UInt8])] {
        var page = try books.session.rows(
            """
            SELECT \(AuditRow.columns), prev, hash FROM audit_log
            WHERE seq > \(seq) ORDER BY seq LIMIT \(limit)
            """
        ) {
            (
                row: try AuditRow(&$0), prev: try $0.next([UInt8].self),
                hash: try $0.next([UInt8].self)
            )
        }
        guard let first = page.first?.row.seq, let last = page.last?.row.seq else { return [] }
        let persons = try books.session.rows(
            "SELECT seq, person FROM audit_persons WHERE seq BETWEEN \(first) AND \(last)"
        ) { (seq: try $0.next(Int64.self), person: try $0.next(String.self)) }
        let named = Dictionary(grouping: persons, by: \.seq)
        for index in page.indices {
            page[index].row.persons = (named[page[index].row.seq] ?? []).map(\.person).sorted()
        }
        return page
    }
}
