@_spi(Stored) import Casework

/// A note as its row holds it, before the persons it is about are read beside it.
struct NoteRow {
    let id: Identifier<ProgressNote>
    private let sequence: Int64
    private let file: Identifier<HouseholdFile>
    private let desk: Identifier<Desk>
    private let worker: Identifier<Worker>
    private let writtenAt: Moment
    private var entry: ProgressNote.Entry
    private let corrects: Identifier<ProgressNote>?
    private let correctedBy: Identifier<ProgressNote>?
    private let version: Int

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        let wrapped: [UInt8] = try row.next()
        sequence = try row.next()
        file = try row.next()
        let seal = Seal(try vault.unwrap(wrapped, owner: file.description), "notes", id)
        desk = try row.next()
        worker = try row.next()
        writtenAt = try row.next()
        let happenedOn: CivilDate = try row.next()
        let (start, minutes): (Int?, Int?) = (try row.optional(), try row.optional())
        let method: ContactMethod = try row.choice()
        let counterparts: Set<Counterpart> = try row.choices()
        entry = ProgressNote.Entry(
            happenedOn: happenedOn, startMinute: start, minutes: minutes, method: method,
            counterparts: counterparts,
            whom: try seal.open("whom", row.optional(Sealed.self)), about: [],
            facts: try seal.open("facts", row.next(Sealed.self)),
            view: try seal.open("view", row.optional(Sealed.self)),
            next: try seal.open("next", row.optional(Sealed.self)),
            nextOn: try row.optional(),
            source: try seal.open("source", row.optional(Sealed.self)))
        guard let secrecy = Secrecy(code: try row.next(), slot: try row.optional()) else {
            throw Row.Unreadable(column: 18)
        }
        entry.secrecy = secrecy
        entry.dataClass = try row.choice()
        corrects = try row.optional()
        correctedBy = try row.optional()
        version = try row.next()
    }

    func note(about people: [Identifier<Person>]) -> ProgressNote {
        var full = entry
        full.about = people
        return ProgressNote(
            id: id, sequence: sequence, file: file, desk: desk, worker: worker,
            writtenAt: writtenAt, entry: full, corrects: corrects, correctedBy: correctedBy,
            version: version)
    }
}
