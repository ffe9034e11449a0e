import Casework
import Pages
import Records

extension Asking {
    func referralPage(
        _ id: Identifier<Referral>, typed: ReferralPage.Typed? = nil
    ) throws -> ReferralPage {
        let (referral, access) = try referralInHand(id)
        let siblings = try ReferralStore(books).referrals(of: referral.consultation)
        let offers = access.offers(on: referral)
        return ReferralPage(
            face: try face(access), referral: try access.disclose(referral), offers: offers,
            isPrintable: access.mayPrint(referral),
            bounce: BounceMetric(of: siblings, settings: profile.settings),
            trail: try trail(of: referral),
            consents: try ConsentStore(books).consents(of: referral.file),
            typed: typed.flatMap { typed in
                offers.contains { $0.name == typed.step } ? typed : nil
            })
    }

    /// A letter that may be read here; others do not exist here.
    func referralInHand(_ id: Identifier<Referral>) throws -> (Referral, Access) {
        let referral = try ReferralStore(books).require(id)
        let access = try access(to: referral.file)
        guard access.reads(referral) else { throw Denial.unseen }
        return (referral, access)
    }

    /// What was typed into one of the steps and not yet sent.
    func typedStep(of id: Identifier<Referral>) throws -> ReferralPage.Typed? {
        let entry = try caseEntry("referrals-\(id)")
        guard entry.draftedAt != nil else { return nil }
        return ReferralPage.Typed(step: entry.form[ReferralPage.stepField], entry: entry)
    }

    func referralList(_ file: Identifier<HouseholdFile>) throws -> ReferralListPage {
        let access = try access(to: file)
        let entries = try ReferralStore(books).referrals(of: file).filter(access.reads).map {
            ReferralListPage.Entry(referral: try access.disclose($0), trail: try trail(of: $0))
        }
        let consultations = try ConsultationStore(books).consultations(of: file)
        return ReferralListPage(
            face: try face(access), entries: entries,
            startable: try access.disclose(consultations, in: forms.form(of:)).value.filter {
                access.mayRefer($0, keys: keys)
            })
    }

    /// The steps of one referral as the log has them. Looks are not among them.
    private func trail(of referral: Referral) throws -> ReferralTrail {
        let deeds = try AuditTrail(books).lines(of: .subject(referral.id.description), limit: 500)
        return ReferralTrail(deeds.map(\.line).filter { $0.kind == Referral.kind })
    }

    func handoverSheet(_ id: Identifier<Referral>) throws -> HandoverSheet {
        let (referral, access) = try referralInHand(id)
        let face = try face(access)
        let guards = try GuardStore(books).guards(of: face.members.map(\.shown.id))
        return HandoverSheet(
            face: face,
            handover: try access.printing(
                referral, of: try ConsultationStore(books).require(referral.consultation),
                members: face.members.map {
                    Handover.Member(membership: $0.membership, shown: $0.shown)
                }, under: guards),
            issues: profile.issueList,
            consents: try ConsentStore(books).consents(of: referral.file), printing: printing)
    }
}

extension Profile {
    /// お困りごと as this city lists them.
    var issueList: Issue.List {
        switch codes.issues {
        case .national16: .national16
        case .okayama12: .okayama12
        }
    }
}
