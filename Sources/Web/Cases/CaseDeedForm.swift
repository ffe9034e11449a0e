import Casework
import Pages

/// What was typed on the page of one step of a case.
struct CaseDeedForm {
    let fields: FormFields
    let deed: CaseDeed
    let found: Case
    let asking: Asking
    let choices: Choices

    /// What was offered; nothing else is taken.
    struct Choices {
        let leads: [Identifier<Desk>]
        let consents: [Identifier<Consent>]
    }

    func parsed() -> CaseFieldReader.Read<Case.Step> {
        var reader = CaseFieldReader(fields)
        let step = step(&reader)
        return reader.result(step)
    }

    private func step(_ reader: inout CaseFieldReader) -> Case.Step? {
        let today = asking.today
        switch deed {
        case .consent:
            return reader.key("consent", .consent, among: choices.consents).map { .gainConsent($0) }
        case .decision: return .decide(by: asking.worker.id)
        case .session:
            let day = reader.day("held_on", .heldOn, from: found.appliedOn)
            return day.map {
                .putForward(Case.SessionEntry(heldOn: $0, kind: found.sessionKind))
            }
        case .support:
            let lead = lead(&reader)
            let day = reader.day("next_on", .reviewOn, from: today)
            guard let lead, let day else { return nil }
            return .support(lead: lead, next: day)
        case .field: return lead(&reader).map { .returnToField(lead: $0) }
        case .closure: return closing(&reader)
        case .interruption:
            let why = reader.choice("reason", .interruptionReason, of: InterruptionReason.self)
            let text = reader.text("text", .interruptionText)
            return why.map { .interrupt($0, text) }
        case .reopening:
            return reader.day("next_on", .nextOn, from: today).map { .reopen(next: $0) }
        case .postponement:
            return reader.day("next_on", .nextOn, from: today).map { .postpone(next: $0) }
        }
    }

    private func lead(_ reader: inout CaseFieldReader) -> Identifier<Desk>? {
        reader.key("lead", .lead, among: choices.leads, otherwise: CaseProblem.needsLead)
    }

    private func closing(_ reader: inout CaseFieldReader) -> Case.Step? {
        let lead = lead(&reader)
        let why = reader.choice("reason", .closureReason, of: Closure.Reason.self)
        let text = reader.text("evaluation", .evaluation)
        let day = reader.day(
            "closed_on", .closedOn, from: found.appliedOn, through: asking.today)
        let told = reader.optionalDay("told_on", .toldOn, through: asking.today)
        guard let lead, let why, let day else { return nil }
        return .close(
            lead: lead,
            Closure(
                closedOn: day, reason: why, changes: fields.choices("changes"), evaluation: text,
                toldOn: told))
    }
}

extension CaseDeed {
    /// A step of this kind as `Access.offers(on:)` would try it: shows whether it may be taken now,
    /// or throws the reason why not.
    func sample(on found: Case, _ asking: Asking) -> Case.Step {
        let today = asking.today
        return switch self {
        case .consent: .gainConsent("sample")
        case .decision: .decide(by: asking.worker.id)
        case .session:
            .putForward(Case.SessionEntry(heldOn: today, kind: found.sessionKind))
        case .support: .support(lead: found.desk, next: today)
        case .field: .returnToField(lead: found.desk)
        case .closure:
            .close(
                lead: found.desk,
                Closure(
                    closedOn: today, reason: .other, changes: [], evaluation: "·", toldOn: nil))
        case .interruption: .interrupt(.other, "·")
        case .reopening: .reopen(next: today)
        case .postponement: .postpone(next: today)
        }
    }

    /// What the form holds before anybody typed.
    func fresh(for found: Case, _ asking: Asking) -> FormFields {
        var fields = FormFields()
        let settings = asking.profile.settings
        if let lead = found.lead { fields["lead"] = lead.description }
        switch self {
        case .session: fields.fill("held_on", with: asking.today)
        case .support:
            fields.fill("next_on", with: asking.today.adding(months: settings.reviewMonths))
        case .closure: fields.fill("closed_on", with: asking.today)
        case .reopening:
            fields.fill("next_on", with: asking.today.adding(days: settings.referralAnswerDays))
        case .consent, .decision, .field, .interruption, .postponement: break
        }
        return fields
    }
}
