/// 記入票: the answers to one edition of one form in a household file, with its state.
///
///     draft ─▶ signed ─▶ superseded (by a new sheet that takes its place)
public struct Sheet: Equatable, Sendable {
    public let id: Identifier<Sheet>
    public let file: Identifier<HouseholdFile>
    /// 本人 of this sheet; nil for one about the household.
    public let subject: Identifier<Person>?
    public let desk: Identifier<Desk>
    public let author: Identifier<Worker>
    public let writtenAt: Moment
    /// How far it travels beside its classes of data.
    public let secrecy: Secrecy
    public internal(set) var answers: Answers
    public internal(set) var state: State
    /// The sheet whose place this one takes.
    public let supersedes: Identifier<Sheet>?
    public let version: Int

    public enum State: Equatable, Sendable {
        case draft
        case signed(by: Identifier<Worker>, at: Moment)
        case superseded(by: Identifier<Sheet>, signedBy: Identifier<Worker>, at: Moment)

        /// How it lies in a column.
        public enum Code: String, CaseIterable, Sendable {
            case draft, signed, superseded

            /// Whether it is listed and counted unless others are asked for too.
            public var isCurrent: Bool {
                switch self {
                case .draft, .signed: true
                case .superseded: false
                }
            }
        }

        public var code: Code {
            switch self {
            case .draft: .draft
            case .signed: .signed
            case .superseded: .superseded
            }
        }
    }

    /// What can be done to a sheet: the noun in the address, the log's word, the draft's name.
    public enum Action: String, CaseIterable, Sendable {
        case answers, signature, successor
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadySigned, notSigned, superseded, incomplete, unknownForm, wrongForm, closedCircle
    }

    @_spi(Stored) public init(
        id: Identifier<Sheet>, file: Identifier<HouseholdFile>, subject: Identifier<Person>?,
        desk: Identifier<Desk>, author: Identifier<Worker>, writtenAt: Moment, secrecy: Secrecy,
        answers: Answers, state: State, supersedes: Identifier<Sheet>?, version: Int
    ) {
        self.id = id
        self.file = file
        self.subject = subject
        self.desk = desk
        self.author = author
        self.writtenAt = writtenAt
        self.secrecy = secrecy
        self.answers = answers
        self.state = state
        self.supersedes = supersedes
        self.version = version
    }
}

extension Sheet: Audited {
    public static var kind: String { "sheet" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
