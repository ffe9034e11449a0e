import Foundation
import Records

/// 破棄した鍵の一覧: kept outside the database, because an older backup brings back keys that were
/// destroyed after it was made. `kasane restore --destroyed` reads it.
struct DestroyedKeyFile: Sendable {
    /// Of the list that lies beside a backup.
    static let suffix = ".destroyed"

    let path: String

    /// None when there is no file yet. Throws a `Refusal` for a line that is not one of ours: a list
    /// that was cut must not pass for a short one.
    func keys() throws -> [DestroyedKey] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard text.isEmpty || text.hasSuffix("\n") else { throw malformed }
        return try text.split(separator: "\n").map {
            guard let key = DestroyedKey(line: $0) else { throw malformed }
            return key
        }
    }

    /// The list of an option: it must be there.
    func existingKeys() throws -> [DestroyedKey] {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("破棄した鍵の一覧（\(path)）がありません。場所を確かめてください。")
        }
        return try keys()
    }

    /// Adds those that are not in the list yet.
    func add(_ keys: [DestroyedKey]) throws {
        let known = try self.keys()
        let listed = Set(known.map(\.owner))
        let new = keys.filter { !listed.contains($0.owner) }
        guard !new.isEmpty else { return }
        try OwnFile.write((known + new).map { $0.line + "\n" }.joined(), to: path)
    }

    private var malformed: Refusal {
        Refusal("破棄した鍵の一覧（\(path)）が壊れています。控えと比べて直してください。")
    }
}
