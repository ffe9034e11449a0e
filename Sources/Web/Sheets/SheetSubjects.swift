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
    /// A sheet that may be known of here; to others it does not exist.
    func sheetInHand(_ id: Identifier<Sheet>) throws -> SheetInHand {
        let sheet = try SheetStore(books, forms).require(id)
        let access = try access(to: sheet.file)
        guard access.reads(sheet) else { throw Denial.unseen }
        guard let form = forms.edition(sheet.answers.edition, of: sheet.answers.form) else {
            throw UnknownEdition(form: sheet.answers.form, edition: sheet.answers.edition)
        }
        return SheetInHand(sheet: sheet, form: form, access: access)
    }

    /// Everything a form of this file may ask to be chosen from.
    func formContext(_ face: FileFace) -> FormContext {
        FormContext(
            today: today,
            members: face.household.map { (id: $0.shown.id, name: face.name(of: $0)) },
            desks: directory.desks.map { Choice($0.id.description, $0.name) },
            agencies: directory.agencies.map { Choice($0.id.description, $0.name) },
            workers: directory.workers.filter { $0.state != .left }
                .map { Choice($0.id.description, $0.name) },
            tokens: names.tokens)
    }

    func formContext(_ access: Access) throws -> FormContext { formContext(try face(access)) }
}
