@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept what was heard in columns and two small tables, and what it had said before in
    /// `revisions`, which nothing read. Both become parts with their history, like every other form.
    static let consultations = Resealing("v0019_consultation_parts", of: "consultations") {
        books, after, limit in
        let found = try books.session.rows(
            """
            SELECT c.id, c.file, k.wrapped, c.version, c.channel, c.route, c.gist, c.wish,
                c.visitor, c.emergencies, c.consent, c.no_consent, c.conference_need
            FROM consultations c JOIN data_keys k ON k.owner = c.file
            WHERE c.id > \(after) AND k.destroyed IS NULL ORDER BY c.id LIMIT \(limit)
            """
        ) { try OldConsultation(&$0, books.vault) }
        let marks = try OldConsultation.marks(of: found.map(\.id), books)
        let tags = try OldConsultation.tags(of: found.map(\.id), books)
        let earlier = try OldConsultation.revisions(of: found.map(\.id), books)
        let moved = try found.map {
            try $0.moved(marks[$0.id] ?? [], tags[$0.id] ?? [], earlier[$0.id] ?? [])
        }
        try SheetParts(books).enter(try moved.flatMap { try $0.parts() })
        try books.insert(
            """
            INSERT INTO sheet_revisions (sheet, about, data_class, version, until_version, at,
                worker, action, owner, body)
            VALUES 
            """, try moved.flatMap { try $0.revisions() })
        try books.insert(
            """
            INSERT INTO sheet_codes (sheet, form, question, about, data_class, code, mark) VALUES 
            """, moved.flatMap { $0.codes() })
        return found.last?.id.description
    } finish: { session in
        for table in ["consultation_issues", "consultation_tags", "revisions"] {
            try session.script("DROP TABLE \(table)")
        }
        for column in [
            "channel", "route", "gist", "wish", "visitor", "emergencies", "consent", "no_consent",
            "conference_need",
        ] { try session.script("ALTER TABLE consultations DROP COLUMN \(column)") }
    }
}

/// A consultation on its way into parts, with what it said before.
struct MovedConsultation {
    let record: Identifier<Consultation>
    let owner: String
    let key: DataKey
    /// Each earlier state with the version of the record it stood in, who rewrote it and when.
    let earlier: [(answers: Answers, version: Int, at: Moment, worker: Identifier<Worker>)]
    let now: Answers

    /// What a part said, one state after the other; a state that says the same again is none.
    private func states(
        of place: PartPlace
    ) -> [(answers: Answers, step: Int)] {
        let all = earlier.map(\.answers) + [now]
        var states: [(answers: Answers, step: Int)] = []
        for (step, answers) in all.enumerated() {
            let part = answers.filtered {
                PartPlace(IntakeForm.form.part(of: $0)) == place
            }
            if let last = states.last, last.answers == part {
                states[states.count - 1].step = step
            } else {
                states.append((part, step))
            }
        }
        return states
    }

    private var places: [PartPlace] {
        let all = earlier.map(\.answers) + [now]
        return Set(
            all.flatMap { IntakeForm.form.parts(of: $0).map { PartPlace($0.key) } }
        ).sorted()
    }

    func parts() throws -> [SQL] {
        try places.map { place in
            let states = states(of: place)
            return try SheetParts.line(
                place, states.last?.answers ?? Answers(to: IntakeForm.form),
                of: record.description, owner: owner, key, version: states.count)
        }
    }

    func revisions() throws -> [SQL] {
        try places.flatMap { place in
            try states(of: place).dropLast().enumerated().map { index, state -> SQL in
                let version = index + 1
                let line = earlier[state.step]
                let row = "\(place.row(record.description))/\(version)"
                let body = try Seal(key, "sheet_revisions", row: row).bytes(
                    "body", AnswerCodec.bytes(of: state.answers))
                return """
                    (\(record), \(place.about), \(place.dataClass.rawValue), \(version),
                    \(line.version), \(line.at), \(line.worker), 'rewrite', \(owner), \(body))
                    """
            }
        }
    }

    func codes() -> [SQL] {
        IntakeForm.form.codedAnswers(in: now).map { it -> SQL in
            let part = PartPlace(IntakeForm.form.part(of: Answers.Place(it.question)))
            return """
                (\(record), \(IntakeForm.form.id), \(it.question), \(part.about),
                \(part.dataClass.rawValue), \(it.code), \(it.mark?.rawValue))
                """
        }
    }
}
