extension Worker {
    /// Why an account does not open, to be told to whoever has shown the right password.
    public enum Obstacle: Equatable, Sendable {
        case left
        case locked
        /// The last day lies behind: contractors' accounts end on 31 March.
        case over(CivilDate)
    }

    public func obstacle(on day: CivilDate) -> Obstacle? {
        if state == .left { return .left }
        if isLocked { return .locked }
        if let validUntil, validUntil < day { return .over(validUntil) }
        return nil
    }

    /// Whether the account opens on this day.
    public func opens(on day: CivilDate) -> Bool { obstacle(on: day) == nil }

    /// The pledge is asked once in each fiscal year.
    public func owesPledge(on day: CivilDate) -> Bool {
        pledgedOn.map { $0.fiscalYear < day.fiscalYear } ?? true
    }

    /// 更新の対象: the account ends with this fiscal year, or ended before.
    public func awaitsExtension(on day: CivilDate) -> Bool {
        guard state != .left, let validUntil else { return false }
        return validUntil <= CivilDate.last(ofFiscalYear: day.fiscalYear)
    }

    /// The end an extension made today leads to: of the next fiscal year, or of this one for an
    /// account that is over already.
    public func extensionEnd(on day: CivilDate) -> CivilDate {
        let isOver = validUntil.map { $0 < day } ?? false
        return CivilDate.last(ofFiscalYear: isOver ? day.fiscalYear : day.fiscalYear + 1)
    }

    static func requireEnd(
        _ end: CivilDate?, in agency: Agency, on day: CivilDate
    ) throws(Refusal) {
        guard let end else {
            if agency.isPublicBody { return }
            throw .needsEnd
        }
        guard end >= day else { throw .endInPast }
        guard agency.isPublicBody || end <= CivilDate.last(ofFiscalYear: day.fiscalYear + 1)
        else { throw .endTooFar }
    }
}
