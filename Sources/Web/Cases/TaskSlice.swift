import Casework
import Records

extension Slice {
    /// やること and 伴走.
    static let tasks = Slice(
        routes: { router, office in
            TaskRoutes(office: office).add(to: router)
            router.form(HandOnCompanion(), of: office)
        },
        forms: [DraftForm(NewTask()), DraftForm(HandOnCompanion())]
            + TaskAction.all.map { DraftForm($0) },
        files: [
            "tasks": { books, key in
                try Identifier(key).map { try TaskStore(books).require($0).file }
            }
        ])
}
