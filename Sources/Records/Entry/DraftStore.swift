import Casework

/// 下書き: what was typed and not yet saved, sealed, until it is saved or thrown away.
public struct DraftStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public struct Draft: Equatable, Sendable {
        public let form: String
        /// Pairs of field name and value in the order of the form.
        public let fields: [(name: String, value: String)]
        public let at: Moment

        public static func == (a: Self, b: Self) -> Bool {
            a.form == b.form && a.at == b.at
                && a.fields.elementsEqual(b.fields) { $0.name == $1.name && $0.value == $1.value }
        }
    }

    public func keep(
        _ fields: [(name: String, value: String)], form: String, of worker: Identifier<Worker>,
        at moment: Moment
    ) throws {
        let key = try DataKeys(books).require(DataKeys.installation)
        let text = Packed.pack(fields.flatMap { [$0.name, $0.value] })
        let sealed = try key.seal(
            text, table: "drafts", column: "fields", row: "\(worker)/\(form)")
        try books.session.run(
            """
            INSERT INTO drafts (worker, form, fields, at)
            VALUES (\(worker), \(form), \(sealed), \(moment))
            ON CONFLICT (worker, form) DO UPDATE SET fields = excluded.fields, at = excluded.at
            """)
    }

    public func draft(of form: String, by worker: Identifier<Worker>) throws -> Draft? {
        try drafts(of: worker).first { $0.form == form }
    }

    /// Newest first.
    public func drafts(of worker: Identifier<Worker>) throws -> [Draft] {
        let key = try DataKeys(books).require(DataKeys.installation)
        return try books.session.rows(
            "SELECT form, fields, at FROM drafts WHERE worker = \(worker) ORDER BY at DESC, form"
        ) { row in
            let form: String = try row.next()
            let text = try key.open(
                row.next(), table: "drafts", column: "fields", row: "\(worker)/\(form)")
            let parts = try Packed.unpack(text)
            guard parts.count % 2 == 0 else { throw Packed.Malformed() }
            let fields = stride(from: 0, to: parts.count, by: 2).map {
                (name: parts[$0], value: parts[$0 + 1])
            }
            return Draft(form: form, fields: fields, at: try row.next())
        }
    }

    public func names(of worker: Identifier<Worker>) throws -> [String] {
        try books.session.rows("SELECT form FROM drafts WHERE worker = \(worker)") {
            try $0.next()
        }
    }

    public func discard(_ form: String, of worker: Identifier<Worker>) throws {
        try books.session.run("DELETE FROM drafts WHERE worker = \(worker) AND form = \(form)")
    }
}
