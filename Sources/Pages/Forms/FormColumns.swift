import Casework

/// The columns of a list of sheets, for CSV and xlsx: one datum in a cell, codes beside their words.
///
/// Cells hold plain text; `CSVTable` guards those a spreadsheet would calculate.
public struct FormColumns: Sendable {
    /// How many columns of one kind there are: as many as the longest of the sheets needs.
    struct Size: Hashable, Sendable {
        var members = 0
        var rows: [String: Int] = [:]
    }

    let form: Form
    let context: FormContext
    private let columns: [FormColumn]

    /// - Parameter sheets: what the list will hold; rows and members have as many columns as these need.
    public init(form: Form, context: FormContext, sheets: [Answers]) {
        self.form = form
        self.context = context
        let size = Size(form, sheets)
        columns = form.everyQuestion.filter {
            context.isOpen($0) && (!$0.isHidden || sheets.answers($0.id))
        }.flatMap { question in
            (question.about == .eachMember ? 0..<size.members : 0..<1).flatMap { slot in
                FormColumn.columns(
                    of: question, slot: question.about == .eachMember ? slot : nil,
                    rows: size.rows[question.id] ?? 1,
                    words: AnswerWords(form: form, context: context))
            }
        }
        membersCount = form.everyQuestion.contains { $0.about == .eachMember } ? size.members : 0
    }

    private let membersCount: Int

    public var header: [String] {
        (0..<membersCount).map { "世帯員\($0 + 1)" } + columns.map(\.title)
    }

    /// One sheet.
    ///
    /// - Parameter members: those of its household, in their order; those of the context when left out.
    public func cells(
        _ answers: Answers, members: [(id: Identifier<Person>, name: String)]? = nil
    ) -> [String] {
        let members = members ?? context.members
        let answering = Self.answering(answers, members)
        let names = (0..<membersCount).map { slot in
            slot < answering.count ? answering[slot].name : ""
        }
        var own = context
        own.members = members
        let words = AnswerWords(form: form, context: own)
        return names
            + columns.map { column in
                guard let slot = column.slot else {
                    return column.cell(Answers.Place(column.question.id), answers, words)
                }
                guard slot < answering.count else { return "" }
                let place = Answers.Place(column.question.id, of: answering[slot].id)
                return column.cell(place, answers, words)
            }
    }

    public func table(_ sheets: [Answers]) -> CSVTable {
        CSVTable(header: header, rows: sheets.map { cells($0) })
    }

    /// The members about whom something was answered: those of the household first.
    private static func answering(
        _ answers: Answers, _ members: [(id: Identifier<Person>, name: String)]
    ) -> [(id: Identifier<Person>, name: String)] {
        let found = Set(answers.places.compactMap(\.member))
        let known = members.filter { found.contains($0.id) }
        let gone = found.subtracting(known.map(\.id)).sorted().map { (id: $0, name: "世帯にいない人") }
        return known + gone
    }
}

extension FormColumns.Size {
    init(_ form: Form, _ sheets: [Answers]) {
        for answers in sheets {
            members = max(members, Set(answers.places.compactMap(\.member)).count)
            for (place, answer) in answers.all {
                guard case .rows(let found) = answer else { continue }
                rows[place.question] = max(rows[place.question] ?? 1, found.count)
            }
        }
    }
}

extension [Answers] {
    fileprivate func answers(_ question: String) -> Bool {
        contains { $0.places.contains { $0.question == question } }
    }
}
