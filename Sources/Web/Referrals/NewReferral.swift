import Casework
import Pages
import Records

/// `/consultations/{id}/referrals/new`: the letter is written. It is kept and read over on a page of its
/// own before it goes out.
struct WriteLetter: FormAction {
    let path = "/consultations/{id}/referrals/new"
    func title(_ names: TownNames) -> String { "別の窓口・機関へのつなぎ" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ReferralStart {
        try asking.referralStart(keys.key())
    }

    func require(_ start: ReferralStart, _ asking: Asking) throws { try start.require() }

    func form(_ start: ReferralStart, _ asking: Asking) throws -> Form { start.letterForm }

    func context(_ start: ReferralStart, _ asking: Asking) throws -> FormContext {
        asking.letterContext(start)
    }

    func fresh(_ start: ReferralStart, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: start.letterForm)
        answers[ReferralForm.answerBy] = asking.today.adding(
            days: asking.profile.settings.referralAnswerDays)
        answers[ReferralForm.classes] = [.identity, .life]
        answers[ReferralForm.way] = .pass
        return answers
    }

    func target(_ start: ReferralStart, _ asking: Asking) throws -> FormTarget? {
        try asking.target(start)
    }

    func page(_ start: ReferralStart, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        NewReferralPage(
            face: start.face,
            consultation: try asking.disclosed(
                start.matter.consultation, start.access),
            receivers: start.choice,
            bounce: BounceMetric(of: start.matter.earlier, settings: asking.profile.settings),
            entry: entry)
    }

    func apply(_ answers: Answers, to start: ReferralStart, _ asking: Asking) throws -> Acted {
        .kept(to: "\(start.path)/check")
    }
}

/// `/consultations/{id}/referrals/basis`: what is stated where no consent carries the letter.
struct StateBasis: FormAction {
    let path = "/consultations/{id}/referrals/basis"
    func title(_ names: TownNames) -> String { "つなぎの根拠" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ReferralStart {
        try asking.referralStart(keys.key())
    }

    func require(_ start: ReferralStart, _ asking: Asking) throws { try start.require() }

    /// Only grounds on which this recipient may be told anything.
    func form(_ start: ReferralStart, _ asking: Asking) throws -> Form {
        let letter = try asking.keptLetter(start)?.intent
        return ReferralBasisForm.form(
            offering: letter.map { start.access.grounds(for: $0, on: start.matter) }
                ?? StatedGround.allCases)
    }

    func context(_ start: ReferralStart, _ asking: Asking) throws -> FormContext {
        asking.groundContext(start)
    }

    func fresh(_ start: ReferralStart, _ asking: Asking) throws -> Answers {
        Answers(to: ReferralBasisForm.form)
    }

    func target(_ start: ReferralStart, _ asking: Asking) throws -> FormTarget? {
        try asking.target(start)
    }

    /// Without a letter there is nothing to state a basis for.
    func page(_ start: ReferralStart, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        guard let letter = try asking.keptLetter(start), let intent = letter.intent else {
            return try asking.letterPage(start)
        }
        return try asking.decisionPage(start, intent, letter.entry.state.fields, entry)
            ?? asking.letterPage(start)
    }

    func apply(_ answers: Answers, to start: ReferralStart, _ asking: Asking) throws -> Acted {
        .kept(to: "\(start.path)/check")
    }
}

/// `POST /consultations/{id}/referrals`: the letter goes out as it was read over.
struct SendReferral: FormAction {
    let path = "/consultations/{id}/referrals"
    func title(_ names: TownNames) -> String { WriteLetter().title(names) }
    /// What was typed stays where the letter is written.
    func draft(at address: String) -> String { DraftName.of("\(address)/new") }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ReferralStart {
        try asking.referralStart(keys.key())
    }

    func require(_ start: ReferralStart, _ asking: Asking) throws { try start.require() }

    func form(_ start: ReferralStart, _ asking: Asking) throws -> Form {
        ReferralBasisForm.sending(start.letterForm)
    }

    func context(_ start: ReferralStart, _ asking: Asking) throws -> FormContext {
        asking.letterContext(start)
    }

    func fresh(_ start: ReferralStart, _ asking: Asking) throws -> Answers {
        try WriteLetter().fresh(start, asking)
    }

    func target(_ start: ReferralStart, _ asking: Asking) throws -> FormTarget? {
        try asking.target(start)
    }

    /// What is wrong with the letter is put right where it is written.
    func page(_ start: ReferralStart, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let letter = FormEntry(
            form: start.letterForm, context: entry.context, state: entry.state,
            address: "\(start.path)/new")
        return try WriteLetter().page(start, letter, asking)
    }

    /// The basis is worked out anew at the press: a consent may have been withdrawn meanwhile.
    func apply(_ answers: Answers, to start: ReferralStart, _ asking: Asking) throws -> Acted {
        guard let intent = ReferralIntent(answers),
            let decision = start.access.deciding(intent, on: start.matter)
        else { throw Missing() }
        guard case .allowed(let basis) = decision else {
            return .again(
                try asking.checkPage(start, answers, answers.fields(in: form(start, asking))))
        }
        let outcome = try start.access.sending(
            NewReferral(intent, on: basis), for: start.matter.consultation,
            telling: start.matter.telling(intent), keys: asking.keys)
        try DraftStore(asking.books).discard(
            DraftName.of("\(start.path)/basis"), of: asking.worker.id)
        let sent = outcome.referrals.first.map { "/referrals/\($0.after.id)" }
        return .done(
            outcome,
            to: "\(sent ?? "/consultations/\(start.matter.consultation.id)")?notice=sent")
    }
}
