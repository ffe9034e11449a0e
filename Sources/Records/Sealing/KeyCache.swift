import Synchronization

/// Unwrapped data keys that were used lately, never more than `capacity` of them.
///
/// Two generations stand in for a full least-recently-used list: what is used moves to the young
/// one, and when that is half the capacity the old one is let go.
final class KeyCache: Sendable {
    private struct Entry {
        let wrapped: [UInt8]
        let key: DataKey
    }
    private struct Generations {
        var young: [String: Entry] = [:]
        var old: [String: Entry] = [:]
    }

    private let half: Int
    private let generations = Mutex(Generations())

    init(capacity: Int) { half = max(1, capacity / 2) }

    /// The key, if it was kept for exactly this wrapped form: another process may have destroyed
    /// it meanwhile, and then the row no longer holds that form.
    func key(of owner: String, wrapped: [UInt8]) -> DataKey? {
        generations.withLock { all in
            if let entry = all.young[owner] { return entry.wrapped == wrapped ? entry.key : nil }
            guard let entry = all.old[owner], entry.wrapped == wrapped else { return nil }
            Self.add(entry, of: owner, to: &all, half: half)
            return entry.key
        }
    }

    func keep(_ key: DataKey, of owner: String, wrapped: [UInt8]) {
        generations.withLock {
            Self.add(Entry(wrapped: wrapped, key: key), of: owner, to: &$0, half: half)
        }
    }

    func forget(_ owner: String) {
        generations.withLock { all in
            all.young[owner] = nil
            all.old[owner] = nil
        }
    }

    var count: Int { generations.withLock { $0.young.count + $0.old.count } }

    private static func add(
        _ entry: Entry, of owner: String, to all: inout Generations, half: Int
    ) {
        if all.young.count >= half {
            all.old = all.young
            all.young = [:]
        }
        all.old[owner] = nil
        all.young[owner] = entry
    }
}
