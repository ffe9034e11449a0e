/// 多機関協働の相談実績 for a period: new cases, those put to a conference, those the field solved.
///
/// The shape of S0: 「8件 ⇒ うち3件を会議にて協議、残り5件は分野別の連携により対応」.
public struct QuarterReport: Equatable, Sendable {
    /// One case as the report needs it.
    public struct Entry: Equatable, Sendable {
        public let id: Identifier<Case>
        public let appliedOn: CivilDate
        /// 分野の連携へ戻した日, for cases solved in the field network.
        public let wentBackToField: CivilDate?
        public let sessions: [Case.SessionEntry]
        public init(
            id: Identifier<Case>, appliedOn: CivilDate, wentBackToField: CivilDate?,
            sessions: [Case.SessionEntry]
        ) {
            self.id = id
            self.appliedOn = appliedOn
            self.wentBackToField = wentBackToField
            self.sessions = sessions
        }
    }

    public let from: CivilDate
    /// The last day, included.
    public let through: CivilDate
    public let received: [Identifier<Case>]
    public let conferred: [Identifier<Case>]
    public let solvedInField: [Identifier<Case>]
    public let stillInProgress: [Identifier<Case>]

    /// Cases are counted by the day they were applied for; late entries count where they belong.
    public init(from: CivilDate, through: CivilDate, entries: [Entry]) {
        let period = entries.filter { from <= $0.appliedOn && $0.appliedOn <= through }
        let conferred = period.filter { entry in
            entry.sessions.contains { from <= $0.heldOn && $0.heldOn <= through }
        }
        let conferredIDs = Set(conferred.map(\.id))
        let field = period.filter { $0.wentBackToField != nil && !conferredIDs.contains($0.id) }
        let done = conferredIDs.union(field.map(\.id))
        self.from = from
        self.through = through
        received = period.map(\.id)
        self.conferred = conferred.map(\.id)
        solvedInField = field.map(\.id)
        stillInProgress = period.map(\.id).filter { !done.contains($0) }
    }
}
