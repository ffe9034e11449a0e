import Casework
import Pages

extension Slice {
    /// 職員の登録: the accounts of those who work here.
    static let staff = Slice(
        routes: { router, office in
            router.form(InviteWorker(), of: office)
            StaffRoutes(office: office).add(to: router)
            for action in AccountAction.all { router.form(action, of: office) }
        },
        forms: [DraftForm(InviteWorker())] + AccountAction.all.map { DraftForm($0) })
}
