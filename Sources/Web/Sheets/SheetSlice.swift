import Casework
import Records

extension Slice {
    /// 記入票: the municipality's own sheets.
    static let sheets = Slice(
        routes: { router, office in
            SheetRoutes(office: office).add(to: router)
            TownSheetRoutes(office: office).add(to: router)
        },
        forms: [
            DraftForm(NewSheet()), DraftForm(SheetAnswers()), DraftForm(SheetSection()),
            DraftForm(SheetSuccessor()),
        ],
        files: [
            "sheets": { books, key in
                try Identifier(key).map { try SheetStore(books).require($0).file }
            }
        ])
}
