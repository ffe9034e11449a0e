import Casework
import Pages
import Records

extension Asking {
    /// Receives a consultation, after looking whether the person is known already. An emergency does not
    /// wait for that: the page one lands on says it afterwards.
    func receiving(_ new: NewConsultation, typed: FormFields) throws -> Acted {
        let traces = try traces(of: new.principal)
        let candidates = try candidates(traces)
        let isUrgent = !new.answers[IntakeForm.emergency].isEmpty
        switch EarlierAnswer(typed, among: candidates) {
        case .none where traces.isEmpty || isUrgent: return try opening(new)
        case .none: return .again(earlierPage(new, candidates, traces, FormState(typed)))
        case .wrong(let errors):
            return .again(earlierPage(new, candidates, traces, FormState(typed, errors)))
        case .file(let file): return try receiving(new, into: access(to: file))
        case .person(let known): return try opening(new.with(known: known))
        case .different(let reason):
            return try opening(new, unlike: candidates.compactMap(\.id), because: reason)
        }
    }

    func receiving(_ new: NewConsultation, into access: Access) throws -> Acted {
        let outcome = try access.receiving(new, keys: keys)
        return .done(outcome, to: landing(outcome))
    }

    /// Opens a household file with the consultation in it.
    private func opening(
        _ new: NewConsultation, unlike others: [Identifier<Person>] = [],
        because reason: String = ""
    ) throws -> Acted {
        let outcome = try Consultation.received(
            new, number: try FileStore(books).newNumber(in: today.fiscalYear, from: keys),
            by: standing, at: moment, keys: keys)
        guard let person = outcome.people.first?.after.id, !others.isEmpty else {
            return .done(outcome, to: landing(outcome))
        }
        try books.save(outcome, terminal: terminal)
        try judgeDifferent(person, from: others, because: reason)
        return .went(to: landing(outcome))
    }

    private func landing(_ outcome: Outcome) -> String {
        let id = outcome.consultations.first.map { "/consultations/\($0.after.id)" } ?? "/"
        return "\(id)?notice=received"
    }

    private func earlierPage(
        _ new: NewConsultation, _ candidates: [EarlierPage.Candidate],
        _ traces: [EarlierConsultations.Trace], _ form: FormState
    ) -> EarlierPage {
        let address = ReceiveConsultation().path
        return EarlierPage(
            candidates: candidates, elsewhere: elsewhere(traces),
            onward: EarlierPage.Onward(
                use: .consultation(mayUseFile: new.mode != .hidden), action: address,
                back: Link("入力に戻る", href: address), draft: DraftName.of(address)),
            form: form, today: today, directory: directory)
    }
}

extension NewConsultation {
    /// The same for somebody who is known already.
    fileprivate func with(known: Identifier<Person>) -> NewConsultation {
        NewConsultation(
            desk: desk, mode: mode, answers: answers, principal: principal, others: others,
            known: known, nextOn: nextOn, confidants: confidants)
    }
}
