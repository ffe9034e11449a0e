import Casework
import Records

extension Slice {
    /// 同意・共有: what the members agreed to, who may see a file, and who did.
    static let sharing = Slice(
        routes: { router, office in
            SharingRoutes(office: office).add(to: router)
            ConsentRoutes(office: office).add(to: router)
            router.form(AskConsent(), of: office)
            for action in ConsentAction.all { router.form(action, of: office) }
        },
        forms: [DraftForm(AskConsent())] + ConsentAction.all.map { DraftForm($0) })
}
