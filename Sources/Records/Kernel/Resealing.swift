import Casework

/// 封のし直し: the second kind of migration. It moves what lies under seals, so it runs after the vault is
/// open, in batches of its own transactions: a process that is killed goes on where it stopped, and two
/// processes that start at once take turns.
struct Resealing: Sendable {
    let name: String
    /// Moves the records after a place and says the last one it moved; nil when there are no more.
    let batch: @Sendable (_ books: Books, _ after: String, _ limit: Int) throws -> String?
    /// How many records are left to move, for the operator.
    let rest: @Sendable (_ books: Books, _ after: String) throws -> Int
    /// Whether there is nothing to move at all, as in a new database.
    let isIdle: @Sendable (any Session) throws -> Bool
    /// What becomes of the old columns, in the transaction of the last batch.
    let finish: @Sendable (any Session) throws -> Void

    /// Of the records of one table: what is left is counted there, and while it is empty nothing is.
    init(
        _ name: String, of table: String,
        batch:
            @escaping @Sendable (_ books: Books, _ after: String, _ limit: Int) throws -> String?,
        finish: @escaping @Sendable (any Session) throws -> Void
    ) {
        self.name = name
        self.batch = batch
        rest = { books, after in
            try books.session.first(
                "SELECT COUNT(*) FROM \(SQL(stringLiteral: table)) WHERE id > \(after)"
            ) { try $0.next(Int.self) } ?? 0
        }
        isIdle = { session in
            try session.first("SELECT 1 FROM \(SQL(stringLiteral: table)) LIMIT 1") {
                try $0.next(Int.self)
            } == nil
        }
        self.finish = finish
    }

    /// Records moved in one transaction.
    static let batchSize = 500

    /// In the order in which they run, after every migration in SQL.
    static let all: [Resealing] = [
        .notes, .consultations, .referrals, .requests, .consents, .hearings,
    ]

    /// Told after each batch: the step, and how many records are left.
    typealias Progress = @Sendable (_ step: String, _ left: Int) -> Void

    static func run(
        _ list: [Resealing] = all, on archive: Archive, _ progress: Progress
    ) async throws {
        for step in list {
            while true {
                let left = try await archive.transaction { try step.runBatch($0) }
                guard let left else { break }
                progress(step.name, left)
            }
        }
    }

    /// Nil when there is nothing left to do.
    private func runBatch(_ books: Books) throws -> Int? {
        try Migrations.takeTurn(books.session)
        guard try Migrations.applied(books.session)[name] == nil else { return nil }
        let settings = Settings(books)
        let after = try settings.place(of: name) ?? ""
        if let last = try batch(books, after, Self.batchSize) {
            try settings.put(last, asPlaceOf: name)
            return try rest(books, last)
        }
        try settings.removePlace(of: name)
        try close(books.session)
        return nil
    }

    private func close(_ session: any Session) throws {
        try finish(session)
        try Migrations.record(name, checksum: Self.checksum, in: session)
    }

    /// Where there is nothing to move no key is needed: a new database has the layout of this release
    /// from the beginning.
    static func closeWhereIdle(_ session: any Session) throws {
        let applied = try Migrations.applied(session)
        for step in all where applied[step.name] == nil {
            if try step.isIdle(session) { try step.close(session) }
        }
    }

    /// Whether everything lies as this release has it.
    static func areDone(_ session: any Session) throws -> Bool {
        let applied = try Migrations.applied(session)
        return all.allSatisfy { applied[$0.name] != nil }
    }

    /// A step in Swift has no text to sum up; its name is its identity.
    static let checksum = "swift"
}
