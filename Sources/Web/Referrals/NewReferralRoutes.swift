import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/{id}/referrals`: somebody is handed on. First the letter, then a look at what
/// will go out and why it may, then the press.
struct NewReferralRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/{id}/referrals/new", use: begin)
        router.post("/consultations/{id}/referrals/check", use: keep)
        router.get("/consultations/{id}/referrals/check", use: check)
        router.post("/consultations/{id}/referrals", use: send)
    }

    @Sendable func begin(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let matter = try asking.referralMatter(id)
            return try asking.newReferralPage(
                matter, try asking.caseEntry(draft(id), fresh: asking.freshReferral))
        }
    }

    /// Kept as a draft and looked at on a page of its own, so that going back loses nothing.
    @Sendable func keep(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = draft(id)
        return try await office.act(request, context, rescue: draft) { asking, typed in
            let matter = try asking.referralMatter(id, isTried: false)
            let hands = try asking.hands(typed, on: matter, "referrals/check", draft)
            if let page = try hands.acting({ try asking.tryReferring(matter) }) {
                return .again(page)
            }
            try asking.tryReferring(matter)
            let fields = hands.fields
            try DraftStore(asking.books).keep(
                Office.typed(fields.pairs), form: draft, of: asking.worker.id, at: asking.moment)
            let form = asking.referralForm(fields, matter)
            switch form.parsed() {
            case .wrong(let state):
                return .again(
                    try asking.newReferralPage(matter, CaseEntry(form: state, draft: draft)))
            case .good(let input):
                let state = FormState(fields, form.basisErrors)
                guard state.errors.isEmpty else {
                    return .again(try asking.checkPage(input, matter, state))
                }
                return .went(to: "/consultations/\(id)/referrals/check")
            }
        }
    }

    @Sendable func check(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = draft(id)
        return try await office.show(request, context) { asking in
            let matter = try asking.referralMatter(id)
            let entry = try asking.caseEntry(draft, fresh: asking.freshReferral)
            guard entry.draftedAt != nil else {
                return try asking.newReferralPage(matter, entry)
            }
            switch asking.referralForm(entry.form.fields, matter).parsed() {
            case .wrong(let state):
                return try asking.newReferralPage(matter, CaseEntry(form: state, draft: draft))
            case .good(let input): return try asking.checkPage(input, matter, entry.form)
            }
        }
    }

    @Sendable func send(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = draft(id)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let matter = try asking.referralMatter(id, isTried: false)
            let hands = try asking.hands(typed, on: matter, "referrals", draft)
            if let page = try hands.acting({ try asking.tryReferring(matter) }) {
                return .again(page)
            }
            try asking.tryReferring(matter)
            let fields = hands.fields
            switch asking.referralForm(fields, matter).parsed() {
            case .wrong(let state):
                return .again(
                    try asking.newReferralPage(matter, CaseEntry(form: state, draft: draft)))
            case .good(let input): return try asking.send(input, matter, FormState(fields))
            }
        }
    }

    private func draft(_ id: Identifier<Consultation>) -> String { "consultations-\(id)-referral" }
}

extension Asking {
    fileprivate func hands(
        _ typed: FormFields, on matter: ReferralMatter, _ noun: String, _ draft: String
    ) throws -> TwoHands {
        try hands(
            typed, on: matter.consultation, matter.access, .referralLetter(directory),
            FormFields(), noun, draft)
    }

    fileprivate func tryReferring(_ matter: ReferralMatter) throws {
        try matter.access.tryReferring(matter.consultation, keys: keys)
    }

    fileprivate func newReferralPage(
        _ matter: ReferralMatter, _ entry: CaseEntry
    ) throws -> NewReferralPage {
        NewReferralPage(
            face: try face(matter.access),
            consultation: try disclosed(matter.consultation, matter.access),
            receivers: ReceiverChoice(
                directory, partners: paperPartners, from: matter.access.actingDesk,
                suggestion: DeskSuggestion(matter.consultation.answers[IntakeForm.issues]),
                earlier: matter.earlier),
            bounce: BounceMetric(of: matter.earlier, settings: profile.settings),
            entry: entry)
    }

    /// What will go out and on which basis, or why it may not and what instead.
    fileprivate func checkPage(
        _ input: ReferralForm.Input, _ matter: ReferralMatter, _ form: FormState
    ) throws -> any Page {
        let consultation = try disclosed(matter.consultation, matter.access)
        switch try decide(input, matter) {
        case .allowed(let basis):
            return ReferralCheckPage(
                face: try face(matter.access), consultation: consultation, intent: input.intent,
                basis: basis, consents: matter.consents, fields: form.fields)
        case .stopped(let cause, let recipient, let missing):
            return ReferralDecisionPage(
                face: try face(matter.access), consultation: consultation, intent: input.intent,
                cause: cause, recipient: recipient, missing: missing, approvers: sectionHeads,
                form: form)
        }
    }

    /// The basis is worked out anew at the press: a consent may have been withdrawn meanwhile.
    fileprivate func send(
        _ input: ReferralForm.Input, _ matter: ReferralMatter, _ form: FormState
    ) throws -> Acted {
        guard case .allowed(let basis) = try decide(input, matter) else {
            return .again(try checkPage(input, matter, form))
        }
        let outcome = try matter.access.sending(
            NewReferral(
                receiver: input.intent.receiver, letter: input.intent.letter, basis: basis,
                reasonForBasis: input.intent.basisReason, answerBy: input.intent.answerBy),
            for: matter.consultation, telling: telling(input, matter), keys: keys)
        let sent = outcome.referrals.first.map { "/referrals/\($0.after.id)" }
        return .done(
            outcome, to: "\(sent ?? "/consultations/\(matter.consultation.id)")?notice=sent")
    }

    fileprivate var freshReferral: FormFields {
        var fields = FormFields()
        fields.fill("answer_by", with: today.adding(days: profile.settings.referralAnswerDays))
        fields.set([DataClass.identity, .life].map(\.rawValue), of: "classes")
        fields[NewReferralPage.way] = NewReferralPage.passing
        return fields
    }
}
