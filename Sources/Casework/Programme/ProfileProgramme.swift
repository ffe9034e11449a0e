extension Profile {
    /// 事業: the programme as this municipality runs and names it.
    public struct Programme: Hashable, Sendable {
        public let name: String
        /// 通称, such as a name the city gave the programme itself.
        public let nickname: String?
        public let nicknameFrom: Day?
        /// 主管課.
        public let ownerSection: Section.Key
        public let stages: [StagePeriod]
        /// The day residents could first be received under the programme (市民対応業務開始).
        public let openFrom: Day?
        public let legalBasis: [LegalText]
        public let purpose: [String]
        public let merits: [String]
        /// How a consultation travels, step by step, in the office's words.
        public let flow: [String]
        public let background: [Milestone]
        /// What the city calls its つなぐシート, if it has a name for it.
        public let handoverSheet: String?
        public let subProgrammes: [SubProgramme]
        public let source: String?

        public init(
            name: String, nickname: String?, nicknameFrom: Day?, ownerSection: Section.Key,
            stages: [StagePeriod], openFrom: Day?, legalBasis: [LegalText], purpose: [String],
            merits: [String], flow: [String], background: [Milestone], handoverSheet: String?,
            subProgrammes: [SubProgramme], source: String?
        ) {
            self.name = name
            self.nickname = nickname
            self.nicknameFrom = nicknameFrom
            self.ownerSection = ownerSection
            self.stages = stages
            self.openFrom = openFrom
            self.legalBasis = legalBasis
            self.purpose = purpose
            self.merits = merits
            self.flow = flow
            self.background = background
            self.handoverSheet = handoverSheet
            self.subProgrammes = subProgrammes
            self.source = source
        }

        /// What the programme is called on screens: its nickname, or its official name.
        public var displayName: String { nickname ?? name }
    }

    /// 実施段階 with its period; the last may be open.
    public struct StagePeriod: Hashable, Sendable {
        public enum Stage: String, CaseIterable, Sendable {
            /// 移行準備事業
            case preparation
            /// 本格実施
            case full
        }

        public let stage: Stage
        public let from: Day
        public let until: Day?
        public let note: String?

        public init(stage: Stage, from: Day, until: Day?, note: String?) {
            self.stage = stage
            self.from = from
            self.until = until
            self.note = note
        }
    }

    /// One step of the history that led to the programme.
    public struct Milestone: Hashable, Sendable {
        public let month: Month
        public let text: String

        public init(month: Month, text: String) {
            self.month = month
            self.text = text
        }
    }

    /// 各事業: one of the programme's parts under its local name.
    public struct SubProgramme: Hashable, Sendable {
        public typealias Key = Identifier<SubProgramme>

        /// The six items of 社会福祉法106条の4第2項.
        public enum Kind: String, CaseIterable, Sendable {
            case comprehensiveConsultation, participationSupport, communityBuilding
            case outreach, multiAgency, planMaking

            /// 号 of the paragraph.
            public var lawItem: Int {
                switch self {
                case .comprehensiveConsultation: 1
                case .participationSupport: 2
                case .communityBuilding: 3
                case .outreach: 4
                case .multiAgency: 5
                case .planMaking: 6
                }
            }
        }

        public enum Status: String, CaseIterable, Sendable {
            /// 実施済: ran before the programme began.
            case running
            /// 新設
            case new
            /// 未実施
            case off
        }

        public let id: Key
        public let kind: Kind
        public let name: String
        /// The name as it is said in passing (多機関協働 for 多機関協働事業).
        public let short: String?
        public let pillar: String?
        public let status: Status
        /// The source's own word for the status (実施済、新設、(新)).
        public let statusLabel: String?
        public let content: [String]
        /// Local activities under this heading, with their first year where known.
        public let activities: [String]
        /// The part it is run together with (支援プランの作成 with 多機関協働事業).
        public let runWith: Key?
        public let legalText: String?
        public let source: String?

        public init(
            id: Key, kind: Kind, name: String, short: String?, pillar: String?, status: Status,
            statusLabel: String?, content: [String], activities: [String], runWith: Key?,
            legalText: String?, source: String?
        ) {
            self.id = id
            self.kind = kind
            self.name = name
            self.short = short
            self.pillar = pillar
            self.status = status
            self.statusLabel = statusLabel
            self.content = content
            self.activities = activities
            self.runWith = runWith
            self.legalText = legalText
            self.source = source
        }
    }
}
