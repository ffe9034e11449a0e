import Casework
import Pages
import Records

/// A sheet in hand, with the edition it was written in.
struct SheetInHand {
    let sheet: Sheet
    let form: Form
    let access: Access

    /// The kinds of data of which something of this sheet may be read here.
    var open: Set<DataClass> {
        Set(DataClass.allCases.filter { access.reads(sheet, $0) })
    }
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

    /// A sheet whose file this worker may write in.
    func writableSheet(_ keys: RouteKeys) throws -> SheetInHand {
        let found = try sheetInHand(keys.key())
        try found.access.requireWriting()
        return found
    }

    /// Everything a form of this file may ask to be chosen from.
    func formContext(_ face: FileFace) -> FormContext {
        var context = officeContext
        context.members = face.household.map { ($0.shown.id, face.name(of: $0)) }
        context.relations = Dictionary(
            face.household.map { ($0.shown.id, $0.membership.relation.words) }
        ) { first, _ in first }
        return context
    }

    /// What forms of all files may ask to be chosen from.
    var officeContext: FormContext {
        FormContext(
            today: today, desks: choices.desks, agencies: choices.agencies,
            workers: choices.workers, tokens: names.tokens)
    }

    func formContext(_ access: Access) throws -> FormContext { formContext(try face(access)) }

    /// For one sheet: questions whose answers are closed here are not drawn as if nobody had answered.
    func formContext(_ found: SheetInHand, _ face: FileFace) -> FormContext {
        var context = formContext(face)
        context.open = found.open
        return context
    }

    func formContext(_ found: SheetInHand) throws -> FormContext {
        formContext(found, try face(found.access))
    }
}
