import Casework
import Pages
import Records

extension Asking {
    /// The ticket to a file in which this worker may write.
    func writingAccess(to file: Identifier<HouseholdFile>) throws -> Access {
        let access = try access(to: file)
        try access.requireWriting()
        return access
    }

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

    func consentForm(_ fields: FormFields, _ access: Access) throws -> ConsentForm {
        ConsentForm(
            fields: fields, members: try shownMembers(access),
            recipients: Set(recipients.map(\.id)), today: today, settings: profile.settings)
    }

    func consentPage(_ access: Access, _ entry: CaseEntry) throws -> ConsentFormPage {
        ConsentFormPage(
            face: try face(access), recipients: recipients,
            confirmDays: profile.settings.oralConsentConfirmDays, entry: entry)
    }

    /// Members of the household now whom this worker may see.
    private func shownMembers(_ access: Access) throws -> Set<Identifier<Person>> {
        let members = try MembershipStore(books).members(of: access.file.id)
        let ids = Set(members.filter { $0.remains(on: today) }.map(\.person))
        let guards = try GuardStore(books).guards(of: ids)
        return ids.filter { guards.shows($0, to: standing) }
    }

    /// A form to begin with: what the link asks for, else the scope of the member's last consent.
    func freshConsent(in access: Access, asked: FormFields) throws -> FormFields {
        let members = try shownMembers(access)
        let person =
            Identifier<Person>(asked["person"]).flatMap { members.contains($0) ? $0 : nil }
            ?? (members.count == 1 ? members.first : nil)
        let last = try ConsentStore(books).consents(of: access.file.id)
            .first { $0.person == person && $0.isCurrent }
        var fields = FormFields()
        fields["person"] = person?.description ?? ""
        fields[ConsentFormPage.back] = SafePath.local(asked[ConsentFormPage.back]) ?? ""
        let scope = last?.scope
        fields.set(
            asked.all("agencies") + (scope?.agencies.sorted().map(\.description) ?? []),
            of: "agencies")
        fields.set(
            asked.all("purposes") + (scope?.purposes.map(\.rawValue).sorted() ?? []),
            of: "purposes")
        fields.set(
            asked.all("classes") + (scope?.classes.sorted().map(\.rawValue) ?? []), of: "classes")
        fields.fill("asked_on", with: today)
        fields.fill("from", with: today)
        let end = today.adding(months: profile.settings.consentMonths).adding(days: -1)
        fields.fill("through", with: end)
        return fields
    }

    /// A form that asks for one day, which is today as a rule.
    var onToday: FormState {
        var fields = FormFields()
        fields.fill("on", with: today)
        return FormState(fields)
    }
}

extension Asking {
    func withdrawalPage(
        _ consent: Consent, _ access: Access, _ form: FormState
    ) throws -> ConsentWithdrawalPage {
        let effect = try effect(of: consent, access)
        let cases = try CaseStore(books).cases(of: access.file.id)
            .filter { $0.state.isOpen && $0.consent == consent.id }
        return ConsentWithdrawalPage(
            face: try face(access), consent: try access.disclose(consent),
            effect: ConsentWithdrawalPage.Effect(
                losing: effect.losing.sorted(), staying: effect.staying.sorted(),
                referrals: effect.referrals, cases: cases), form: form)
    }

    /// Which desks a withdrawal shuts out, by the rule that will do it.
    func effect(
        of consent: Consent, _ access: Access
    ) throws -> (
        losing: Set<Identifier<Desk>>, staying: Set<Identifier<Desk>>, referrals: [Referral]
    ) {
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
        return (losing, touched.intersection(remaining), referrals)
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
