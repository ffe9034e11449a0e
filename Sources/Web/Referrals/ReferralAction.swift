import Casework
import Pages
import Records

/// `/referrals/{id}/{acceptance|return|…}`: an answer to a letter that asks something first. Its form
/// stands on the page of the referral.
struct ReferralAction: FormAction {
    let action: Referral.Action

    /// Those that ask something; the others are one press (`ReferralRoutes`).
    static let all = Referral.Action.allCases.filter { ReferralForms.form(of: $0) != nil }
        .map(ReferralAction.init)

    var path: String { "/referrals/{id}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String { action.draftTitle }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> ReferralInHand {
        try asking.referralInHand(keys.key())
    }

    func require(_ found: ReferralInHand, _ asking: Asking) throws {
        try found.access.require(action, on: found.referral)
    }

    func form(_ found: ReferralInHand, _ asking: Asking) throws -> Form {
        guard let shipped = ReferralForms.form(of: action) else { throw Denial.unseen }
        return try asking.formInForce(shipped.id)
    }

    func context(_ found: ReferralInHand, _ asking: Asking) throws -> FormContext {
        var context = asking.formContext(found)
        guard action == .return else { return context }
        context.desks = found.access
            .suggestions(for: found.referral, among: asking.directory.desks)
            .map { Choice($0.id.description, $0.name) }
        return context
    }

    func fresh(_ found: ReferralInHand, _ asking: Asking) throws -> Answers {
        Answers(to: try form(found, asking))
    }

    func target(_ found: ReferralInHand, _ asking: Asking) throws -> FormTarget? {
        let referral = found.referral
        return FormTarget(
            .file(found.face, .referrals), subject: referral.id.description,
            version: referral.version, viewings: [try found.access.disclose(referral).viewing],
            back: "/referrals/\(referral.id)", current: referral.replies[action])
    }

    func page(_ found: ReferralInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.referralPage(found, opening: action, entry)
    }

    func apply(_ answers: Answers, to found: ReferralInHand, _ asking: Asking) throws -> Acted {
        try DraftStore(asking.books).discard(found.retiredDraft, of: asking.worker.id)
        return try asking.take(action, answers, on: found)
    }
}

/// A referral whose letter may be read here.
struct ReferralInHand {
    let referral: Referral
    let access: Access
    let face: FileFace

    /// Under this name release 0.1.0 kept what was typed into any of its forms.
    var retiredDraft: String { "referrals-\(referral.id)" }
}

extension Asking {
    /// A letter that may be read here; others do not exist here.
    func referralInHand(_ id: Identifier<Referral>) throws -> ReferralInHand {
        let referral = try ReferralStore(books).require(id)
        let access = try access(to: referral.file)
        guard access.reads(referral) else { throw Denial.unseen }
        return ReferralInHand(referral: referral, access: access, face: try face(access))
    }

    /// What comes of an action, whether something was typed for it or not.
    func take(
        _ action: Referral.Action, _ answers: Answers, on found: ReferralInHand
    ) throws -> Acted {
        let (referral, access) = (found.referral, found.access)
        guard let step = Referral.Step(action, answers) else { throw Missing() }
        let facts = ReferralFacts(
            referral: referral,
            consultation: try ConsultationStore(books).require(referral.consultation))
        let outcome = try access.taking(step, saying: answers, on: facts, keys: keys)
        // Whoever gives somebody back has no way in any more.
        let page = access.staysOpen(after: outcome) ? "/referrals/\(referral.id)" : "/"
        return .done(outcome, to: "\(page)?notice=\(action.notice.rawValue)")
    }
}
