import Casework

/// What a worker asks of the sheets of one form. The state of the list lies in the address.
public struct SheetFilter: Equatable, Sendable {
    /// An answer to a counted question. A shipped code stands for the municipality's own that count as
    /// it.
    public struct Answered: Hashable, Sendable {
        public let question: String
        public let code: String

        public init(_ question: String, _ code: String) {
            self.question = question
            self.code = code
        }
    }

    public let form: String
    /// All of them must have been given.
    public var answered: [Answered]
    /// Sheets whose place another has taken.
    public var withSuperseded: Bool
    public var page: Int
    public var perPage: Int

    public init(
        form: String, answered: [Answered] = [], withSuperseded: Bool = false, page: Int = 1,
        perPage: Int = 50
    ) {
        self.form = form
        self.answered = answered
        self.withSuperseded = withSuperseded
        self.page = page
        self.perPage = perPage
    }
}
