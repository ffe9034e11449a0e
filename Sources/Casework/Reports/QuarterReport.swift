/// 多機関協働の相談実績 for a period: new cases, those put to a conference, those the field solved.
///
/// The shape of S0: 「8件 ⇒ うち3件を会議にて協議、残り5件は分野別の連携により対応」.
public struct QuarterReport: Equatable, Sendable {
    /// One case as the report needs it.
    public struct Entry: Equatable, Sendable {
        public let id: Identifier<Case>
        public let appliedOn: CivilDate
        public let sessions: [Case.SessionEntry]
        /// 節目, in the order in which they were recorded.
        public let turns: [Turn]

        /// What counts of the turns of a case, with its day.
        public enum Turn: Equatable, Sendable {
            /// 分野の連携へ戻した
            case returnedToField(CivilDate)
            case reopened(CivilDate)
        }

        public init(
            id: Identifier<Case>, appliedOn: CivilDate, sessions: [Case.SessionEntry],
            turns: [Turn]
        ) {
            self.id = id
            self.appliedOn = appliedOn
            self.sessions = sessions
            self.turns = turns
        }

        /// Whether the field networks carried it when this day ended, whatever happened since.
        func isInField(on day: CivilDate) -> Bool {
            var isInField = false
            for turn in turns {
                switch turn {
                case .returnedToField(let on): if on <= day { isInField = true }
                case .reopened(let on): if on <= day { isInField = false }
                }
            }
            return isInField
        }
    }

    public let from: CivilDate
    /// The last day, included.
    public let through: CivilDate
    public let received: [Identifier<Case>]
    public let conferred: [Identifier<Case>]
    public let solvedInField: [Identifier<Case>]
    public let stillInProgress: [Identifier<Case>]

    /// Cases are counted by the day they were applied for, and as they stood when the period ended:
    /// what is done with a case later leaves the figures of the period as they were. Late entries
    /// count where they belong.
    public init(from: CivilDate, through: CivilDate, entries: [Entry]) {
        let period = entries.filter { from <= $0.appliedOn && $0.appliedOn <= through }
        let conferred = period.filter { entry in
            entry.sessions.contains { from <= $0.heldOn && $0.heldOn <= through }
        }
        let conferredIDs = Set(conferred.map(\.id))
        let field = period.filter {
            $0.isInField(on: through) && !conferredIDs.contains($0.id)
        }
        let done = conferredIDs.union(field.map(\.id))
        self.from = from
        self.through = through
        received = period.map(\.id)
        self.conferred = conferred.map(\.id)
        solvedInField = field.map(\.id)
        stillInProgress = period.map(\.id).filter { !done.contains($0) }
    }
}
