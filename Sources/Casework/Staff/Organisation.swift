/// 機関: an organisation that takes part, from the city itself to an NPO.
public struct Agency: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case municipality, socialWelfareCouncil, socialWelfareCorporation, npo, other
    }

    public let id: Identifier<Agency>
    public let name: String
    public let kind: Kind
    /// 行政機関等: the recipients that 個人情報保護法69条2項2号・3号 speak of.
    public let isPublicBody: Bool

    public init(id: Identifier<Agency>, name: String, kind: Kind, isPublicBody: Bool) {
        self.id = id
        self.name = name
        self.kind = kind
        self.isPublicBody = isPublicBody
    }
}

/// 課: a section of the city hall.
public struct Section: Equatable, Sendable {
    public let id: Identifier<Section>
    public let name: String
    public init(id: Identifier<Section>, name: String) {
        self.id = id
        self.name = name
    }
}

/// 窓口: where consultations are received and files are kept.
public struct Desk: Equatable, Sendable {
    public let id: Identifier<Desk>
    public let name: String
    public let agency: Identifier<Agency>
    public let sections: [Identifier<Section>]
    public let fields: [String]
    public let topics: [String]
    /// 総合的な窓口: takes any topic.
    public let isGeneral: Bool
    /// False for the counters that only pass on what they hear (税・水道・住民).
    public let isWelfare: Bool
    /// 多機関協働事業者.
    public let isMultiAgency: Bool
    public let phone: String

    public init(
        id: Identifier<Desk>, name: String, agency: Identifier<Agency>,
        sections: [Identifier<Section>], fields: [String], topics: [String], isGeneral: Bool,
        isWelfare: Bool, isMultiAgency: Bool, phone: String
    ) {
        self.id = id
        self.name = name
        self.agency = agency
        self.sections = sections
        self.fields = fields
        self.topics = topics
        self.isGeneral = isGeneral
        self.isWelfare = isWelfare
        self.isMultiAgency = isMultiAgency
        self.phone = phone
    }
}

/// 関係機関 without an account: reached by paper or telephone, answered through the sender.
public struct Partner: Equatable, Sendable {
    public let id: Identifier<Partner>
    public let name: String
    public let note: String
    public init(id: Identifier<Partner>, name: String, note: String) {
        self.id = id
        self.name = name
        self.note = note
    }
}
