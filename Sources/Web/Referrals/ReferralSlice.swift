import Casework
import Records

extension Slice {
    /// つなぎ (SM-2).
    static let referrals = Slice(
        routes: { router, office in
            ReferralRoutes(office: office).add(to: router)
            ReferralCheck(office: office).add(to: router)
            router.form(WriteLetter(), of: office)
            router.form(StateBasis(), of: office)
            router.submission(SendReferral(), of: office)
            for action in ReferralAction.all { router.form(action, of: office) }
        },
        forms: [DraftForm(WriteLetter()), DraftForm(StateBasis())]
            + ReferralAction.all.map { DraftForm($0) },
        files: [
            "referrals": { books, key in
                try Identifier(key).map { try ReferralStore(books).require($0).file }
            }
        ])
}
