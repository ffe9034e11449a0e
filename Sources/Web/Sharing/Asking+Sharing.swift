import Casework
import Pages
import Records

extension Asking {
    /// Who may be named in a consent: the agencies, and partners that belong to none of them.
    var recipients: [Agency] {
        let inAgencies = Set(profile.partners.filter { $0.agency != nil }.map(\.id))
        let others = directory.partners.filter { !inAgencies.contains($0.id) }
        return directory.agencies + others.compactMap(\.asRecipient)
    }

    /// A consent of this file, of somebody who may be shown to this worker.
    func consent(_ id: Identifier<Consent>, _ access: Access) throws -> Consent {
        let consents = try ConsentStore(books).consents(of: access.file.id)
        guard let found = consents.first(where: { $0.id == id }), access.reads(found),
            try GuardStore(books).guards(of: [found.person]).shows(found.person, to: standing)
        else { throw Denial.unseen }
        return found
    }

    /// The same as they are chosen in a form, each with its desks.
    var recipientCodes: [CodeList.Code] {
        recipients.map { agency in
            let desks = directory.desks.filter { $0.agency == agency.id }.map(\.name)
            return CodeList.Code(
                agency.id.description, agency.name,
                hint: desks == [agency.name] ? "" : desks.joined(separator: "、"))
        }
    }

    /// Members who may be shown here; the others' consent is their officer's matter.
    ///
    /// - Parameter withThoseWhoLeft: for papers and histories, on which they keep their names.
    func consentContext(_ face: FileFace, withThoseWhoLeft: Bool = false) -> FormContext {
        var context = formContext(face)
        let members = withThoseWhoLeft ? face.members : face.household
        context.members = members.filter { $0.shown.person != nil }
            .map { ($0.shown.id, face.name(of: $0)) }
        return context
    }

    func consentEditions(_ face: FileFace) -> ConsentEditions {
        ConsentEditions(
            catalog: forms, context: consentContext(face, withThoseWhoLeft: true),
            recipients: recipientCodes)
    }

    func consentFacts(of file: Identifier<HouseholdFile>) throws -> ConsentFacts {
        ConsentFacts(
            consents: try ConsentStore(books).consents(of: file),
            cases: try CaseStore(books).cases(of: file), desks: directory.desks,
            settings: profile.settings)
    }
}

extension Asking {
    /// Which desks a withdrawal shuts out, by the rule that will do it.
    func effect(of consent: Consent, _ access: Access) throws -> WithdrawalEffect {
        let closing = access.closing(with: consent, desks: directory.desks)
        let ends = Set(closing.map(\.id))
        let open = access.disclosedShares.value.filter { $0.isOpen(at: moment) }
        let remaining = Set(open.filter { !ends.contains($0.id) }.map(\.desk))
        let touched = Set(closing.map(\.desk))
        let losing = touched.subtracting(remaining)
        let referrals = try ReferralStore(books).referrals(of: access.file.id).filter {
            guard $0.state.isInFlight, !$0.isCarried else { return false }
            switch $0.receiver {
            case .desk(let desk): return losing.contains(desk)
            case .partner: return $0.basis == .consent(consent.id)
            }
        }
        let cases = try CaseStore(books).cases(of: access.file.id)
            .filter { $0.state.isOpen && $0.consent == consent.id }
        return WithdrawalEffect(
            losing: losing.sorted(), staying: touched.intersection(remaining).sorted(),
            referrals: referrals, cases: cases)
    }

    /// Referrals on their way whose basis is gone: the receiver sees nothing any more.
    func strandedReferrals(_ access: Access, _ consents: [Consent]) throws -> [Referral] {
        let open = access.disclosedShares.value.filter { $0.isOpen(at: moment) }
        let desks = Set(open.map(\.desk))
        let inForce = Set(consents.filter { $0.isInForce(on: today) }.map(\.id))
        return try ReferralStore(books).referrals(of: access.file.id).filter {
            guard $0.state.isInFlight, !$0.isCarried, access.desks.contains($0.sender) else {
                return false
            }
            switch ($0.receiver, $0.basis) {
            case (.desk(let desk), _): return !desks.contains(desk)
            case (.partner, .consent(let id)): return !inForce.contains(id)
            case (.partner, _): return false
            }
        }
    }
}
