import Casework
import Pages
import Records

extension Asking {
    func sheetPage(_ found: SheetInHand) throws -> SheetPage {
        let face = try face(found.access)
        let newest = forms.inForce(found.form.id, on: today)?.edition
        return SheetPage(
            face: face, sheet: try found.access.disclose(found.sheet, in: found.form),
            form: found.form, context: formContext(found, face), offers: offers(on: found),
            hasNewerEdition: newest.map { $0 > found.form.edition } ?? false,
            missing: missing(in: found, face))
    }

    private func offers(on found: SheetInHand) -> [Sheet.Action] {
        Sheet.Action.allCases.filter { action in
            do {
                try found.access.require(action, on: found.sheet)
                return true
            } catch {
                return false
            }
        }
    }

    /// The questions that keep a sheet from being signed.
    private func missing(in found: SheetInHand, _ face: FileFace) -> [String] {
        let check = AnswerCheck(
            found.form, today: today, before: found.sheet.answers,
            members: face.household.map(\.shown.id))
        let faults = check.faults(in: found.sheet.answers) {
            found.access.reads(found.sheet, $0.dataClass)
        }
        let context = formContext(found, face)
        return faults.compactMap { fault in
            found.form.question(fault.place.question).map {
                context.label($0, of: fault.place.member)
            }
        }
    }

    func signing(_ found: SheetInHand) throws -> Outcome {
        let older = try found.sheet.supersedes.map {
            try SheetStore(books).require($0)
        }
        return try found.access.signing(
            found.sheet, in: found.form,
            members: try face(found.access).household.map(\.shown.id), superseding: older)
    }

    /// Every change of a sheet, newest first, as far as its parts are open here.
    func sheetHistoryPage(_ found: SheetInHand) throws -> AnswerHistoryPage {
        let (sheet, form, access) = (found.sheet, found.form, found.access)
        let face = try face(access)
        let context = formContext(found, face)
        let shown = try access.disclose(sheet, in: form)
        let entries = try history(of: sheet.id, in: form, context: context)
        return AnswerHistoryPage(
            face: face, section: .sheets, title: formContext(face).words(form.title),
            back: Link("記入票へ戻る", href: "/sheets/\(sheet.id)"), entries: entries,
            viewing: shown.viewing)
    }
}
