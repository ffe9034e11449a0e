import Casework

/// 一つの書き直し: what the answers of a record were, what they became, when and by whom.
public struct AnswerRevision: Sendable {
    /// The version of the record that was rewritten.
    public let version: Int
    public let at: Moment
    public let worker: Identifier<Worker>
    /// The step in which it was done, as the log names it.
    public let action: String
    /// The parts that were rewritten.
    public let parts: [SheetPart.Key]
    let earlier: [SheetPart]
    let later: [SheetPart]

    /// Everything the record said before.
    public var before: Answers {
        earlier.whole ?? (later.whole ?? .nothing).filtered { _ in false }
    }
    /// Everything it said after.
    public var after: Answers { later.whole ?? (earlier.whole ?? .nothing).filtered { _ in false } }

    /// As somebody may see it to whom not all parts are open; nil where nothing that is open to them
    /// was rewritten: that there was a step is then no business of theirs.
    ///
    ///     revision.opened { access.reads(sheet, $0.dataClass) }
    public func opened(_ isOpen: (SheetPart.Key) -> Bool) -> AnswerRevision? {
        let parts = parts.filter(isOpen)
        guard !parts.isEmpty else { return nil }
        return AnswerRevision(
            version: version, at: at, worker: worker, action: action, parts: parts,
            earlier: earlier.filter { isOpen($0.key) }, later: later.filter { isOpen($0.key) })
    }
}

extension [SheetPart] {
    /// All that the parts say; nil where there is none. An emptied part may still bear the number of an
    /// older edition.
    var whole: Answers? {
        guard let first = first(where: { !$0.answers.isEmpty }) ?? first else { return nil }
        return reduce(Answers(form: first.answers.form, edition: first.answers.edition)) {
            $0.merging($1.answers)
        }
    }
}

extension Answers {
    fileprivate static let nothing = Answers(form: "", edition: 0)
}
