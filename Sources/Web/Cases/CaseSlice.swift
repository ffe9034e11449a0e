import Casework
import Records

extension Slice {
    /// 多機関ケース (SM-3).
    static let cases = Slice(
        routes: { router, office in
            CaseRoutes(office: office).add(to: router)
            router.form(Escalation(), of: office)
            for action in CaseAction.all { router.form(action, of: office) }
        },
        forms: [DraftForm(Escalation())] + CaseAction.all.map { DraftForm($0) },
        files: [
            "cases": { books, key in
                try Identifier(key).map { try CaseStore(books).require($0).file }
            }
        ])
}
