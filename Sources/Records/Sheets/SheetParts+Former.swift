@_spi(Stored) import Casework

/// Records that keep most of their answers in columns of their own, such as people: their present
/// answers are not in parts, what they said before is.
extension SheetParts {
    /// Writes what lies in parts, and keeps all that the record said before.
    ///
    /// - Parameters:
    ///   - rest: the answers that lie in parts.
    ///   - whole: everything the record says, columns and parts together.
    func save(_ rest: AnswerChange, whole: AnswerChange, in form: Form) throws {
        _ = try write(rest, in: form)
        guard let before = whole.before else { return }
        let (old, new) = (Self.answers(before, in: form), Self.answers(whole.after, in: form))
        var places = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        // A version in which nothing was answered anew is kept too: the line of versions has no gaps.
        if places.isEmpty { places = [PartPlace(About.subject.rawValue, .identity)] }
        let key = try DataKeys(books).require(whole.owner)
        try books.insert(
            """
            INSERT INTO sheet_revisions (sheet, about, data_class, version, until_version, at,
                worker, action, owner, body)
            VALUES 
            """,
            places.sorted().map { place -> SQL in
                let seal = Self.seal(key, whole.record, place, whole.version + 1)
                let said = old[place] ?? Answers(to: form)
                return """
                    (\(whole.record), \(place.about), \(place.dataClass.rawValue),
                    \(whole.version + 1), \(whole.version), \(whole.moment), \(whole.worker),
                    \(whole.action), \(whole.owner),
                    \(try seal.bytes("body", AnswerCodec.bytes(of: said))))
                    """
            })
    }

    /// Every earlier state of such a record with what was made of it, the oldest first.
    ///
    /// - Parameter now: everything it says.
    public func history<Record>(
        of record: Identifier<Record>, saying now: Answers, in form: Form
    ) throws -> [AnswerRevision] {
        try history(of: record.description, from: Self.state(now, in: form))
    }

    /// What such a record said in one of its versions: the base of a form that was drawn from it. Nil
    /// when a version since then was not kept, as in release 0.1.0.
    ///
    /// - Parameter now: everything it says in its present version.
    public func answers<Record>(
        of record: Identifier<Record>, at version: Int, saying now: Answers,
        in form: Form, version present: Int
    ) throws -> Answers? {
        guard version < present else { return now }
        let steps = try steps(of: record.description, since: version)
        guard Set(steps.compactMap(\.first?.version)).isSuperset(of: version..<present) else {
            return nil
        }
        var state = Self.state(now, in: form)
        for line in steps.joined() { state[line.place] = .some(line.answers) }
        return try Self.parts(state).whole ?? Answers(to: form)
    }

    private static func answers(_ said: Answers, in form: Form) -> [PartPlace: Answers] {
        Dictionary(form.parts(of: said).map { (PartPlace($0.key), $0.answers) }) { first, _ in
            first
        }
    }

    private static func state(_ said: Answers, in form: Form) -> [PartPlace: Answers?] {
        answers(said, in: form).mapValues { .some($0) }
    }
}
