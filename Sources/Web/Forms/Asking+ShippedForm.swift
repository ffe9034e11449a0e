import Casework
import Pages
import Records

extension Asking {
    /// A form of the program as the municipality has it in force today.
    func inForce(_ form: Form) throws -> Form {
        guard let edition = forms.inForce(form.id, on: today) else {
            throw UnknownEdition(form: form.id, edition: 0)
        }
        return edition
    }

    /// What was answered on the forms of the actions of a record, as far as it is open here.
    func actionAnswers<Record: Audited>(
        on record: Record, _ access: Access
    ) throws -> ActionAnswersTable {
        let found = try ActionAnswersStore(books).answers(on: record)
        return ActionAnswersTable(
            access.readable(found, in: forms), catalog: forms,
            context: found.isEmpty ? officeContext : try formContext(access), directory: directory)
    }
}
