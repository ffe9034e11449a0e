extension Profile {
    /// 連携先: a line of the city's list of schemes and organisations it works with.
    public struct Partner: Hashable, Sendable {
        public typealias Key = Identifier<Casework.Partner>
        public enum Kind: String, CaseIterable, Sendable {
            /// 制度・施策
            case scheme
            case organisation
            /// 委員など, people who are appointed one by one.
            case people
        }

        public let id: Key
        public let name: String
        public let kind: Kind
        /// The several bodies or offices one line speaks of.
        public let includes: [String]
        public let agency: Agency.Key?
        public let section: Section.Key?
        /// The exchange meeting they belong to, if any.
        public let body: Body.Key?
        public let note: String?
        public let source: String?

        public init(
            id: Key, name: String, kind: Kind, includes: [String], agency: Agency.Key?,
            section: Section.Key?, body: Body.Key?, note: String?, source: String?
        ) {
            self.id = id
            self.name = name
            self.kind = kind
            self.includes = includes
            self.agency = agency
            self.section = section
            self.body = body
            self.note = note
            self.source = source
        }
    }
}
