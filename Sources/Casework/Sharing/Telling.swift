/// 渡す相手と対象: who would be told, about whom and what for. A consent is held against these.
///
/// Nil in place of one where nothing is passed on (the person carries their own paper).
public struct Telling: Sendable {
    public let recipient: Agency
    /// Everybody whose data would be passed on.
    public let persons: Set<Identifier<Person>>
    public let purpose: SharingPurpose

    public init(
        to recipient: Agency, about persons: Set<Identifier<Person>>,
        for purpose: SharingPurpose = .coordination
    ) {
        self.recipient = recipient
        self.persons = persons
        self.purpose = purpose
    }
}

extension Access {
    /// Whether this basis reaches so far (`domain/reference.md` §6.2): a consent only the agencies,
    /// purposes and kinds of data it names, and only with one of every person concerned; a reason
    /// and an approver only public bodies, and nobody approves for themselves.
    ///
    /// Where a basis asks for facts that are not in the file (a slot, a statute, danger), whoever
    /// named it answers for it, and the log says so.
    func reaches(_ basis: LegalBasis, _ telling: Telling?, _ passed: Set<DataClass>) -> Bool {
        guard !passed.isEmpty else { return true }
        guard let telling, passed.isSubset(of: classes) else { return false }
        switch basis {
        case .consent(let id): return agrees(id, telling, passed)
        case .internalUse(let approver), .publicBody(let approver):
            return telling.recipient.isPublicBody && approver != worker
        case .personsInterest(let approver): return approver != worker
        case .ownDuty, .programmeDuty, .conference, .statute, .emergency: return true
        }
    }

    private func agrees(
        _ id: Identifier<Consent>, _ telling: Telling, _ passed: Set<DataClass>
    ) -> Bool {
        let covering = consents.filter {
            $0.covers(telling.recipient.id, telling.purpose, passed, on: moment.date)
        }
        return covering.contains { $0.id == id }
            && telling.persons.allSatisfy { person in covering.contains { $0.person == person } }
    }
}
