import Casework
import Pages
import Records

extension Asking {
    /// 白紙の同意書 for everybody of the household who may be shown here.
    func blankConsent(_ access: Access) throws -> ConsentSheet {
        let face = try face(access)
        return ConsentSheet(
            face: face, consents: [],
            form: try inForce(ConsentForm.form)
                .offering(recipientCodes, for: ConsentForm.agencies.id),
            context: consentContext(face), printing: printing)
    }

    /// The paper a consent stands on, with the others who answered on it for the same scope.
    func consentPaper(of consent: Consent, _ access: Access) throws -> ConsentSheet {
        let face = try face(access)
        var context = consentContext(face, withThoseWhoLeft: true)
        let shown = Set(context.members.map(\.id))
        let others = try ConsentStore(books).consents(of: consent.file).filter {
            $0.paper != nil && $0.paper == consent.paper && $0.person != consent.person
                && shown.contains($0.person) && access.reads($0)
                && ($0.scope == consent.scope || $0.scope.agencies.isEmpty)
        }
        let first = Dictionary(others.map { ($0.person, $0) }) { $0.edition < $1.edition ? $0 : $1 }
        let all = [consent] + first.values.sorted { $0.person < $1.person }
        let persons = Set(all.map(\.person))
        context.members = context.members.filter { persons.contains($0.id) }
        let named = recipientCodes.filter { code in
            consent.scope.agencies.contains { $0.description == code.value }
        }
        return ConsentSheet(
            face: face, consents: try all.map { try access.printing($0) },
            form: try forms.form(of: consent.answers)
                .offering(named, for: ConsentForm.agencies.id),
            context: context, printing: printing)
    }

    /// 同意撤回届: as it came, to be signed, or to be handed out.
    func withdrawalPaper(of consent: Consent?, _ access: Access) throws -> WithdrawalSheet {
        let face = try face(access)
        let event = try consent.flatMap { consent in
            try ConsentEventStore(books).events(of: consent.file).last {
                $0.consent == consent.id && $0.action == .withdrawal
            }
        }
        let named = recipientCodes.filter { code in
            consent.map { it in
                it.scope.agencies.contains { $0.description == code.value }
            } ?? true
        }
        let form =
            try event.map { try forms.form(of: $0.answers) }
            ?? inForce(ConsentForms.withdrawal)
        var context = consentContext(face, withThoseWhoLeft: true)
        if let consent {
            let facts = try consentFacts(of: consent.file)
            let persons = Set(
                facts.onSamePaper(as: consent).map(\.person)
                    + (event?.answers[ConsentForms.members] ?? []))
            context.members = context.members.filter { persons.contains($0.id) }
        }
        return WithdrawalSheet(
            face: face, consent: try consent.map { try access.printing($0) }, event: event,
            form: form.offering(named, for: ConsentForms.droppedAgencies.id), context: context,
            printing: printing)
    }

    /// What was put right in a consent, and what was put down when something was done with it.
    func history(of consent: Consent, _ access: Access) throws -> AnswerHistoryPage {
        let shown = try access.disclosingHistory(of: consent)
        let face = try face(access)
        let context = consentContext(face, withThoseWhoLeft: true)
        let form = try forms.form(of: consent.answers)
        var entries = try SheetParts(books).history(of: consent.id).map { revision in
            let rows = historyRows(
                older: revision.before, newer: revision.after, form: form, context: context)
            let worker = directory.workerName(revision.worker)
            return (
                revision.at, AnswerHistoryPage.Entry(worker: worker, at: revision.at, rows: rows)
            )
        }
        let events = try ConsentEventStore(books).events(of: consent.file)
        for event in events where event.consent == consent.id {
            let form = try forms.form(of: event.answers)
                .offering(recipientCodes, for: ConsentForms.droppedAgencies.id)
            let rows = historyRows(
                older: Answers(to: form), newer: event.answers, form: form, context: context)
            let worker = directory.workerName(event.worker)
            let entry = AnswerHistoryPage.Entry(
                worker: "\(worker)（\(context.words(form.title))）", at: event.writtenAt, rows: rows)
            entries.append((event.writtenAt, entry))
        }
        return AnswerHistoryPage(
            face: face, section: .sharing, title: "同意（\(face.name(of: consent.person)) さん）",
            back: Link("同意・共有へ戻る", href: "\(face.path)/sharing"),
            entries: entries.sorted { $0.0 > $1.0 }.map(\.1),
            viewing: shown.viewing)
    }
}
