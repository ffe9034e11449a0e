import Casework
import Pages
import Records

extension Asking {
    /// What samples of forms are drawn with: the office as it is, and a household nobody lives in.
    var sampleContext: FormContext {
        FormContext(
            today: today, members: FormSample.household,
            desks: directory.desks.map { Choice($0.id.description, $0.name) },
            agencies: directory.agencies.map { Choice($0.id.description, $0.name) },
            workers: directory.workers.filter { $0.state != .left }
                .map { Choice($0.id.description, $0.name) }, tokens: names.tokens)
    }

    func formListPage() throws -> FormListPage {
        try standing.requireForms()
        return FormListPage(
            catalog: forms, waiting: try FormDraftStore(books).waiting(), context: sampleContext,
            directory: directory)
    }

    /// A form that has no edition yet has no page.
    func formEditionsPage(_ form: String) throws -> FormEditionsPage {
        try standing.requireForms()
        let store = FormEditionStore(books)
        let editions = try store.editions(of: form)
        guard !editions.isEmpty else { throw Missing() }
        return FormEditionsPage(
            entries: editions.map {
                FormEditionsPage.Entry(
                    $0.edition, at: $0.publishedAt, proposer: $0.proposer, approver: $0.approver)
            },
            drafts: try FormDraftStore(books).drafts(of: form), faults: try store.faults(of: form),
            context: sampleContext, directory: directory)
    }

    func formPreviewPage(_ form: String, _ number: String) throws -> FormPreviewPage {
        try standing.requireForms()
        let editions = try FormEditionStore(books).editions(of: form)
        guard let found = editions.first(where: { String($0.form.edition) == number }) else {
            throw Missing()
        }
        return FormPreviewPage(
            edition: found.edition, source: found.source, context: sampleContext)
    }

    func formDraftPage(_ id: Identifier<FormDraft>) throws -> FormDraftPage {
        let draft = try formDraft(id)
        let facts = try FormEditionStore(books).facts(of: draft.form)
        let offers = FormDraft.Action.allCases.filter { action in
            do {
                switch action {
                case .publication: _ = try standing.publishing(draft, knowing: facts, at: moment)
                case .withdrawal: _ = try standing.withdrawing(draft, at: moment)
                }
                return true
            } catch {
                return false
            }
        }
        return FormDraftPage(
            draft: draft, prospect: prospect(of: draft, facts), offers: offers,
            isOwn: draft.proposer == worker.id, catalog: forms, context: sampleContext,
            directory: directory)
    }

    func formDraft(_ id: Identifier<FormDraft>) throws -> FormDraft {
        try standing.requireForms()
        return try FormDraftStore(books).require(id)
    }

    private func prospect(of draft: FormDraft, _ facts: FormFacts) -> FormDraftPage.Prospect {
        switch draft.state {
        case .published(let number, _, _):
            guard let index = facts.editions.firstIndex(where: { $0.form.edition == number })
            else { return .refused(.unknownForm) }
            return prospect(of: facts.editions[index], after: facts.editions[..<index].last)
        case .draft, .withdrawn:
            do {
                let edition = try facts.edition(
                    of: draft.overlay, from: max(draft.from, today))
                return prospect(of: edition, after: facts.editions.last)
            } catch {
                return .refused(error)
            }
        }
    }

    private func prospect(
        of edition: FormCatalog.Edition, after older: FormCatalog.Edition?
    ) -> FormDraftPage.Prospect {
        .edition(edition, differences: older.map { edition.form.differences(from: $0.form) })
    }

    /// What is begun with: a draft that was left, else the file of the form's latest edition.
    func formProposalPage(of form: String) throws -> FormProposalPage {
        try standing.requireForms()
        let name = DraftName.of(FormProposalPage.path)
        if let kept = try DraftStore(books).draft(of: name, by: worker.id) {
            let fields = FormFields(kept.fields.map { ($0.name, $0.value) })
            return FormProposalPage(form: FormState(fields), draftedAt: kept.at)
        }
        var fields = FormFields()
        if let latest = try FormEditionStore(books).editions(of: form).last {
            let source = latest.source
            fields[FormProposalPage.source] = source.isEmpty ? "form: \(form)\n" : source
        }
        return FormProposalPage(form: FormState(fields))
    }
}
