import Casework
import Pages
import Records

extension SheetFilter {
    /// The filter an address asks for. Answers that are not counted, and codes nobody can have given,
    /// ask for nothing.
    init(_ form: Form, _ query: FormFields) {
        self.init(
            form: form.id,
            answered: form.countedQuestions.compactMap { counted in
                let code = query[counted.control]
                guard counted.choices.contains(where: { $0.value == code }) else { return nil }
                return Answered(counted.id, code)
            }, withSuperseded: query[TownSheetsPage.superseded] == "yes",
            page: min(10_000, max(1, Int(query["page"]) ?? 1)))
    }
}

extension TownSheetsPage.Line {
    init(_ line: SheetLine) {
        self.init(
            sheet: line.sheet.id, file: line.sheet.file, number: line.fileNumber, name: line.name,
            state: line.sheet.state, writtenAt: line.sheet.writtenAt, author: line.sheet.author,
            desk: line.sheet.desk, edition: line.sheet.answers.edition)
    }
}
