extension TextIndex {
    /// Says that the index does not fit the notes: after a copy from the other engine, or when keys
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
        guard let place = try settings.value(.textIndex) else { return false }
        let after: Int64
        if let last = Int64(place) {
            after = last
        } else {
            try clear()
            after = .min
        }
        let notes = try NoteStore(books).texts(after: after, limit: 200)
        for note in notes { try put(seq: note.sequence, text: note.text) }
        guard let last = notes.last else {
            try settings.remove(.textIndex)
            return false
        }
        try settings.put(String(last.sequence), as: .textIndex)
        return true
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
