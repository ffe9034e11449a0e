import Casework
import Pages
import Records

extension Asking {
    /// Only the coordinating desk asks, and only while the case goes on.
    func requireHearing(_ found: Case, _ access: Access) throws {
        guard found.state.isOpen else { throw Case.Refusal.notOpen }
        _ = try access.asking(
            found.desk, "·", in: found, on: .ownDuty, classes: [], telling: nil,
            answerBy: today, reason: "", keys: .sample)
    }

    func hearingForm(
        _ fields: FormFields, _ found: Case, _ access: Access
    ) throws -> HearingForm {
        HearingForm(
            fields: fields, today: today, desks: hearable(in: found), seen: access.classes,
            members: try standingMembers(of: found.file), approvers: approvers.map(\.id))
    }

    func askPage(_ found: Case, _ access: Access, _ entry: CaseEntry) throws -> HearingAskPage {
        HearingAskPage(
            face: try face(access), found: try access.disclose(found), desks: hearable(in: found),
            approvers: approvers, entry: entry)
    }

    /// The decision of §6.2 gives the basis, or the page that says why not and what instead.
    func hear(
        _ input: HearingForm.Input, in found: Case, _ access: Access, _ entry: CaseEntry
    ) throws -> Acted {
        guard let agency = directory.agency(input.desk.agency) else { throw Missing() }
        let guards = try GuardStore(books).guards(of: input.persons)
        let question = input.disclosure(
            to: agency, of: access.file, shares: try openShares(of: found.file),
            consents: try ConsentStore(books).consents(of: found.file),
            protected: input.persons.filter(guards.protects), self)
        let cause: HearingRefusalPage.Cause
        switch question.decide() {
        case .allowed(let basis):
            let outcome = try access.asking(
                input.desk.id, input.question, in: found, on: basis, classes: input.classes,
                telling: Telling(to: agency, about: input.persons, for: input.purpose),
                answerBy: input.answerBy, reason: input.reason, keys: keys)
            return .done(outcome, to: "/cases/\(found.id)?notice=asked")
        case .askProtectionOfficer: cause = .protected
        case .refused(let offers): cause = .noBasis(offers)
        }
        return .again(
            HearingRefusalPage(
                face: try face(access), found: try access.disclose(found), cause: cause,
                desk: input.desk, approvers: approvers, entry: entry))
    }

    func freshHearing(of file: Identifier<HouseholdFile>) throws -> FormFields {
        var fields = FormFields()
        fields.fill("answer_by", with: today.adding(days: profile.settings.referralAnswerDays))
        fields.set(try standingMembers(of: file).sorted().map(\.description), of: "persons")
        fields.set([DataClass.identity, .life].map(\.rawValue), of: "classes")
        fields["purpose"] = SharingPurpose.coordination.rawValue
        return fields
    }

    /// The asked desk and those who act in the file; to others there is no such hearing.
    func hearingAccess(_ hearing: Hearing) throws -> Access {
        let access = try access(to: hearing.file)
        guard access.mayWrite || access.desks.contains(hearing.desk) else { throw Denial.unseen }
        return access
    }

    func hearingPage(_ hearing: Hearing, _ entry: CaseEntry) throws -> HearingPage {
        let access = try hearingAccess(hearing)
        let found = try CaseStore(books).require(hearing.case)
        return HearingPage(
            face: try face(access), found: try access.disclose(found), hearing: hearing,
            entry: entry)
    }

    private func hearable(in found: Case) -> [Desk] {
        directory.desks.filter { $0.id != found.desk }
    }

    /// Section heads: a reason alone carries nothing without one who answers for it.
    private var approvers: [Worker] {
        directory.workers.filter { $0.state != .left && $0.standing.holds(.sectionHead) }
    }

    private func standingMembers(
        of file: Identifier<HouseholdFile>
    ) throws -> Set<Identifier<Person>> {
        let members = try MembershipStore(books).members(of: file)
        return Set(members.filter { $0.remains(on: today) }.map(\.person))
    }
}
