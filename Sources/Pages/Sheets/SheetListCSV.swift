import Casework

/// The list of sheets as a table for Excel: whose each is, then its answers.
public struct SheetListCSV: Sendable {
    /// One sheet with what of it is open here.
    public struct Row: Sendable {
        let line: TownSheetsPage.Line
        let answers: Answers
        /// Of its household, as they may be named here.
        let members: [(id: Identifier<Person>, name: String)]

        public init(
            line: TownSheetsPage.Line, answers: Answers,
            members: [(id: Identifier<Person>, name: String)]
        ) {
            self.line = line
            self.answers = answers
            self.members = members
        }
    }

    let rows: [Row]
    let columns: FormColumns
    let directory: Directory

    public init(form: Form, context: FormContext, rows: [Row], directory: Directory) {
        self.rows = rows
        columns = FormColumns(form: form, context: context, sheets: rows.map(\.answers))
        self.directory = directory
    }

    public var text: String {
        CSVTable(
            header: ["番号", "氏名", "フリガナ", "状態", "書いた日", "窓口", "書いた人", "様式の版"] + columns.header,
            rows: rows.map(cells)
        ).text
    }

    private func cells(_ row: Row) -> [String] {
        let line = row.line
        return [
            line.number, line.name?.shown ?? "閲覧制限", line.name?.kana ?? "",
            line.state.code.words, line.writtenAt.date.description, directory.deskName(line.desk),
            directory.workerName(line.author), String(line.edition),
        ] + columns.cells(row.answers, members: row.members)
    }
}
