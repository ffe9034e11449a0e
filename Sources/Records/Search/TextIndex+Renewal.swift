extension TextIndex {
    /// Says that the index does not fit the notes and sheets: after a copy from the other engine, or when keys
    /// were destroyed. The next start makes it anew.
    public static func markDue(_ session: any Session) throws {
        try session.run(
            """
            INSERT INTO settings (key, value) VALUES (\(mark), 'begin')
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }

    private static var mark: String { Settings.Key.textIndex.rawValue }

    /// Makes the index anew where that is due, in pieces so that pages are shown meanwhile; what is
    /// interrupted goes on at the next start. Safe when two processes do it at once.
    static func renewWhereDue(_ archive: Archive) async throws {
        guard try await archive.read({ try Settings($0).value(.textIndex) }) != nil else { return }
        while try await archive.transaction({ try TextIndex($0).renewPiece() }) {}
    }

    /// Whether there is more to do.
    private func renewPiece() throws -> Bool {
        let settings = Settings(books)
        guard let mark = try settings.value(.textIndex) else { return false }
        guard let place = Place(mark) else {
            try clear()
            try settings.put(Place(.notes, after: .min).mark, as: .textIndex)
            return true
        }
        let texts = try texts(after: place)
        for text in texts { try put(seq: text.sequence, text: text.text) }
        if let last = texts.last {
            try settings.put(Place(place.source, after: last.sequence).mark, as: .textIndex)
        } else if let next = place.source.next {
            try settings.put(Place(next, after: .min).mark, as: .textIndex)
        } else {
            try settings.remove(.textIndex)
            return false
        }
        return true
    }

    /// What the search looks through, oldest first, of everything that can still be read.
    private func texts(after place: Place) throws -> [(sequence: Int64, text: String)] {
        switch place.source {
        case .notes: try NoteStore(books).texts(after: place.sequence, limit: 200)
        case .parts: try SheetParts(books).texts(after: place.sequence, limit: 200)
        }
    }

    /// How far the index was made anew: `300` in the notes, `parts 300` in the sheets.
    private struct Place {
        enum Source {
            case notes, parts
            var next: Source? { self == .notes ? .parts : nil }
        }

        let source: Source
        let sequence: Int64

        init(_ source: Source, after sequence: Int64) {
            self.source = source
            self.sequence = sequence
        }

        /// Nil where it has not begun.
        init?(_ mark: String) {
            let words = mark.split(separator: " ")
            guard let sequence = words.last.flatMap({ Int64($0) }) else { return nil }
            self.init(words.count > 1 ? .parts : .notes, after: sequence)
        }

        var mark: String {
            switch source {
            case .notes: "\(sequence)"
            case .parts: "parts \(sequence)"
            }
        }
    }
}

extension NoteStore {
    /// What the search looks through, oldest first, of every note that can still be read.
    fileprivate func texts(
        after sequence: Int64, limit: Int
    ) throws -> [(sequence: Int64, text: String)] {
        try select("n.sequence > \(sequence)", limit: limit, order: "n.sequence")
            .map { ($0.sequence, $0.entry.searchText) }
    }
}
