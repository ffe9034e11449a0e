/// The ways to a file that a case opens, and their end with it.
extension Access {
    /// 多機関協働's way: in its own duty as long as the case goes on, and beside that on the consent
    /// that was given. Both open the same kinds of data, so that the end of the consent shuts nobody
    /// out who has to go on, and shows nobody more than before.
    func programmeWays(
        to found: Case, classes given: Set<DataClass>, keys: Keys
    ) throws -> [Change<Share>] {
        guard !hasOwnWay(found.desk) else { return [] }
        let consent = found.consent.map { LegalBasis.consent($0) }
        let opened = consent.map { scope(of: $0).intersection(given) } ?? given
        return try [consent, .programmeDuty].compactMap(\.self).map { basis in
            Share(
                id: keys.new(), file: file.id, desk: found.desk, worker: nil, basis: basis,
                classes: opened, mayWrite: true, since: moment, until: try end(of: basis),
                reason: "", cause: .escalation(found.id), version: 0
            ).opened(by: worker)
        }
    }

    /// What a step of a case opens and closes. With the case the programme's part ends: 多機関協働 and
    /// those who were only asked see no more, the lead section stays (S0 会議後の支援). An interrupted
    /// case may be taken up again, so its coordinator keeps the way to it.
    func ways(
        after step: Case.Step, from found: Case, to next: Case, keys: Keys
    ) throws -> [Change<Share>] {
        switch step {
        case .hear, .assess, .gainConsent, .decide, .putForward, .postpone: []
        case .support: leading(from: found, to: next, keys: keys)
        case .close, .returnToField:
            leading(from: found, to: next, keys: keys)
                + ended { $0.isHearing || $0 == .escalation(found.id) }
        case .interrupt: ended(where: \.isHearing)
        case .reopen: try returning(to: next, keys: keys)
        }
    }

    private func ended(where isOver: (Share.Cause) -> Bool) -> [Change<Share>] {
        shares.filter { $0.isOpen(at: moment) && ($0.cause.map(isOver) ?? false) }
            .map { $0.ended(by: worker, at: moment) }
    }

    /// メイン担当課 collects the information and stays: it can open what it leads, and write. Whoever
    /// led before leads no more.
    private func leading(from found: Case, to next: Case, keys: Keys) -> [Change<Share>] {
        guard let lead = next.lead else { return [] }
        let led = shares.filter { $0.cause == .lead(found.id) && $0.isOpen(at: moment) }
        let over = led.filter { $0.desk != lead }.map { $0.ended(by: worker, at: moment) }
        guard !hasOwnWay(lead), !led.contains(where: { $0.desk == lead })
        else { return over }
        let way = Share(
            id: keys.new(), file: file.id, desk: lead, worker: nil, basis: .programmeDuty,
            classes: classes, mayWrite: true, since: moment, until: .never, reason: "",
            cause: .lead(found.id), version: 0)
        return over + [way.opened(by: worker)]
    }

    /// 再開: 多機関協働 is asked again, and sees what it saw before as far as the asker sees it.
    private func returning(to found: Case, keys: Keys) throws -> [Change<Share>] {
        let earlier = shares.filter { $0.cause == .escalation(found.id) }
        guard !earlier.contains(where: { $0.isOpen(at: moment) }) else { return [] }
        let seen = earlier.reduce(into: Set<DataClass>()) { $0.formUnion($1.classes) }
        return try programmeWays(
            to: found, classes: earlier.isEmpty ? classes : seen.intersection(classes), keys: keys)
    }

    /// A desk that has the file in its own duty already needs no other way; least of all the holder
    /// of a 知られない相談, of which only single workers may know.
    func hasOwnWay(_ desk: Identifier<Desk>) -> Bool {
        desk == file.desk
            || shares.contains {
                $0.desk == desk && $0.basis == .ownDuty && $0.worker == nil && $0.isOpen(at: moment)
            }
    }
}
