@_spi(Stored) import Casework

extension SheetParts {
    /// Every earlier state of a record with what was made of it, the oldest first.
    public func history<Record>(of record: Identifier<Record>) throws -> [AnswerRevision] {
        try history(of: record.description, from: try current(of: record.description))
    }

    func history(of record: String, from now: [PartPlace: Answers?]) throws -> [AnswerRevision] {
        var state = now
        var found: [AnswerRevision] = []
        // From now backwards: each step puts back what its parts said before.
        for step in try steps(of: record, since: 0) {
            let after = state
            for line in step { state[line.place] = .some(line.answers) }
            guard let line = step.first else { continue }
            found.append(
                AnswerRevision(
                    version: line.version, at: line.at, worker: line.worker, action: line.action,
                    parts: try step.map { try $0.place.key() }, earlier: try Self.parts(state),
                    later: try Self.parts(after)))
        }
        return found.reversed()
    }

    /// What a record said in one of its versions: the base of a form that was drawn from it.
    public func answers<Record>(
        of record: Identifier<Record>, at version: Int, to form: String, edition: Int
    ) throws -> Answers {
        var state = try current(of: record.description)
        for step in try steps(of: record.description, since: version) {
            for line in step { state[line.place] = .some(line.answers) }
        }
        return try Self.parts(state).whole ?? Answers(form: form, edition: edition)
    }

    private func current(of record: String) throws -> [PartPlace: Answers?] {
        Dictionary(try rows(of: [record]).map { ($0.place, $0.answers) }) { first, _ in first }
    }

    static func parts(_ state: [PartPlace: Answers?]) throws -> [SheetPart] {
        try state.sorted { $0.key < $1.key }.compactMap { place, answers in
            try answers.map { SheetPart(try place.key(), $0) }
        }
    }

    /// A line of `sheet_revisions`, opened. Without answers where there was no such part yet.
    struct Line {
        let place: PartPlace
        let version: Int
        let at: Moment
        let worker: Identifier<Worker>
        let action: String
        let answers: Answers?
    }

    /// The rewritings of this version of the record and later ones, the newest first, each with all
    /// its parts.
    func steps(of record: String, since version: Int) throws -> [[Line]] {
        let lines = try books.session.rows(
            """
            SELECT r.about, r.data_class, r.version, r.until_version, r.at, r.worker, r.action,
                r.owner, k.wrapped, r.body
            FROM sheet_revisions r JOIN data_keys k ON k.owner = r.owner
            WHERE r.sheet = \(record) AND r.until_version >= \(version) AND k.destroyed IS NULL
            ORDER BY r.until_version DESC, r.about, r.data_class
            """
        ) { try line(&$0, of: record) }
        return lines.reduce(into: []) { steps, line in
            if steps.last?.first?.version == line.version {
                steps[steps.count - 1].append(line)
            } else {
                steps.append([line])
            }
        }
    }

    private func line(_ row: inout Row, of record: String) throws -> Line {
        let place = PartPlace(try row.next(), try row.choice())
        let (version, until): (Int, Int) = (try row.next(), try row.next())
        let (at, worker): (Moment, Identifier<Worker>) = (try row.next(), try row.next())
        let (action, owner): (String, String) = (try row.next(), try row.next())
        let key = try books.vault.unwrap(row.next(), owner: owner)
        let sealed: Sealed? = try row.optional()
        let seal = Self.seal(key, record, place, version)
        return Line(
            place: place, version: until, at: at, worker: worker, action: action,
            answers: try sealed.map { try AnswerCodec.answers(in: seal.openBytes("body", $0)) })
    }

    static func seal(
        _ key: DataKey, _ record: String, _ place: PartPlace, _ version: Int
    ) -> Seal { Seal(key, "sheet_revisions", row: "\(place.row(record))/\(version)") }

    /// What the parts said before stays, sealed, with who rewrote it and when.
    func keep(_ edits: [PartEdit], _ change: AnswerChange, _ key: DataKey) throws {
        guard change.before != nil else { return }
        try books.insert(
            """
            INSERT INTO sheet_revisions (sheet, about, data_class, version, until_version, at,
                worker, action, owner, body)
            VALUES 
            """,
            edits.map { edit -> SQL in
                let (place, version) = (edit.place, edit.old?.version ?? 0)
                let seal = Self.seal(key, change.record, place, version)
                let body = try edit.old.map {
                    try seal.bytes("body", AnswerCodec.bytes(of: $0.answers))
                }
                return """
                    (\(change.record), \(place.about), \(place.dataClass.rawValue), \(version),
                    \(change.version), \(change.moment), \(change.worker), \(change.action),
                    \(change.owner), \(body))
                    """
            })
    }
}
