import Casework
import Records

extension Slice {
    /// 相談 (SM-1): its reception (F1) and what becomes of it.
    static let consultations = Slice(
        routes: { router, office in
            ConsultationRoutes(office: office).add(to: router)
            for action in ConsultationAction.all { router.form(action, of: office) }
        },
        forms: [DraftForm(ReceiveConsultation()), DraftForm(RewriteConsultation())]
            + ConsultationAction.all.map { DraftForm($0) },
        files: [
            "consultations": { books, key in
                try Identifier(key).map { try ConsultationStore(books).require($0).file }
            }
        ])
}
