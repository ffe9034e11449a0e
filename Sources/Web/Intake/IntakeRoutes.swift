import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/new` and `POST /consultations`: any desk takes any consultation.
struct IntakeRoutes: Sendable {
    let office: Office
    static let draft = "consultations-new"

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/new", use: ask)
        router.post("/consultations", use: receive)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            guard !asking.standing.readingDesks.isEmpty else { throw Denial.unseen }
            let mode: IntakeMode? = query.choice("mode")
            let fresh = asking.freshIntake(mode ?? .ordinary, name: query["name"])
            let entry = try asking.caseEntry(Self.draft, fresh: fresh)
            // A draft goes on in the way it was begun, unless another way is asked for.
            let begun: IntakeMode? = entry.form.fields.choice("mode")
            let file = query.has("file") ? query["file"] : entry.form["file"]
            return try asking.newConsultationPage(
                mode ?? begun ?? .ordinary, entry, file: Identifier(file))
        }
    }

    @Sendable func receive(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context, draft: Self.draft) { asking, fields in
            guard !asking.standing.readingDesks.isEmpty else { throw Denial.unseen }
            let mode: IntakeMode = fields.choice("mode") ?? .ordinary
            if let file = Identifier<HouseholdFile>(fields["file"]) {
                try asking.access(to: file).requireWriting()
            }
            switch IntakeForm(fields: fields, mode: mode, asking: asking).parsed() {
            case .wrong(let form):
                return .again(
                    try asking.newConsultationPage(
                        mode, CaseEntry(form: form, draft: Self.draft),
                        file: Identifier(fields["file"])))
            case .good(let input): return try asking.receiving(input, fields)
            }
        }
    }
}

extension Asking {
    /// Receives the consultation, after looking whether the person is known already. An emergency
    /// does not wait for that: the page one lands on says it afterwards.
    fileprivate func receiving(_ input: IntakeForm.Input, _ fields: FormFields) throws -> Acted {
        if let file = input.file { return try receive(input.new, into: file) }
        let new = input.new
        let traces = try traces(of: new.principal)
        let candidates = try candidates(traces)
        let answer = EarlierAnswer(fields, among: candidates)
        switch answer {
        case .none where traces.isEmpty || !new.account.emergencies.isEmpty:
            return try opening(new)
        case .none: return .again(earlierPage(new, candidates, traces, FormState(fields)))
        case .wrong(let errors):
            return .again(earlierPage(new, candidates, traces, FormState(fields, errors)))
        case .file(let file): return try receive(new, into: file)
        case .person(let known): return try opening(new.with(known: known))
        case .different(let reason):
            return try opening(new, unlike: candidates.compactMap(\.id), because: reason)
        }
    }

    private func receive(
        _ new: NewConsultation, into file: Identifier<HouseholdFile>
    ) throws -> Acted {
        let outcome = try access(to: file).receiving(new, keys: keys)
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
        EarlierPage(
            candidates: candidates, elsewhere: elsewhere(traces),
            onward: EarlierPage.Onward(
                use: .consultation(mayUseFile: new.mode != .hidden), action: "/consultations",
                back: Link("入力に戻る", href: "/consultations/new"), draft: IntakeRoutes.draft),
            form: form, today: today, directory: directory)
    }
}

extension NewConsultation {
    /// The same for somebody who is known already.
    func with(known: Identifier<Person>) -> NewConsultation {
        NewConsultation(
            desk: desk, mode: mode, account: account, principal: principal, others: others,
            known: known, nextOn: nextOn, confidants: confidants)
    }
}
