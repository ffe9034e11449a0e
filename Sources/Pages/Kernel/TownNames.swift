import Casework

/// 呼び名: what this municipality calls its programme's parts, meetings, forms and roles. Never a
/// literal on a page.
public struct TownNames: Sendable, Equatable {
    /// 包括的相談支援, 多機関協働, アウトリーチ, 参加支援, 地域づくり as the city calls them, in short.
    public let consultation, multiAgency, outreach, participation, community: String
    /// The conference that agrees plans, with consent.
    public let planConference: String
    /// The conference under 社会福祉法106条の6, without.
    public let statutoryConference: String
    /// つなぐシート: the paper that goes with somebody to another desk.
    public let handoverSheet: String
    private let roles: [Role: String]
    /// What stands for `{planConference}` and the like in the words of a form.
    public private(set) var tokens: [String: String] = [:]

    /// Where a profile has no name of its own for something, plain words stand that no city uses as
    /// a name.
    public init(_ profile: Profile) {
        func part(_ kind: Profile.SubProgramme.Kind) -> String? {
            profile.programme.subProgrammes.first { $0.kind == kind }.map { $0.short ?? $0.name }
        }
        self.init(
            consultation: part(.comprehensiveConsultation),
            multiAgency: part(.multiAgency) ?? profile.multiAgency.name,
            outreach: part(.outreach), participation: part(.participationSupport),
            community: part(.communityBuilding),
            planConference: Self.joined(profile.conferences(withConsent: true)),
            statutoryConference: Self.joined(profile.conferences(withConsent: false)),
            handoverSheet: profile.programme.handoverSheet,
            roles: Dictionary(profile.roles.map { ($0.role, $0.name) }) { first, _ in first })
    }

    init(
        consultation: String? = nil, multiAgency: String, outreach: String? = nil,
        participation: String? = nil, community: String? = nil, planConference: String? = nil,
        statutoryConference: String? = nil, handoverSheet: String? = nil,
        roles: [Role: String] = [:]
    ) {
        self.consultation = consultation ?? "相談の受けとめ"
        self.multiAgency = multiAgency
        self.outreach = outreach ?? "訪問などによる支援"
        self.participation = participation ?? "社会参加の支援"
        self.community = community ?? "地域のつながりづくり"
        self.planConference = planConference ?? "プランの会議"
        self.statutoryConference = statutoryConference ?? "法第106条の6の会議"
        self.handoverSheet = handoverSheet ?? "つなぎの連絡票"
        self.roles = roles
        tokens = named
    }

    private static func joined(_ bodies: [Profile.Body]) -> String? {
        bodies.isEmpty ? nil : bodies.map(\.name).joined(separator: "・")
    }

    /// Whether one meeting takes the cases with consent and those without.
    var hasOneConference: Bool { planConference == statutoryConference }

    /// Both conferences, once when they are one.
    public var conferences: String {
        hasOneConference ? planConference : "\(planConference)・\(statutoryConference)"
    }

    public func conference(_ kind: Case.SessionEntry.Kind) -> String {
        switch kind {
        case .plan: planConference
        case .statutory: statutoryConference
        }
    }

    private var named: [String: String] {
        let roles = Role.allCases.map { ("role.\($0.rawValue)", $0.words(self)) }
        return Dictionary(uniqueKeysWithValues: roles).merging(parts) { _, part in part }
    }

    private var parts: [String: String] {
        [
            "consultation": consultation, "multiAgency": multiAgency, "outreach": outreach,
            "participation": participation, "community": community,
            "planConference": planConference, "statutoryConference": statutoryConference,
            "conferences": conferences, "handoverSheet": handoverSheet,
            // Told apart where one meeting takes both kinds of case.
            "conferenceWithConsent": planConference + (hasOneConference ? "（同意あり）" : ""),
            "conferenceWithoutConsent":
                statutoryConference + (hasOneConference ? "（同意なし）" : ""),
        ]
    }

    /// A label or a choice of a form with the municipality's names in it.
    public func filled(_ label: String) -> String { tokens.filled(label) }

    /// The city's own word for a role, if it has one.
    func role(_ role: Role) -> String? { roles[role] }
}

/// Something whose name on the screen has a word of the municipality in it.
public protocol TownWorded {
    func words(_ names: TownNames) -> String
}

extension Frame {
    /// Before a profile is known, as in tests of single components.
    public static let plainNames = TownNames(multiAgency: "多機関の調整")
}

extension [String: String] {
    /// A text with what stands for `{name}` in it. A name nobody knows stays as it was written.
    func filled(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            result += self[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
