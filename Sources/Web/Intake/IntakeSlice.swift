import Casework
import Records

extension Slice {
    /// 相談の受付 (SM-1, F1).
    static let intake = Slice(
        routes: { router, office in ConsultationRoutes(office: office).add(to: router) },
        forms: [DraftForm(ReceiveConsultation()), DraftForm(RewriteConsultation())],
        files: [
            "consultations": { books, key in
                try Identifier(key).map { try ConsultationStore(books).require($0).file }
            }
        ])
}
