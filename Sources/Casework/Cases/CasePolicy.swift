extension Access {
    /// One step of a case, with everything that follows from it for the file.
    ///
    /// - Parameters:
    ///   - cases: all cases of the household, of which only one may be open.
    ///   - desks: they say which agency a consent has to reach.
    public func taking(
        _ step: Case.Step, on found: Case, among cases: [Case] = [], desks: [Desk], keys: Keys
    ) throws -> Outcome {
        let standing = asItStands(found)
        try permit(step, on: standing)
        try require(step.action, on: standing, among: cases)
        if case .gainConsent(let id) = step {
            try requireReach(of: id, to: desks.first { $0.id == found.desk }?.agency)
        }
        // A case that is taken up again may have lost its consent in the meantime.
        let next = asItStands(try standing.after(step, on: moment.date))
        var outcome = Outcome()
        outcome.add(change(from: found, to: next, step.action.rawValue))
        outcome.add(try ways(after: step, from: standing, to: next, keys: keys))
        return outcome
    }

    /// The same with what was answered on the form of the action.
    public func taking(
        _ action: Case.Action, _ answers: Answers, on found: Case, in form: Form?,
        among cases: [Case], desks: [Desk], keys: Keys
    ) throws -> Outcome {
        guard let step = Case.Step(action, answers, on: found, by: worker) else {
            throw Case.Refusal.noReason
        }
        var outcome = try taking(step, on: found, among: cases, desks: desks, keys: keys)
        outcome.add(recording(answers, in: form, of: action.rawValue, on: found, keys: keys))
        return outcome
    }

    /// Whether something can be done with a case now, asked before anything is typed: the same
    /// question the press of the button asks.
    public func require(
        _ action: Case.Action, on found: Case, among cases: [Case] = []
    ) throws {
        let standing = asItStands(found)
        try permit(action, on: standing)
        if action == .reopening { try Case.requireNoneOpen(among: cases, besides: found) }
        try standing.require(action)
    }

    /// What a page may offer now, by the rule that judges the press of the button.
    public func offers(on found: Case, among cases: [Case] = []) -> Set<Case.Action> {
        Set(
            Case.Action.allCases.filter { action in
                do {
                    try require(action, on: found, among: cases)
                    return true
                } catch {
                    return false
                }
            })
    }

    /// The case as it stands on this day: a consent that has run out is none, although nobody has
    /// done anything yet.
    public func asItStands(_ found: Case) -> Case {
        guard found.file == file.id, let id = found.consent else { return found }
        guard let consent = consents.first(where: { $0.id == id }) else {
            return found.losingConsent(on: moment.date)
        }
        return consent.lapsed(by: moment.date).map { found.losingConsent(on: $0) } ?? found
    }

    /// Only a consent in force that names the agency of 多機関協働 brings a case there.
    func requireReach(of id: Identifier<Consent>, to agency: Identifier<Agency>?) throws {
        guard let consent = consents.first(where: { $0.id == id }),
            consent.isInForce(on: moment.date)
        else { throw Consent.Refusal.neverGiven }
        guard let agency, consent.scope.agencies.contains(agency) else {
            throw Case.Refusal.consentElsewhere
        }
    }

    /// 支援決定 and closing are the section head's; the way there is the coordinator's.
    public func permit(_ action: Case.Action, on found: Case) throws(Denial) {
        guard found.file == file.id else { throw .unseen }
        switch action {
        case .decision:
            guard heads(found) else { throw .notYours(.sectionHeadOnly) }
        case .closure:
            guard heads(found) || coordinates(found) else {
                throw .notYours(.coordinatorOnly)
            }
        case .consent, .postponement, .reopening: try requireWriting()
        case .coordination, .assessment, .field, .session, .support, .interruption:
            guard coordinates(found) else { throw .notYours(.coordinatorOnly) }
        }
    }

    /// Nobody decides in the name of another section head.
    func permit(_ step: Case.Step, on found: Case) throws(Denial) {
        try permit(step.action, on: found)
        if case .decide(let head) = step, head != worker { throw .notYours(.sectionHeadOnly) }
    }

    /// A section head of 多機関協働 or of the desk that holds the file, not of any desk it is open to.
    private func heads(_ found: Case) -> Bool {
        [found.desk, file.desk].contains { desk in
            desks.contains(desk) && standing.roles(at: desk).contains(.sectionHead)
        }
    }

    func coordinates(_ found: Case) -> Bool {
        desks.contains(found.desk)
            && (standing.roles(at: found.desk).contains(.multiAgencyCoordinator)
                || standing.roles(at: found.desk).contains(.communitySocialWorker))
    }

    public func disclose(_ found: Case) throws(Denial) -> Disclosed<Case> {
        guard found.file == file.id else { throw .unseen }
        return disclose(asItStands(found), kind: Case.kind, subject: found.id.description)
    }
}
