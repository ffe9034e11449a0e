import Engines
import Records

extension Restoration {
    /// Carries everything into an empty PostgreSQL database in one transaction, and compares.
    func carry(_ source: SQLiteEngine, to url: String) async throws {
        try await Migrations.run(on: source)
        let census = try await source.read { try TableCensus($0, .records) }
        let target = try await PostgresEngine(url: url, connections: 2)
        do {
            guard try await target.read({ try TableCopy.isUnused($0) }) else {
                throw Refusal(
                    "復元先のデータベースが空ではありません。"
                        + "今ある記録に重ねて復元することはできません。空のデータベースを指定してください。")
            }
            try await Migrations.run(on: target, like: source)
            try await target.transaction { target in
                try Lending.beside(target, open: { try await source.read($0) }) { target, own in
                    try TableCopy.run(from: own, to: target)
                    let differences = try TableCensus(target, .records).differences(from: census)
                    guard differences.isEmpty else {
                        throw Refusal(
                            "復元した中身がバックアップと違います（\(differences.joined(separator: "、"))）。"
                                + "復元をやめました。")
                    }
                }
            }
        } catch {
            do { try await target.close() } catch {}
            throw error
        }
        try await target.close()
    }
}
