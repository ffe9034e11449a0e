import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/{id}/referrals/check`: a look at what will go out and why it may, then the press.
struct ReferralCheck: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/{id}/referrals/check", use: check)
    }

    @Sendable func check(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let start = try asking.referralStart(id)
            try start.require()
            guard let letter = try asking.keptLetter(start) else {
                return try asking.letterPage(start)
            }
            guard letter.reading.isGood else {
                let again = letter.entry.again(letter.reading.state)
                return try WriteLetter().page(start, again, asking)
            }
            let ground = try asking.entry(StateBasis(), start, at: "\(start.path)/basis")
            let stated = ground.reading
            return try asking.checkPage(
                start, letter.reading.answers.merging(stated.isGood ? stated.answers : .none),
                letter.entry.state.fields.adding(stated.isGood ? ground.state.fields : nil))
        }
    }
}

extension Asking {
    /// What will go out and on which basis, or why it may not and what instead.
    func checkPage(
        _ start: ReferralStart, _ answers: Answers, _ fields: FormFields
    ) throws -> any Page {
        guard let intent = ReferralIntent(answers),
            let decision = start.access.deciding(intent, on: start.matter)
        else { throw Missing() }
        guard case .allowed(let basis) = decision else {
            let ground = try entry(StateBasis(), start, at: "\(start.path)/basis")
            return try decisionPage(start, intent, fields, ground) ?? letterPage(start)
        }
        let ground = intent.ground.map { _ in
            LetterWords(form: ReferralBasisForm.form, context: groundContext(start))
        }
        return ReferralCheckPage(
            face: start.face,
            consultation: try disclosed(
                start.matter.consultation, start.access),
            intent: intent, basis: basis, consents: start.matter.consents, answers: answers,
            letter: LetterWords(form: start.letterForm, context: letterContext(start)),
            ground: ground, fields: fields)
    }

    /// Nil when it may be passed on as it was asked.
    func decisionPage(
        _ start: ReferralStart, _ intent: ReferralIntent, _ letter: FormFields,
        _ ground: FormEntry
    ) throws -> ReferralDecisionPage? {
        let cause: ReferralDecisionPage.Cause
        switch start.access.deciding(intent, on: start.matter) {
        case .protected: cause = .protected
        case .noBasis(let recipient, let offers, let missing):
            cause = .noBasis(recipient: recipient, offers: offers, missing: missing)
        case .allowed, nil: return nil
        }
        return ReferralDecisionPage(
            face: start.face,
            consultation: try disclosed(
                start.matter.consultation, start.access),
            intent: intent, cause: cause, ground: ground, letter: letter)
    }
}

extension Answers {
    fileprivate static let none = Answers(form: "", edition: 0)
}

extension FormFields {
    /// With the fields of another form beside them.
    fileprivate func adding(_ others: FormFields?) -> FormFields {
        var all = self
        for name in others?.names ?? [] where !has(name) {
            all.set(others?.all(name) ?? [], of: name)
        }
        return all
    }
}
