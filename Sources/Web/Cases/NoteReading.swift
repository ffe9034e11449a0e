import Casework
import Pages
import Records

extension Asking {
    /// The notes of one page of the list. Only what may be read is counted and paged, so that notes
    /// of closed circles leave no gap.
    ///
    /// - Parameter entry: the form above the list; nil for those who read only.
    func noteListPage(
        _ access: Access, _ filter: NoteListPage.Filter, _ entry: FormEntry?
    ) throws -> NoteListPage {
        let perPage = NoteListPage.Filter.perPage
        let start = (filter.page - 1) * perPage
        let notes = try readable(access, filter, atLeast: start + perPage + 1)
        return NoteListPage(
            face: try face(access),
            notes: access.disclose(Array(notes.dropFirst(start).prefix(perPage))),
            filter: filter, hasEarlier: notes.count > start + perPage, entry: entry)
    }

    /// Reads more and more until there are enough, or no more.
    private func readable(
        _ access: Access, _ filter: NoteListPage.Filter, atLeast count: Int
    ) throws -> [ProgressNote] {
        var limit = count
        while true {
            let found = try NoteStore(books).notes(of: access.file.id, limit: limit)
            let kept = found.filter { access.reads($0) && filter.keeps($0) }
            if kept.count >= count || found.count < limit { return kept }
            limit *= 4
        }
    }

    /// Everything that may be read, for paper.
    func allNotes(_ access: Access) throws -> [ProgressNote] {
        try readable(access, .all, atLeast: 100_000)
    }

    func noteFilter(_ query: FormFields) -> NoteListPage.Filter {
        NoteListPage.Filter(
            method: query["by"].isEmpty ? nil : query["by"], person: Identifier(query["person"]),
            page: min(max(1, Int(query["page"]) ?? 1), 2_000))
    }

    /// A note of this file that may be read here; to others it does not exist.
    func note(_ id: Identifier<ProgressNote>, _ access: Access) throws -> ProgressNote {
        let note = try NoteStore(books).require(id)
        guard access.reads(note) else { throw Denial.unseen }
        return note
    }

    func notePage(_ note: ProgressNote, _ access: Access) throws -> NotePage {
        NotePage(
            face: try face(access), notes: access.disclose([note]),
            form: try edition(of: note), context: try formContext(access),
            corrections: NotePage.Corrections(
                older: try readable(note.corrects, access),
                newer: try readable(note.correctedBy, access)),
            mayCorrect: mayCorrect(note, access))
    }

    private func readable(
        _ id: Identifier<ProgressNote>?, _ access: Access
    ) throws -> Identifier<ProgressNote>? {
        guard let id else { return nil }
        return access.reads(try NoteStore(books).require(id)) ? id : nil
    }

    /// What took the place of a note, one correction after the other, as far as it may be read here.
    func corrections(of note: ProgressNote, _ access: Access) throws -> [ProgressNote] {
        var line: [ProgressNote] = []
        var next = note.correctedBy
        while let id = next {
            let newer = try NoteStore(books).require(id)
            guard access.reads(newer) else { break }
            line.append(newer)
            next = newer.correctedBy
        }
        return line
    }

    private func mayCorrect(_ note: ProgressNote, _ access: Access) -> Bool {
        do {
            try access.requireCorrecting(note)
            return true
        } catch {
            return false
        }
    }

    func members(of file: Identifier<HouseholdFile>) throws -> Set<Identifier<Person>> {
        Set(try MembershipStore(books).members(of: file).map(\.person))
    }
}

extension NoteListPage.Filter {
    static let all = NoteListPage.Filter(method: nil, person: nil, page: 1)

    func keeps(_ note: ProgressNote) -> Bool {
        (method.map { note.answers[NoteForm.method.id] == .code($0) } ?? true)
            && (person.map { note.answers[NoteForm.about].contains($0) } ?? true)
    }
}
