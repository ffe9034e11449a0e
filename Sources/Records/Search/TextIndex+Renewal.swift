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
        guard let after = Int64(mark) else {
            try clear()
            try settings.put(String(Int64.min), as: .textIndex)
            return true
        }
        let texts = try SheetParts(books).texts(after: after, limit: 200)
        for text in texts { try put(seq: text.sequence, text: text.text) }
        if let last = texts.last {
            try settings.put(String(last.sequence), as: .textIndex)
        } else {
            try settings.remove(.textIndex)
            return false
        }
        return true
    }
}
