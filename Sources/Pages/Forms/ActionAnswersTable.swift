import Casework
import Markup

/// 手続きの記録: what was answered on the forms of the actions of one record beside what its page shows
/// anyway, the municipality's own questions with it; on the screen and on paper.
public struct ActionAnswersTable: Sendable {
    let found: [ActionAnswers]
    let catalog: FormCatalog
    let context: FormContext
    let directory: Directory

    public init(
        _ found: [ActionAnswers], catalog: FormCatalog, context: FormContext, directory: Directory
    ) {
        self.found = found
        self.catalog = catalog
        self.context = context
        self.directory = directory
    }

    static let title = "手続きの記録"

    var isEmpty: Bool { found.isEmpty }

    /// Nothing where nothing was asked beyond the usual.
    @HTML.Builder var html: HTML {
        if !isEmpty {
            section(Self.title, id: "action-answers") {
                Table(
                    Self.title, id: "action-answers-table", hidesCaption: true,
                    columns: [
                        .init("日付", align: .fixed), .init("手続き", isRowHeader: true),
                        .init("内容"), .init("書いた人"),
                    ],
                    rows: found.map { answers in
                        Table.Row([
                            answers.takenAt.date.shortTime, HTML(title(of: answers)),
                            lines(answers), HTML(directory.workerName(answers.worker)),
                        ])
                    }, empty: HTML()
                ).html
            }
        }
    }

    /// The same on paper, one row an action.
    var sheetRows: [[SheetCell]] {
        found.map { answers in
            [
                .value(HTML(answers.takenAt.date.wareki(.long)), columns: 3),
                .value(HTML(title(of: answers)), columns: 2),
                .value(lines(answers), columns: 7),
            ]
        }
    }

    private func form(of answers: ActionAnswers) -> Form? {
        catalog.edition(answers.answers.edition, of: answers.answers.form)
    }

    private func title(of answers: ActionAnswers) -> String {
        form(of: answers).map { context.words($0.title) } ?? ""
    }

    private func lines(_ answers: ActionAnswers) -> HTML {
        guard let form = form(of: answers) else { return HTML() }
        let words = AnswerWords(form: form, context: context)
        return HTML.joined(
            answers.answers.inOrder(of: form).map { question, place in
                let label = context.label(question, of: place.member)
                return writtenText("\(label)：\(words.text(answers.answers[place], at: place))")
            })
    }
}

extension Answers {
    /// The places that were answered, in the order of the form.
    fileprivate func inOrder(of form: Form) -> [(Question, Answers.Place)] {
        form.everyQuestion.flatMap { question in
            places.filter { $0.question == question.id }.map { (question, $0) }
        }
    }
}
