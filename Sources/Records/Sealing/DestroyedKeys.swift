import Casework

extension DataKeys {
    /// Whose key was destroyed, and when, in that order.
    public static func destroyed(_ session: any Session) throws -> [DestroyedKey] {
        try session.rows(
            """
            SELECT owner, destroyed FROM data_keys WHERE destroyed IS NOT NULL
            ORDER BY destroyed, owner
            """
        ) { DestroyedKey(owner: try $0.next(), moment: try $0.next()) }
    }

    /// Destroys again what an older backup brought back. Wants no master key. Returns how many there
    /// were; then the search index is due, and loses their words with the next start.
    @discardableResult
    public static func destroyAgain(_ keys: [DestroyedKey], in session: any Session) throws -> Int {
        let nothing = [UInt8](repeating: 0, count: Cipher.overhead + MasterKey.length)
        var count = 0
        for key in keys {
            let changed = try session.run(
                """
                UPDATE data_keys SET wrapped = \(nothing), destroyed = \(key.moment)
                WHERE owner = \(key.owner) AND destroyed IS NULL
                """)
            guard changed > 0 else { continue }
            count += 1
            try session.run("DELETE FROM name_tokens WHERE person = \(key.owner)")
        }
        if count > 0 { try TextIndex.markDue(session) }
        return count
    }
}

/// 破棄した鍵: whose records can be read no more, by a number that tells nobody who it was.
public struct DestroyedKey: Equatable, Sendable {
    public let owner: String
    public let moment: Moment

    public init(owner: String, moment: Moment) {
        self.owner = owner
        self.moment = moment
    }

    /// `1799999999999 0199f2c4-…`, as it stands in the list.
    public var line: String { "\(moment.milliseconds) \(owner)" }

    public init?(line: some StringProtocol) {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let milliseconds = Int64(parts[0]) else { return nil }
        self.init(owner: String(parts[1]), moment: Moment(milliseconds: milliseconds))
    }
}
