import Casework
import Pages
import Records

/// A correction on its way, with what somebody else may have put right meanwhile.
struct NoteCorrecting {
    let asking: Asking
    let access: Access
    let face: FileFace
    /// The note the form was drawn from, and the one that stands in its place now.
    let drawn, note: ProgressNote
    let draft: (Identifier<HouseholdFile>, Identifier<ProgressNote>) -> String

    func save(_ typed: FormFields) throws -> Acted {
        let hands = hands(typed)
        let refusal = try refusal()
        if drawn.id == note.id, let refusal { throw CaseRefusal(refusal) }
        let form = NoteForm(
            fields: hands.fields, today: asking.today,
            members: try asking.members(of: access.file.id))
        switch form.parsed() {
        case .wrong(let form):
            if let page = try hands.rewriting(as: hands.fields, refusal: refusal) {
                return .again(page)
            }
            return .again(
                NoteCorrectionPage(
                    face: face, notes: access.disclose([note]),
                    entry: CaseEntry(form: form, draft: draft(access.file.id, note.id))))
        case .good(let entry):
            if let page = try hands.rewriting(as: entry.fields, refusal: refusal) {
                return .again(page)
            }
            // The same words were put down already, perhaps by the same press.
            guard drawn.id == note.id || entry != note.entry else {
                return .went(to: "\(list)?notice=already")
            }
            return try correct(entry)
        }
    }

    private var list: String { "/files/\(access.file.id)/notes" }

    private func correct(_ entry: ProgressNote.Entry) throws -> Acted {
        // What was typed over the note before this one is here now too.
        if let older = note.corrects {
            try DraftStore(asking.books).discard(
                draft(access.file.id, older), of: asking.worker.id)
        }
        return .done(
            try asking.writing(entry, correcting: note, in: access),
            to: "\(list)?notice=corrected")
    }

    private func hands(_ typed: FormFields) -> TwoHands {
        let file = access.file.id
        let path = "/files/\(file)/notes/\(note.id)"
        return TwoHands(
            asking: asking, typed: typed, theirs: note.entry.fields, groups: .note(face),
            record: TwoHands.Record(
                surroundings: .file(access, .notes), subject: note.id.description,
                version: note.version, viewings: [access.disclose([note]).viewing],
                action: "\(path)/correction", back: path, draft: draft(file, note.id)),
            isReplaced: drawn.id != note.id)
    }

    /// Why this worker may not correct the note as it stands, though they might have the one before.
    private func refusal() throws -> String? {
        do {
            try access.requireCorrecting(note)
            return nil
        } catch Denial.notYours(let reason) where drawn.id != note.id {
            return denialWords(reason, asking.names)
        }
    }
}

extension Asking {
    /// The end of a line of corrections, as far as it may be read here.
    func latest(_ note: ProgressNote, _ access: Access) throws -> ProgressNote {
        var found = note
        while let next = found.correctedBy {
            let newer = try NoteStore(books).require(next)
            guard access.reads(newer) else { return found }
            found = newer
        }
        return found
    }
}
