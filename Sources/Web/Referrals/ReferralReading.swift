import Casework
import Pages
import Records

extension Asking {
    /// - Parameters:
    ///   - opened: the action whose form was asked for, or came back with something to put right.
    ///   - typed: that form.
    func referralPage(
        _ found: ReferralInHand, opening opened: Referral.Action? = nil, _ typed: FormEntry? = nil
    ) throws -> ReferralPage {
        let (referral, access) = (found.referral, found.access)
        let siblings = try ReferralStore(books).referrals(of: referral.consultation)
        return ReferralPage(
            face: found.face, referral: try access.disclose(referral),
            writing: try writing(of: found), offers: try offers(on: found, opened, typed),
            isPrintable: access.mayPrint(referral),
            bounce: BounceMetric(of: siblings, settings: profile.settings),
            trail: try trail(of: referral),
            consents: try ConsentStore(books).consents(of: referral.file))
    }

    private func offers(
        on found: ReferralInHand, _ opened: Referral.Action?, _ typed: FormEntry?
    ) throws -> ReferralPage.Offers {
        let actions = found.access.offers(on: found.referral)
        var entries: [Referral.Action: FormEntry] = [:]
        for action in actions where ReferralForms.form(of: action) != nil {
            let address = "/referrals/\(found.referral.id)/\(action.rawValue)"
            entries[action] =
                try action == opened && typed != nil
                ? typed : entry(ReferralAction(action: action), found, at: address)
        }
        return ReferralPage.Offers(
            actions, entries: entries, opened: opened.flatMap { actions.contains($0) ? $0 : nil })
    }

    /// What somebody typed into an answer before this release kept each under its own address.
    func retiredEntry(_ found: ReferralInHand) throws -> (Referral.Action?, FormEntry?) {
        guard let kept = try DraftStore(books).draft(of: found.retiredDraft, by: worker.id)
        else { return (nil, nil) }
        let fields = FormFields(kept.fields.map { ($0.name, $0.value) })
        guard let action = Referral.Action(retired: fields["step"]) else { return (nil, nil) }
        let form = ReferralAction(action: action)
        return (
            action,
            FormEntry(
                form: try form.form(found, self), context: try form.context(found, self),
                state: FormState(fields),
                address: "/referrals/\(found.referral.id)/\(action.rawValue)",
                draftedAt: kept.at)
        )
    }

    func referralList(_ file: Identifier<HouseholdFile>) throws -> ReferralListPage {
        let access = try access(to: file)
        let face = try face(access)
        let entries = try ReferralStore(books).referrals(of: file).filter(access.reads).map {
            ReferralListPage.Entry(
                referral: try access.disclose($0),
                letter: try letterWords(
                    ReferralInHand(referral: $0, access: access, face: face)),
                trail: try trail(of: $0))
        }
        let consultations = try ConsultationStore(books).consultations(of: file)
        return ReferralListPage(
            face: face, entries: entries,
            startable: try access.disclose(consultations, in: forms.form(of:)).value
                .filter(access.mayRefer))
    }

    /// Everything an answer to a letter may ask to be chosen from. Of a letter only what may be read
    /// here.
    func formContext(_ found: ReferralInHand) -> FormContext {
        var context = formContext(found.face)
        context.open = found.access.classes(of: found.referral)
        return context
    }

    private func letterWords(_ found: ReferralInHand) throws -> LetterWords {
        LetterWords(
            form: try forms.form(of: found.referral.letter.answers), context: formContext(found))
    }

    private func writing(of found: ReferralInHand) throws -> ReferralPage.Writing {
        ReferralPage.Writing(
            letter: try letterWords(found),
            replies: try found.referral.replies.mapValues { try forms.form(of: $0) })
    }

    /// The steps of one referral as the log has them. Looks are not among them.
    private func trail(of referral: Referral) throws -> ReferralTrail {
        let deeds = try AuditTrail(books).lines(of: .subject(referral.id.description), limit: 500)
        return ReferralTrail(deeds.map(\.line).filter { $0.kind == Referral.kind })
    }

    func handoverSheet(_ found: ReferralInHand) throws -> HandoverSheet {
        let (referral, face) = (found.referral, found.face)
        let guards = try GuardStore(books).guards(of: face.members.map(\.shown.id))
        return HandoverSheet(
            face: face,
            handover: try found.access.printing(
                referral, of: try ConsultationStore(books).require(referral.consultation),
                members: face.members.map {
                    Handover.Member(membership: $0.membership, shown: $0.shown)
                }, under: guards),
            letter: try letterWords(found), issues: profile.issueList,
            consents: try ConsentStore(books).consents(of: referral.file), printing: printing)
    }
}
