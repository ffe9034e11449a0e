import Casework
import Records

extension Slice {
    /// What becomes of a consultation (SM-1).
    static let consultations = Slice(
        routes: { router, office in
            ConsultationRoutes(office: office).add(to: router)
            for action in ConsultationAction.all { router.form(action, of: office) }
        },
        forms: ConsultationAction.all.map { DraftForm($0) },
        files: [
            "consultations": { books, key in
                try Identifier(key).map { try ConsultationStore(books).require($0).file }
            }
        ])
}
