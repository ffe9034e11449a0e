import Casework
import Pages
import Records

/// A draft edition as it was typed in or sent as a file, with everything that is wrong with it.
struct FormProposal {
    private(set) var state: FormState
    private let overlay: FormOverlay?
    private let source: String
    private var day: CivilDate?

    /// - Parameter file: takes the place of what was typed, and stands on the page if it comes back.
    init(_ typed: FormFields, file: [UInt8]?, reader: FormFileReader) {
        var fields = typed
        if let file, let text = String(validating: file, as: UTF8.self) {
            let mark = "\u{FEFF}"
            fields[FormProposalPage.source] = String(text.trimmingPrefix(mark)).withLineFeeds
        }
        source = fields[FormProposalPage.source]
        var errors = FieldErrors()
        let place = file == nil ? FormProposalPage.source : FormProposalPage.file
        overlay = Self.read(file ?? Array(source.utf8), reader) { errors.add(place, $0) }
        state = FormState(fields, errors)
        readDay()
    }

    private static func read(
        _ bytes: [UInt8], _ reader: FormFileReader, complain: (String) -> Void
    ) -> FormOverlay? {
        guard !bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) else {
            complain(FormProposalProblem.nothingWritten.words)
            return nil
        }
        switch reader.read(bytes) {
        case .read(let overlay): return overlay
        case .refused(let complaints):
            complaints.map(\.words).forEach(complain)
            return nil
        }
    }

    private mutating func readDay() {
        let name = FormProposalPage.from
        switch state.fields.day(name) {
        case .success(let day?): self.day = day
        case .success(nil): state.errors.add(name, FormProposalProblem.noDay.words)
        case .failure(let fault):
            state.errors.add(name, dateWords(fault, label: FormProposalPage.dayLabel))
        }
    }

    /// The draft, or nil when something is to be put right.
    mutating func change(_ asking: Asking) throws -> Change<FormDraft>? {
        guard let overlay, let day, state.errors.isEmpty else { return nil }
        let facts = try FormEditionStore(asking.books).facts(of: overlay.form)
        do {
            return try asking.standing.proposing(
                overlay, source: source, from: day, knowing: facts, keys: asking.keys,
                at: asking.moment)
        } catch let refusal as FormDraft.Refusal {
            tell(refusal, facts.losses(of: overlay))
            return nil
        }
    }

    private mutating func tell(_ refusal: FormDraft.Refusal, _ losses: [FormDifference]) {
        switch refusal {
        case .beginsInPast, .beginsBeforeLatest:
            state.errors.add(FormProposalPage.from, refusal.words)
        case .losesAnswers:
            for words in [refusal.words] + losses.map(\.words) {
                state.errors.add(FormProposalPage.source, words)
            }
        case .alreadyPublished, .alreadyWithdrawn, .ownProposal, .faulty, .unknownForm, .unchanged:
            state.errors.add(FormProposalPage.source, refusal.words)
        }
    }
}
