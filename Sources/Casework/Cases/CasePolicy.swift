extension Access {
    public func taking(_ step: Case.Step, on found: Case, keys: Keys) throws -> Outcome {
        try permit(step, on: found)
        if case .gainConsent(let id) = step { try requireInForce(id) }
        let next = try found.after(step, on: moment.date)
        var outcome = Outcome()
        outcome.add(change(from: found, to: next, step.name))
        if let lead = next.lead, lead != found.lead, !opens(lead) {
            outcome.add(leadersWay(lead, in: next, keys: keys).opened(by: worker))
        }
        return outcome
    }

    /// Whether this step could be taken now, asked before its details are typed.
    public func require(_ step: Case.Step, on found: Case) throws {
        try permit(step, on: found)
        _ = try found.after(step, on: moment.date)
    }

    private func requireInForce(_ id: Identifier<Consent>) throws(Consent.Refusal) {
        guard consents.contains(where: { $0.id == id && $0.isInForce(on: moment.date) }) else {
            throw .neverGiven
        }
    }

    private func opens(_ desk: Identifier<Desk>) -> Bool {
        shares.contains { $0.desk == desk && $0.worker == nil && $0.isOpen(at: moment) }
    }

    /// メイン担当課 collects the information and stays: it can open what it leads, and write.
    private func leadersWay(_ lead: Identifier<Desk>, in found: Case, keys: Keys) -> Share {
        Share(
            id: keys.new(), file: file.id, desk: lead, worker: nil, basis: .programmeDuty,
            classes: Set(DataClass.allCases), mayWrite: true, since: moment, until: .never,
            reason: "", version: 0)
    }

    /// 支援決定 and closing are the section head's; the way there is the coordinator's.
    func permit(_ step: Case.Step, on found: Case) throws(Denial) {
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

    private func coordinates(_ found: Case) -> Bool {
        desks.contains(found.desk)
            && (standing.roles(at: found.desk).contains(.multiAgencyCoordinator)
                || standing.roles(at: found.desk).contains(.communitySocialWorker))
    }

    /// The steps a page may offer now, by the same rule that judges the press of the button.
    public func offers(on found: Case) -> Set<String> {
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

    public func disclose(_ found: Case) -> Disclosed<Case> {
        disclose(found, kind: Case.kind, subject: found.id.description)
    }
}
