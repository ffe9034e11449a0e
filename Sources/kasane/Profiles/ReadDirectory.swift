import Casework
import Yams

extension Profile.Partner {
    init(_ block: ProfileBlock) {
        self.init(
            id: block.id(in: .partners), name: block.text("name"),
            kind: block.choice("kind", standIn: .organisation),
            includes: block.texts("includes"),
            agency: block.referenceIfGiven("agency", to: .agencies),
            section: block.referenceIfGiven("section", to: .sections),
            body: block.referenceIfGiven("body", to: .bodies),
            note: block.textIfGiven("note"), source: block.source())
    }
}

extension Profile.ScopeCriterion {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .scope), text: block.text("text"), source: block.source())
    }
}

extension Profile.IssueTag {
    init(_ block: ProfileBlock) {
        self.init(id: block.id(in: .issueTags), name: block.text("name"), source: block.source())
    }
}

extension Profile.CodeChoices {
    init(_ block: ProfileBlock) {
        self.init(
            issues: block.choice("issues", standIn: .national16),
            routes: block.choice("routes", standIn: .national),
            isAssumed: block.flagIfGiven("assumed") ?? false, source: block.source())
    }

    static let unread = Self(issues: .national16, routes: .national, isAssumed: true, source: nil)
}

extension Profile.RoleName {
    init(_ block: ProfileBlock) {
        self.init(
            role: block.choice("role", standIn: .deskWorker), name: block.text("name"),
            source: block.source())
        guard block.value(of: "role")?.scalar?.string == role.rawValue else { return }
        block.sheet.declare(
            role.rawValue, in: .roles, line: block.line(of: "role"), path: block.path(of: "role"))
    }
}

extension Profile.Settings {
    /// What the file leaves out keeps its default; `assumed` must be said either way.
    init(_ block: ProfileBlock) {
        self.init()
        isAssumed = block.flag("assumed")
        for (key, property) in Self.figures {
            if let figure = block.integerIfGiven(key) { self[keyPath: property] = figure }
        }
    }

    private static var figures: [(String, WritableKeyPath<Self, Int>)] {
        [
            ("referralAcknowledgeDays", \.referralAcknowledgeDays),
            ("referralAnswerDays", \.referralAnswerDays),
            ("referralFirstContactDays", \.referralFirstContactDays),
            ("returnsBeforeMultiAgency", \.returnsBeforeMultiAgency),
            ("dueSoonDays", \.dueSoonDays),
            ("consentMonths", \.consentMonths),
            ("oralConsentConfirmDays", \.oralConsentConfirmDays),
            ("reviewMonths", \.reviewMonths),
            ("concernReviewMonths", \.concernReviewMonths),
            ("planSlotMinutes", \.planSlotMinutes),
            ("statutorySlotMinutes", \.statutorySlotMinutes),
            ("slotGapMinutes", \.slotGapMinutes),
            ("sessionIdleMinutes", \.sessionIdleMinutes),
            ("sessionAbsoluteHours", \.sessionAbsoluteHours),
            ("emergencyAccessMinutes", \.emergencyAccessMinutes),
            ("resourceFreshMonths", \.resourceFreshMonths),
            ("caseRetentionYears", \.caseRetentionYears),
            ("auditRetentionYears", \.auditRetentionYears),
        ]
    }
}
