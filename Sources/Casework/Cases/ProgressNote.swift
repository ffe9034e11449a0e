/// 支援経過記録 (F6): what happened, what the worker makes of it, and what comes next: kept apart,
/// because the person may ask to read the record.
public struct ProgressNote: Equatable, Sendable {
    public let id: Identifier<ProgressNote>
    /// Rises with time; the search index speaks of notes by it.
    public let sequence: Int64
    public let file: Identifier<HouseholdFile>
    public let desk: Identifier<Desk>
    public let worker: Identifier<Worker>
    public let writtenAt: Moment
    public let entry: Entry
    /// The note this one corrects. Nothing disappears.
    public let corrects: Identifier<ProgressNote>?
    public internal(set) var correctedBy: Identifier<ProgressNote>?
    public let version: Int

    public struct Entry: Equatable, Sendable {
        public var happenedOn: CivilDate
        /// Minutes after midnight, when the time is known.
        public var startMinute: Int?
        /// 所要時間, in minutes.
        public var minutes: Int?
        public var method: ContactMethod
        public var counterparts: Set<Counterpart>
        /// だれ: the relative, the agency and its worker, in words.
        public var whom: String
        /// Members of the household this note is about; one note may be about several.
        public var about: [Identifier<Person>]
        public var facts: String
        public var view: String
        public var next: String
        public var nextOn: CivilDate?
        /// 情報の出所, when it is not who was spoken to.
        public var source: String
        public var secrecy: Secrecy
        public var dataClass: DataClass

        public init(
            happenedOn: CivilDate, startMinute: Int? = nil, minutes: Int? = nil,
            method: ContactMethod, counterparts: Set<Counterpart>, whom: String = "",
            about: [Identifier<Person>], facts: String, view: String = "", next: String = "",
            nextOn: CivilDate? = nil, source: String = "", secrecy: Secrecy = .consented,
            dataClass: DataClass = .life
        ) {
            self.happenedOn = happenedOn
            self.startMinute = startMinute
            self.minutes = minutes
            self.method = method
            self.counterparts = counterparts
            self.whom = whom
            self.about = about
            self.facts = facts
            self.view = view
            self.next = next
            self.nextOn = nextOn
            self.source = source
            self.secrecy = secrecy
            self.dataClass = dataClass
        }
    }

    @_spi(Stored) public init(
        id: Identifier<ProgressNote>, sequence: Int64, file: Identifier<HouseholdFile>,
        desk: Identifier<Desk>, worker: Identifier<Worker>, writtenAt: Moment, entry: Entry,
        corrects: Identifier<ProgressNote>?, correctedBy: Identifier<ProgressNote>?, version: Int
    ) {
        self.id = id
        self.sequence = sequence
        self.file = file
        self.desk = desk
        self.worker = worker
        self.writtenAt = writtenAt
        self.entry = entry
        self.corrects = corrects
        self.correctedBy = correctedBy
        self.version = version
    }
}

/// 対応方法 (F6, recalled from the ancestor form; configurable later).
public enum ContactMethod: String, CaseIterable, Sendable {
    case phoneIn, phoneOut, email, visitHere, homeVisit, escort, online, letter
    case deskMeeting, statutoryConference, planConference, agencyCall, agencyMeeting, other
}

/// 対象: with whom.
public enum Counterpart: String, CaseIterable, Sendable {
    case principal, family, agency, neighbour
}

extension ProgressNote: Audited {
    public static var kind: String { "note" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

public enum NoteRefusal: String, DomainRefusal, CaseIterable {
    case noFacts, inFuture, alreadyCorrected, closedCircle
}
