import Casework
import Pages
import Records

extension Asking {
    /// The notes of one page of the list. Only what may be read is counted and paged, so that notes
    /// of closed circles leave no gap.
    func noteListPage(_ access: Access, _ filter: NoteListPage.Filter) throws -> NoteListPage {
        let face = try face(access)
        let perPage = NoteListPage.Filter.perPage
        let start = (filter.page - 1) * perPage
        let notes = try readable(access, filter, atLeast: start + perPage + 1)
        let entry =
            access.mayWrite
            ? try caseEntry(
                Self.noteDraft(access.file.id), fresh: NoteForm.fresh(today: today, face: face))
            : nil
        return NoteListPage(
            face: face, notes: access.disclose(Array(notes.dropFirst(start).prefix(perPage))),
            filter: filter, hasEarlier: notes.count > start + perPage, entry: entry)
    }

    /// The same list with the form as it came, and what is wrong with it.
    func noteListPage(_ access: Access, again form: FormState) throws -> NoteListPage {
        let notes = try readable(access, .all, atLeast: NoteListPage.Filter.perPage + 1)
        let shown = Array(notes.prefix(NoteListPage.Filter.perPage))
        return NoteListPage(
            face: try face(access), notes: access.disclose(shown), filter: .all,
            hasEarlier: notes.count > shown.count,
            entry: CaseEntry(form: form, draft: Self.noteDraft(access.file.id)))
    }

    static func noteDraft(_ file: Identifier<HouseholdFile>) -> String { "files-\(file)-note" }

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
            method: query.choice("by"), person: Identifier(query["person"]),
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
        (method.map { note.entry.method == $0 } ?? true)
            && (person.map { note.entry.about.contains($0) } ?? true)
    }
}

extension Access {
    /// Asked of the rule that judges the press of the button: whoever may not correct is told why
    /// before typing anything.
    func requireCorrecting(_ note: ProgressNote) throws {
        _ = try writing(note.entry, sequence: 0, correcting: note, keys: .sample)
    }
}
