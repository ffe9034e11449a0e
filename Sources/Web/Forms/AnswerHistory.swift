import Casework
import Pages
import Records

extension Asking {
    /// Every change of a record's answers, newest first, as far as their kinds of data are open here:
    /// that a part was rewritten which is closed is no business of whoever looks.
    func history<Record>(
        of record: Identifier<Record>, in form: Form, context: FormContext
    ) throws -> [AnswerHistoryPage.Entry] {
        try SheetParts(books).history(of: record).reversed().compactMap {
            $0.opened { context.open.contains($0.dataClass) }
        }.map { revision in
            AnswerHistoryPage.Entry(
                worker: directory.workerName(revision.worker), at: revision.at,
                rows: historyRows(
                    older: revision.before, newer: revision.after, form: form, context: context))
        }
    }
}
