extension Access {
    /// One step of a case, with everything that follows from it for the file. `desks` say which
    /// agency a consent has to reach.
    public func taking(
        _ step: Case.Step, on found: Case, desks: [Desk], keys: Keys
    ) throws -> Outcome {
        let standing = asItStands(found)
        try permit(step, on: standing)
        if case .gainConsent(let id) = step {
            try requireReach(of: id, to: desks.first { $0.id == found.desk }?.agency)
        }
        // A case that is taken up again may have lost its consent in the meantime.
        let next = asItStands(try standing.after(step, on: moment.date))
        var outcome = Outcome()
        outcome.add(change(from: found, to: next, step.name))
        outcome.add(try ways(after: step, from: standing, to: next, keys: keys))
        return outcome
    }

    /// Whether this step could be taken now, asked before its details are typed.
    public func require(_ step: Case.Step, on found: Case) throws {
        let standing = asItStands(found)
        try permit(step, on: standing)
        _ = try standing.after(step, on: moment.date)
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
    public func permit(_ step: Case.Step, on found: Case) throws(Denial) {
        guard found.file == file.id else { throw .unseen }
        switch step {
        case .decide(let head):
            guard heads(found), head == worker else { throw .notYours(.sectionHeadOnly) }
        case .close:
            guard heads(found) || coordinates(found) else {
                throw .notYours(.coordinatorOnly)
            }
        case .gainConsent, .postpone: try requireWriting()
        case .reopen:
            try requireWriting()
        case .hear, .assess, .returnToField, .putForward, .support, .interrupt:
            guard coordinates(found) else { throw .notYours(.coordinatorOnly) }
        }
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

    /// The steps a page may offer now, by the same rule that judges the press of the button.
    public func offers(on stored: Case) -> Set<String> {
        let found = asItStands(stored)
        let closure = Closure(
            closedOn: moment.date, reason: .other, changes: [], evaluation: "·", toldOn: nil)
        let samples: [Case.Step] = [
            .hear(coordinator: worker), .assess, .returnToField(lead: file.desk),
            .gainConsent("sample"), .decide(by: worker),
            .putForward(Case.SessionEntry(heldOn: moment.date, kind: found.sessionKind)),
            .support(lead: file.desk, next: moment.date), .close(lead: file.desk, closure),
            .interrupt(.other, "·"), .reopen(next: moment.date), .postpone(next: moment.date),
        ]
        return Set(
            samples.filter { step in
                do {
                    try permit(step, on: found)
                    _ = try found.after(step, on: moment.date)
                    return true
                } catch {
                    return false
                }
            }.map(\.name))
    }

    public func disclose(_ found: Case) throws(Denial) -> Disclosed<Case> {
        guard found.file == file.id else { throw .unseen }
        return disclose(asItStands(found), kind: Case.kind, subject: found.id.description)
    }
}
