extension Profile {
    /// 課: a section of the city hall.
    public struct Section: Hashable, Sendable {
        public typealias Key = Identifier<Casework.Section>

        public let id: Key
        public let name: String
        /// 階層: 部・室・課・係 and so on, in the city's own word.
        public let level: String
        public let aliases: [String]
        public let source: String?

        public init(id: Key, name: String, level: String, aliases: [String], source: String?) {
            self.id = id
            self.name = name
            self.level = level
            self.aliases = aliases
            self.source = source
        }
    }

    /// 機関: the city, its contractors and the other organisations that take part.
    public struct Agency: Hashable, Sendable {
        public typealias Key = Identifier<Casework.Agency>
        public typealias Kind = Casework.Agency.Kind

        public let id: Key
        public let name: String
        public let kind: Kind
        public let isPublicBody: Bool
        public let aliases: [String]
        public let source: String?

        public init(
            id: Key, name: String, kind: Kind, isPublicBody: Bool, aliases: [String],
            source: String?
        ) {
            self.id = id
            self.name = name
            self.kind = kind
            self.isPublicBody = isPublicBody
            self.aliases = aliases
            self.source = source
        }
    }

    /// 分野: a heading under which desks are listed. Its name is the city's.
    public struct Field: Hashable, Sendable {
        public typealias Key = Identifier<Field>

        public let id: Key
        public let name: String

        public init(id: Key, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// 実施方式.
    public enum Delivery: Hashable, Sendable {
        /// 直営
        case direct
        /// 委託
        case entrusted(to: [Agency.Key])
        /// The source does not say.
        case notStated

        public var contractors: [Agency.Key] {
            switch self {
            case .entrusted(let contractors): contractors
            case .direct, .notStated: []
            }
        }
    }
}
