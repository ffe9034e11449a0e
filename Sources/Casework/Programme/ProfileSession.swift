extension Profile {
    /// 開催: one sitting, held or planned. Two bodies may sit on one afternoon.
    public struct Session: Hashable, Sendable {
        public typealias Key = Identifier<Session>

        public enum Status: String, CaseIterable, Sendable { case held, planned, undecided }

        public let id: Key
        public let bodies: [Body.Key]
        public let name: String?
        public let number: Int?
        public let status: Status
        public let when: When
        public let start: Clock?
        public let end: Clock?
        public let summary: String?
        public let participants: [String]
        public let caseCounts: [CaseCount]
        public let slots: [Slot]
        public let outcome: [String]
        public let reflections: [Reflection]
        public let source: String?

        public init(
            id: Key, bodies: [Body.Key], name: String?, number: Int?, status: Status, when: When,
            start: Clock?, end: Clock?, summary: String?, participants: [String],
            caseCounts: [CaseCount], slots: [Slot], outcome: [String], reflections: [Reflection],
            source: String?
        ) {
            self.id = id
            self.bodies = bodies
            self.name = name
            self.number = number
            self.status = status
            self.when = when
            self.start = start
            self.end = end
            self.summary = summary
            self.participants = participants
            self.caseCounts = caseCounts
            self.slots = slots
            self.outcome = outcome
            self.reflections = reflections
            self.source = source
        }
    }

    /// How many cases a sitting took up under one body.
    public struct CaseCount: Hashable, Sendable {
        public let body: Body.Key
        public let count: Int

        public init(body: Body.Key, count: Int) {
            self.body = body
            self.count = count
        }
    }

    /// 事例枠: one case in a sitting, with its own members.
    public struct Slot: Hashable, Sendable {
        public let number: Int
        public let title: String
        public let body: Body.Key
        public let kind: Body.Kind
        public let start: Clock
        public let end: Clock
        public let chair: String?
        public let issues: [IssueTag.Key]

        public init(
            number: Int, title: String, body: Body.Key, kind: Body.Kind, start: Clock, end: Clock,
            chair: String?, issues: [IssueTag.Key]
        ) {
            self.number = number
            self.title = title
            self.body = body
            self.kind = kind
            self.start = start
            self.end = end
            self.chair = chair
            self.issues = issues
        }
    }

    /// ふりかえり: what the sitting taught, by topic.
    public struct Reflection: Hashable, Sendable {
        public let topic: String
        public let text: String

        public init(topic: String, text: String) {
            self.topic = topic
            self.text = text
        }
    }
}
