import Casework

extension Slice {
    /// 世帯・人: who belongs to a household, what is known of them, and whether two records are of one.
    static let people = Slice(
        routes: { router, office in
            HouseholdRoutes(office: office).add(to: router)
            PersonRoutes(office: office).add(to: router)
            IdentityRoutes(office: office).add(to: router)
        },
        forms: [
            DraftForm(EditPerson()), DraftForm(JoinHousehold()), DraftForm(JoinAsKnown()),
            DraftForm(CorrectMember()), DraftForm(LeaveHousehold()), DraftForm(NamePrincipal()),
            DraftForm(JudgeSame()), DraftForm(JudgeDifferent()),
        ])
}
