/// What is known of one form when an edition of it is proposed or published.
public struct FormFacts: Sendable {
    /// As the program ships it; nil for the municipality's own sheets.
    public let shipped: Form?
    /// Its published editions, oldest first.
    public let editions: [FormCatalog.Edition]

    public init(shipped: Form?, editions: [FormCatalog.Edition]) {
        self.shipped = shipped
        self.editions = editions
    }

    /// What an overlay is written on.
    public func base(of overlay: FormOverlay) -> Form? {
        if let shipped, shipped.id == overlay.form { return shipped }
        return overlay.isOwn ? overlay.blank : nil
    }

    /// The edition an overlay would be, if it were published for a day.
    public func edition(
        of overlay: FormOverlay, from day: CivilDate
    ) throws(FormDraft.Refusal) -> FormCatalog.Edition {
        guard let base = base(of: overlay) else { throw .unknownForm }
        let (form, faults) = overlay.applied(to: base)
        guard faults.isEmpty, form.faults.isEmpty else { throw .faulty }
        if let latest = editions.last {
            let differences = form.differences(from: latest.form)
            if differences.isEmpty { throw .unchanged }
            guard losses(of: form).isEmpty else { throw .losesAnswers }
            guard day >= latest.from else { throw .beginsBeforeLatest }
        }
        let number = (editions.last?.form.edition ?? 0) + 1
        return FormCatalog.Edition(form.numbered(number), from: day)
    }

    /// What answers that exist would lose their meaning by, for whoever has to mend the overlay.
    public func losses(of overlay: FormOverlay) -> [FormDifference] {
        base(of: overlay).map { losses(of: overlay.applied(to: $0).form) } ?? []
    }

    private func losses(of form: Form) -> [FormDifference] {
        let ofLatest = editions.last.map { form.differences(from: $0.form) } ?? []
        let ofOwn = editions.dropLast().flatMap { form.differences(from: $0.form) }
            .filter(\.isOwn)
        return (ofLatest + ofOwn).filter(\.losesAnswers)
    }
}

/// 公開: a draft as it was published, with the edition it became. Only the policy can make one.
public struct FormPublication: Sendable {
    public let change: Change<FormDraft>
    public let edition: FormCatalog.Edition

    init(_ change: Change<FormDraft>, _ edition: FormCatalog.Edition) {
        self.change = change
        self.edition = edition
    }
}

extension Role {
    /// Whether somebody in this role proposes and publishes forms. One who proposes never publishes.
    public var changesForms: Bool {
        switch self {
        case .systemAdministrator, .programManager, .sectionHead, .privacyOfficer: true
        case .deskWorker, .deskSupervisor, .multiAgencyCoordinator, .communitySocialWorker,
            .outreachWorker, .participationWorker, .communityCoordinator, .conferenceSecretariat,
            .conferenceChair, .conferenceMember, .leadSectionOfficer, .statisticsOfficer, .auditor,
            .protectiveMeasureOfficer:
            false
        }
    }
}

extension Standing {
    /// 改訂案を出す. What would not be published is not proposed either.
    public func proposing(
        _ overlay: FormOverlay, source: String, from day: CivilDate, knowing facts: FormFacts,
        keys: Keys, at moment: Moment
    ) throws -> Change<FormDraft> {
        try requireForms()
        guard day >= moment.date else { throw FormDraft.Refusal.beginsInPast }
        _ = try facts.edition(of: overlay, from: day)
        let draft = FormDraft(
            id: keys.new(), overlay: overlay, source: source, from: day, proposer: worker,
            proposedAt: moment, state: .draft, version: 0)
        return change(from: nil, to: draft, "proposal", moment)
    }

    /// 公開する: by a second person, on the form as the program ships it now. A day that has passed
    /// meanwhile is today: sheets that were begun keep the edition they were begun in.
    public func publishing(
        _ draft: FormDraft, knowing facts: FormFacts, at moment: Moment
    ) throws -> FormPublication {
        try requireForms()
        try draft.require(.publication)
        guard draft.proposer != worker else { throw FormDraft.Refusal.ownProposal }
        let day = max(draft.from, moment.date)
        let edition = try facts.edition(of: draft.overlay, from: day)
        var next = draft
        next.state = .published(edition: edition.form.edition, by: worker, at: moment)
        let action = FormDraft.Action.publication.rawValue
        return FormPublication(change(from: draft, to: next, action, moment), edition)
    }

    /// 取り下げる: by whoever may propose, the proposer included.
    public func withdrawing(_ draft: FormDraft, at moment: Moment) throws -> Change<FormDraft> {
        try requireForms()
        try draft.require(.withdrawal)
        var next = draft
        next.state = .withdrawn(by: worker, at: moment)
        return change(from: draft, to: next, FormDraft.Action.withdrawal.rawValue, moment)
    }

    /// Whether this worker proposes and publishes forms, and sees the page of them.
    public var changesForms: Bool { seats.contains { $0.role.changesForms } }

    public func requireForms() throws(Denial) {
        guard changesForms else { throw .notYours(.administratorOnly) }
    }

    private func change(
        from before: FormDraft?, to after: FormDraft, _ deed: String, _ moment: Moment
    ) -> Change<FormDraft> {
        Change(from: before, to: after, deed: deed, by: worker, on: .ownDuty, at: moment)
    }
}
