/// 様式の改訂案: an edition of a form that one person proposes and another publishes.
///
///     draft ─▶ published (by somebody else) · withdrawn
public struct FormDraft: Equatable, Sendable {
    public let id: Identifier<FormDraft>
    public let overlay: FormOverlay
    /// The file as it was written; empty where it was made on the page.
    public let source: String
    /// The first day on which new sheets are begun in it.
    public let from: CivilDate
    public let proposer: Identifier<Worker>
    public let proposedAt: Moment
    public internal(set) var state: State
    public let version: Int

    public enum State: Equatable, Sendable {
        case draft
        case published(edition: Int, by: Identifier<Worker>, at: Moment)
        case withdrawn(by: Identifier<Worker>, at: Moment)

        /// How it lies in a column.
        public enum Code: String, CaseIterable, Sendable { case draft, published, withdrawn }

        public var code: Code {
            switch self {
            case .draft: .draft
            case .published: .published
            case .withdrawn: .withdrawn
            }
        }
    }

    /// What can be done to a draft: the noun in the address and the log's word.
    public enum Action: String, CaseIterable, Sendable { case publication, withdrawal }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyPublished, alreadyWithdrawn
        /// Two people are needed.
        case ownProposal
        /// It has faults, or the program's form has changed since it was proposed.
        case faulty
        case unknownForm, unchanged
        /// Answers that exist would change their meaning (`FormDifference.losesAnswers`).
        case losesAnswers
        case beginsInPast
        /// A later edition has been published already.
        case beginsBeforeLatest
    }

    @_spi(Stored) public init(
        id: Identifier<FormDraft>, overlay: FormOverlay, source: String, from: CivilDate,
        proposer: Identifier<Worker>, proposedAt: Moment, state: State, version: Int
    ) {
        self.id = id
        self.overlay = overlay
        self.source = source
        self.from = from
        self.proposer = proposer
        self.proposedAt = proposedAt
        self.state = state
        self.version = version
    }

    public var form: String { overlay.form }

    /// The whole state machine: which action is possible in which state.
    func require(_ action: Action) throws(Refusal) {
        switch (state, action) {
        case (.draft, .publication), (.draft, .withdrawal): break
        case (.published, .publication), (.published, .withdrawal): throw .alreadyPublished
        case (.withdrawn, .publication), (.withdrawn, .withdrawal): throw .alreadyWithdrawn
        }
    }
}

extension FormDraft: Audited {
    public static var kind: String { "form" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { nil }
}
