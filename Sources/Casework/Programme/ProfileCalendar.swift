extension Profile {
    /// When something happens, as exactly as the source says: a day, or a month and words.
    public struct When: Hashable, Sendable {
        public let day: Day?
        public let month: Month
        public let untilMonth: Month?
        /// The source's own wording where it is not a day (中旬、未定).
        public let words: String?

        public init(day: Day?, month: Month, untilMonth: Month?, words: String?) {
            self.day = day
            self.month = month
            self.untilMonth = untilMonth
            self.words = words
        }
    }

    /// 経過表の列: who does what is written under (主管課・庁内・相談支援機関).
    public struct Lane: Hashable, Sendable {
        public typealias Key = Identifier<Lane>

        public let id: Key
        public let name: String

        public init(id: Key, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// 取組経過と今後の予定: one entry of the three-lane timetable.
    public struct CalendarEntry: Hashable, Sendable {
        public enum Status: String, CaseIterable, Sendable {
            case done, planned, undecided, asNeeded
        }

        public let when: When
        public let lane: Lane.Key
        public let text: String
        public let status: Status
        public let session: Session.Key?
        public let isHighlighted: Bool
        public let source: String?

        public init(
            when: When, lane: Lane.Key, text: String, status: Status, session: Session.Key?,
            isHighlighted: Bool, source: String?
        ) {
            self.when = when
            self.lane = lane
            self.text = text
            self.status = status
            self.session = session
            self.isHighlighted = isHighlighted
            self.source = source
        }
    }

    /// 相談実績 of a period as the source reports it.
    public struct Tally: Hashable, Sendable {
        public let from: Day
        public let until: Day
        /// 多機関協働事業の相談実績
        public let intakes: Int
        /// Put forward to a conference.
        public let toConference: Int
        /// Closed through the network of the fields.
        public let byFieldNetwork: Int
        public let session: Session.Key?
        public let note: String?
        public let source: String?

        public init(
            from: Day, until: Day, intakes: Int, toConference: Int, byFieldNetwork: Int,
            session: Session.Key?, note: String?, source: String?
        ) {
            self.from = from
            self.until = until
            self.intakes = intakes
            self.toConference = toConference
            self.byFieldNetwork = byFieldNetwork
            self.session = session
            self.note = note
            self.source = source
        }
    }

    /// 対外的な取組: lectures given, visits received, enquiries answered.
    public struct ExternalEvent: Hashable, Sendable {
        public typealias Key = Identifier<ExternalEvent>
        public enum Kind: String, CaseIterable, Sendable {
            case lecture, studyVisit, enquiry, other
        }

        public let id: Key
        public let kind: Kind
        public let name: String
        public let host: String?
        public let when: When?
        public let start: Clock?
        public let end: Clock?
        public let place: String?
        public let sent: [String]
        public let audience: [String]
        public let visitorCount: Int?
        public let topics: [String]
        public let note: String?
        /// The source's wording where it contradicts the calendar; kept, never corrected silently.
        public let sourceText: String?
        public let source: String?

        public init(
            id: Key, kind: Kind, name: String, host: String?, when: When?, start: Clock?,
            end: Clock?, place: String?, sent: [String], audience: [String], visitorCount: Int?,
            topics: [String], note: String?, sourceText: String?, source: String?
        ) {
            self.id = id
            self.kind = kind
            self.name = name
            self.host = host
            self.when = when
            self.start = start
            self.end = end
            self.place = place
            self.sent = sent
            self.audience = audience
            self.visitorCount = visitorCount
            self.topics = topics
            self.note = note
            self.sourceText = sourceText
            self.source = source
        }
    }
}
