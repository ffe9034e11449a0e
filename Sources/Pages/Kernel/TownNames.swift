import Casework

/// 呼び名: what this municipality calls its programme's parts and meetings. Never a literal on a page.
public struct TownNames: Sendable, Equatable {
    /// 多機関協働 as the city calls it.
    public let multiAgency: String
    /// The conference that agrees plans, with consent.
    public let planConference: String
    /// The conference under 社会福祉法106条の6, without.
    public let statutoryConference: String

    public init(multiAgency: String, planConference: String, statutoryConference: String) {
        self.multiAgency = multiAgency
        self.planConference = planConference
        self.statutoryConference = statutoryConference
    }

    /// Where a profile has no name of its own for something, the statute's plain words stand.
    public init(_ profile: Profile) {
        let part = profile.programme.subProgrammes.first { $0.kind == .multiAgency }
        multiAgency = part?.name ?? profile.multiAgency.name
        planConference = profile.conferences(withConsent: true).first?.name ?? "プランの会議"
        statutoryConference =
            profile.conferences(withConsent: false).first?.name ?? "法第106条の6の会議"
    }

    /// Both conferences, once when they are one.
    public var conferences: String {
        planConference == statutoryConference
            ? planConference : "\(planConference)・\(statutoryConference)"
    }

    public func conference(_ kind: Case.SessionEntry.Kind) -> String {
        switch kind {
        case .plan: planConference
        case .statutory: statutoryConference
        }
    }
}

extension Frame {
    /// Before a profile is known, as in tests of single components.
    public static let plainNames = TownNames(
        multiAgency: "多機関協働", planConference: "プランの会議", statutoryConference: "法第106条の6の会議")
}
