extension Profile {
    /// 実施計画 (社会福祉法106条の5).
    public struct Plan: Hashable, Sendable {
        public let title: String
        public let author: String
        public let from: Day
        public let until: Day
        public let adopted: Month
        public let legalText: String
        public let previous: [EarlierPlan]
        public let upperPlans: [UpperPlan]
        public let policyGoal: String?
        public let policies: [Policy]
        /// 求められる事項, usable as a checklist.
        public let requirements: [Statement]
        /// 支援体制構築
        public let roadmap: [Statement]
        public let interplay: [String]
        public let reviewConditions: String?
        /// Receives the yearly report.
        public let reportsTo: Body.Key?
        /// Checks and evaluates.
        public let evaluatedBy: Body.Key?
        public let source: String?

        public init(
            title: String, author: String, from: Day, until: Day, adopted: Month, legalText: String,
            previous: [EarlierPlan], upperPlans: [UpperPlan], policyGoal: String?,
            policies: [Policy], requirements: [Statement], roadmap: [Statement],
            interplay: [String], reviewConditions: String?, reportsTo: Body.Key?,
            evaluatedBy: Body.Key?, source: String?
        ) {
            self.title = title
            self.author = author
            self.from = from
            self.until = until
            self.adopted = adopted
            self.legalText = legalText
            self.previous = previous
            self.upperPlans = upperPlans
            self.policyGoal = policyGoal
            self.policies = policies
            self.requirements = requirements
            self.roadmap = roadmap
            self.interplay = interplay
            self.reviewConditions = reviewConditions
            self.reportsTo = reportsTo
            self.evaluatedBy = evaluatedBy
            self.source = source
        }

        public var aims: [Aim] { policies.flatMap(\.aims) }
    }

    public struct EarlierPlan: Hashable, Sendable {
        public let title: String
        public let from: Day
        public let until: Day

        public init(title: String, from: Day, until: Day) {
            self.title = title
            self.from = from
            self.until = until
        }
    }

    /// 上位計画 and plans beside it.
    public struct UpperPlan: Hashable, Sendable {
        public let name: String
        public let legalText: String?
        public let vision: String?
        public let adopted: Month?

        public init(name: String, legalText: String?, vision: String?, adopted: Month?) {
            self.name = name
            self.legalText = legalText
            self.vision = vision
            self.adopted = adopted
        }
    }

    /// 基本方針.
    public struct Policy: Hashable, Sendable {
        public let title: String
        public let aims: [Aim]

        public init(title: String, aims: [Aim]) {
            self.title = title
            self.aims = aims
        }
    }

    /// 方針の下の具体的な目標: measurable, so the figures can be asked for by its key.
    public struct Aim: Hashable, Sendable {
        public typealias Key = Identifier<Aim>

        public let id: Key
        public let text: String

        public init(id: Key, text: String) {
            self.id = id
            self.text = text
        }
    }

    public struct Statement: Hashable, Sendable {
        public let title: String
        public let text: String

        public init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }
}
