import Casework

extension Slice {
    /// 支援経過記録 (F6).
    static let notes = Slice(
        routes: { router, office in NoteRoutes(office: office).add(to: router) },
        forms: [DraftForm(WriteNote()), DraftForm(CorrectNote())])
}
