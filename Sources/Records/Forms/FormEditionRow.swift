import Casework

/// An edition as it lies in its row.
public struct PublishedEdition: Sendable, Equatable {
    public let form: Form
    public let from: CivilDate
    /// What the municipality changes in it; nil for a form as the program ships it.
    public let overlay: FormOverlay?
    /// The file as it was written; empty where there was none.
    public let source: String
    public let publishedAt: Moment
    /// Nobody for what came with the program or with the municipality's profile.
    public let proposer: Identifier<Worker>?
    public let approver: Identifier<Worker>?

    init(
        _ form: Form, from: CivilDate, overlay: FormOverlay?, source: String = "",
        at moment: Moment, proposer: Identifier<Worker>? = nil,
        approver: Identifier<Worker>? = nil
    ) {
        self.form = form
        self.from = from
        self.overlay = overlay
        self.source = source
        publishedAt = moment
        self.proposer = proposer
        self.approver = approver
    }

    public var edition: FormCatalog.Edition { FormCatalog.Edition(form, from: from) }

    /// The order of the columns as every SELECT here names them.
    static let columns: SQL =
        """
        form, edition, body, hash, valid_from, overlay, source, published_at, published_by,
            approved_by
        """

    init(_ row: inout Row) throws {
        let (id, number) = (try row.next(String.self), try row.next(Int.self))
        let (body, hash) = (try row.next(String.self), try row.next([UInt8].self))
        guard FormBody.hash(of: body) == hash else {
            throw ChangedEdition(form: id, edition: number)
        }
        form = try KnownBodies.form(in: body, hash: hash)
        guard form.id == id, form.edition == number else {
            throw ChangedEdition(form: id, edition: number)
        }
        from = try row.next()
        overlay = try row.optional(String.self).map {
            try FormBody.read(FormOverlay.self, from: $0)
        }
        source = try row.next()
        publishedAt = try row.next()
        proposer = try row.optional()
        approver = try row.optional()
    }

    /// - Returns: whether it is new. Two processes that start at once write the same text.
    func insert(in books: Books) throws -> Bool {
        let body = try KnownBodies.body(of: form)
        let overlay = try overlay.map { try FormBody.text(of: $0) }
        return try books.session.run(
            """
            INSERT INTO form_editions (form, edition, shipped, valid_from, body, hash, overlay,
                source, published_at, published_by, approved_by)
            VALUES (\(form.id), \(form.edition), \(form.shipped), \(from), \(body.text),
                \(body.hash), \(overlay), \(source), \(publishedAt), \(proposer), \(approver))
            ON CONFLICT (form, edition) DO NOTHING
            """) == 1
    }
}
