import Casework
import Pages
import Records

/// A sheet in hand, with the edition it was written in.
struct SheetInHand {
    let sheet: Sheet
    let form: Form
    let access: Access
}

extension Asking {
    /// The forms of this installation, in all their editions.
    var forms: FormCatalog { books.forms }

    /// A sheet that may be known of here; to others it does not exist.
    func sheetInHand(_ id: Identifier<Sheet>) throws -> SheetInHand {
        let sheet = try SheetStore(books).require(id)
        let access = try access(to: sheet.file)
        guard access.reads(sheet) else { throw Denial.unseen }
        return SheetInHand(
            sheet: sheet, form: try forms.form(of: sheet.answers), access: access)
    }

    /// Everything a form of this file may ask to be chosen from.
    func formContext(_ face: FileFace) -> FormContext {
        FormContext(
            today: today,
            members: face.household.map { ($0.shown.id, face.name(of: $0)) },
            relations: Dictionary(
                face.household.map { ($0.shown.id, $0.membership.relation.words) }
            ) { first, _ in first },
            desks: directory.desks.map { Choice($0.id.description, $0.name) },
            agencies: directory.agencies.map { Choice($0.id.description, $0.name) },
            workers: directory.workers.filter { $0.state != .left }
                .map { Choice($0.id.description, $0.name) },
            tokens: names.tokens)
    }

    func formContext(_ access: Access) throws -> FormContext { formContext(try face(access)) }
}
