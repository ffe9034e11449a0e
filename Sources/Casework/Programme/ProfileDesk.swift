extension Profile {
    /// 窓口: where residents are received.
    public struct Desk: Hashable, Sendable {
        public typealias Key = Identifier<Casework.Desk>

        public let id: Key
        public let name: String
        public let aliases: [String]
        /// A desk may be listed under several fields, with other topics in each.
        public let listings: [Listing]
        public let sections: [Section.Key]
        /// The agency whose workers sit at the desk.
        public let agency: Agency.Key
        public let delivery: Delivery
        /// 総合的な窓口: receives whatever the age and the trouble.
        public let isGeneral: Bool
        /// False for counters of other business (住民・税・水道), which only note and pass on.
        public let isWelfare: Bool
        public let since: Month?
        public let openingHours: String?
        public let phone: String?
        public let note: String?
        public let source: String?

        public init(
            id: Key, name: String, aliases: [String], listings: [Listing], sections: [Section.Key],
            agency: Agency.Key, delivery: Delivery, isGeneral: Bool, isWelfare: Bool, since: Month?,
            openingHours: String?, phone: String?, note: String?, source: String?
        ) {
            self.id = id
            self.name = name
            self.aliases = aliases
            self.listings = listings
            self.sections = sections
            self.agency = agency
            self.delivery = delivery
            self.isGeneral = isGeneral
            self.isWelfare = isWelfare
            self.since = since
            self.openingHours = openingHours
            self.phone = phone
            self.note = note
            self.source = source
        }

        public var fields: [Field.Key] { listings.map(\.field) }
        public var topics: [String] { listings.flatMap(\.topics) }
        /// True where no document names the desk and the profile supplies it.
        public var isAssumed: Bool { source == Source.assumed }
    }

    /// One line of the table of desks: a field and what may be brought there.
    public struct Listing: Hashable, Sendable {
        public let field: Field.Key
        public let topics: [String]

        public init(field: Field.Key, topics: [String]) {
            self.field = field
            self.topics = topics
        }
    }

    /// 多機関協働事業者: the unit that complex cases are brought to. Its key is a desk's key.
    public struct MultiAgencyUnit: Hashable, Sendable {
        public let id: Desk.Key
        public let name: String
        public let agency: Agency.Key
        public let sections: [Section.Key]
        public let delivery: Delivery
        /// 職種 of its workers.
        public let staffKinds: [String]
        public let duties: [String]
        public let phone: String?
        public let source: String?

        public init(
            id: Desk.Key, name: String, agency: Agency.Key, sections: [Section.Key],
            delivery: Delivery, staffKinds: [String], duties: [String], phone: String?,
            source: String?
        ) {
            self.id = id
            self.name = name
            self.agency = agency
            self.sections = sections
            self.delivery = delivery
            self.staffKinds = staffKinds
            self.duties = duties
            self.phone = phone
            self.source = source
        }
    }
}
