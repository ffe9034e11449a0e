import Casework
import Markup

/// A form on A4, filled in or blank: the boxes of its questions on twelve columns, section by section.
///
/// Nothing is ticked that was not answered. Where the declaration lays out no widths, short questions
/// stand in pairs and long ones take the line.
public struct FormPaper {
    let form: Form
    /// Nil for a blank form (白紙).
    let answers: Answers?
    let context: FormContext

    public init(form: Form, answers: Answers?, context: FormContext) {
        self.form = form
        self.answers = answers
        self.context = context
    }

    /// Every section with its heading.
    @HTML.Builder public var html: HTML {
        for section in form.sections {
            let rows = rows(of: section)
            if !rows.isEmpty {
                if !section.title.isEmpty { tag("h3") { context.words(section.title) } }
                sheetTable(columns: Form.paperColumns, rows: rows)
            }
        }
    }

    /// The whole sheet: number, title and boxes.
    ///
    /// - Parameters:
    ///   - date: when it was written; on a blank form the blanks of a date.
    ///   - notice: 取扱注意, who printed it and when.
    public func sheet(
        date: String?, addressee: String? = nil, sender: [String] = [], notice: String? = nil
    ) -> PrintSheet {
        PrintSheet(
            context.words(form.title), formNumber: form.number.isEmpty ? nil : form.number,
            date: date, addressee: addressee, sender: sender, notice: notice
        ) { html }
    }

    /// The rows of one section, for a paper that is laid out by hand around them.
    public func rows(section id: String) -> [[SheetCell]] {
        form.sections.first { $0.id == id }.map(rows) ?? []
    }

    private func rows(of section: FormSection) -> [[SheetCell]] {
        let questions = section.questions.filter {
            !$0.isHidden && $0.paper.isPrinted && context.isOpen($0)
        }
        return PaperRun.runs(of: questions).flatMap { run in
            switch run {
            case .members(let questions): members(questions)
            case .once(let questions):
                grid(questions.map { ($0, Answers.Place($0.id)) })
            }
        }
    }

    /// Boxes from left to right; what is left of a line goes to its last box.
    func grid(_ questions: [(Question, Answers.Place)]) -> [[SheetCell]] {
        var rows: [[SheetCell]] = []
        var line: [PaperBox] = []
        func close() {
            if !line.isEmpty { rows.append(PaperBox.cells(line)) }
            line = []
        }
        for (question, place) in questions {
            switch question.kind {
            case .marks, .rows, .explanation:
                close()
                rows += block(question, place)
            case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choice,
                .choices, .scale, .yesNo, .members, .desk, .agency, .worker, .attachment,
                .derived:
                let box = box(question, place)
                let used = line.reduce(0) { $0 + $1.columns }
                if used + box.columns > Form.paperColumns { close() }
                line.append(box)
            }
        }
        close()
        return rows
    }

    private func box(_ question: Question, _ place: Answers.Place) -> PaperBox {
        PaperBox(
            head: context.words(question.label), columns: question.paperWidth(context),
            lines: question.paperLines, value: value(question, place))
    }

    func value(_ question: Question, _ place: Answers.Place) -> PaperValue {
        PaperValue(
            question: question, answer: answers?[place], isBlank: answers == nil,
            words: AnswerWords(form: form, context: context), answers: answers)
    }
}

/// Questions answered once, and those each member answers.
enum PaperRun {
    case once([Question])
    case members([Question])

    static func runs(of questions: [Question]) -> [PaperRun] {
        questions.reduce(into: []) { runs, question in
            switch (runs.last, question.about == .eachMember) {
            case (.once(let before), false): runs[runs.count - 1] = .once(before + [question])
            case (.members(let before), true):
                runs[runs.count - 1] = .members(before + [question])
            case (_, true): runs.append(.members([question]))
            case (_, false): runs.append(.once([question]))
            }
        }
    }
}
