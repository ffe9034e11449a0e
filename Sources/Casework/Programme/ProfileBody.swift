extension Profile {
    /// 会議体: a standing body or a recurring meeting under its local name.
    public struct Body: Hashable, Sendable {
        public typealias Key = Identifier<Body>

        public enum Kind: String, CaseIterable, Sendable {
            /// Discusses plans of people who agreed.
            case planConference
            /// The closed meeting of 社会福祉法106条の6, for cases without consent.
            case statutoryConference
            case liaison, committee, exchange, studyGroup, briefing, training
        }

        public let id: Key
        public let name: String
        /// Some cities hold both kinds of case conference as one body.
        public let kinds: [Kind]
        public let level: String?
        public let convenorSection: Section.Key?
        public let convenorAgency: Agency.Key?
        public let chairs: [String]
        public let legalBasis: [LegalText]
        /// The part of the programme the body is placed under, where the city places it.
        public let subProgramme: SubProgramme.Key?
        public let agenda: [String]
        public let flow: [String]
        public let rules: [String]
        public let memberSections: [Section.Key]
        public let memberAgencies: [Agency.Key]
        public let members: [String]
        public let rhythm: String?
        public let source: String?

        public init(
            id: Key, name: String, kinds: [Kind], level: String?, convenorSection: Section.Key?,
            convenorAgency: Agency.Key?, chairs: [String], legalBasis: [LegalText],
            subProgramme: SubProgramme.Key?, agenda: [String], flow: [String], rules: [String],
            memberSections: [Section.Key], memberAgencies: [Agency.Key], members: [String],
            rhythm: String?, source: String?
        ) {
            self.id = id
            self.name = name
            self.kinds = kinds
            self.level = level
            self.convenorSection = convenorSection
            self.convenorAgency = convenorAgency
            self.chairs = chairs
            self.legalBasis = legalBasis
            self.subProgramme = subProgramme
            self.agenda = agenda
            self.flow = flow
            self.rules = rules
            self.memberSections = memberSections
            self.memberAgencies = memberAgencies
            self.members = members
            self.rhythm = rhythm
            self.source = source
        }

        /// True when papers of this body fall under statutory secrecy.
        public var isClosed: Bool { kinds.contains(.statutoryConference) }
    }
}
