extension Profile {
    /// 運用の設定: periods and limits no document fixes. The names carry the unit.
    public struct Settings: Hashable, Sendable {
        /// True while nobody in the city has confirmed the figures.
        public var isAssumed = true
        public var referralAcknowledgeDays = 3
        public var referralAnswerDays = 7
        public var referralFirstContactDays = 14
        /// After so many returns a referral goes to the multi-agency unit.
        public var returnsBeforeMultiAgency = 2
        public var dueSoonDays = 2
        public var consentMonths = 12
        public var oralConsentConfirmDays = 14
        public var reviewMonths = 3
        public var concernReviewMonths = 6
        public var planSlotMinutes = 60
        public var statutorySlotMinutes = 60
        public var slotGapMinutes = 15
        public var sessionIdleMinutes = 30
        public var sessionAbsoluteHours = 12
        public var emergencyAccessMinutes = 60
        public var resourceFreshMonths = 12
        public var caseRetentionYears = 5
        public var auditRetentionYears = 5

        public init() {}
    }
}
