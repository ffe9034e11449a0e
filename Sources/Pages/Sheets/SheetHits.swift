import Casework
import Markup

extension SearchPage {
    /// A sheet in which the words stand.
    public struct SheetLine: Sendable {
        let sheet: Identifier<Sheet>
        let number: String
        /// Of the person it is about, else the principal's; nil where it may not be shown.
        let name: PersonName?
        let form: String
        /// The label of the question in whose answer the words stand.
        let question: String
        let state: Sheet.State.Code
        let writtenOn: CivilDate
        let desk: Identifier<Desk>
        let before, hit, after: String

        public init(
            sheet: Identifier<Sheet>, number: String, name: PersonName?, form: String,
            question: String, state: Sheet.State.Code, writtenOn: CivilDate,
            desk: Identifier<Desk>, before: String, hit: String, after: String
        ) {
            self.sheet = sheet
            self.number = number
            self.name = name
            self.form = form
            self.question = question
            self.state = state
            self.writtenOn = writtenOn
            self.desk = desk
            self.before = before
            self.hit = hit
            self.after = after
        }
    }
}

/// The sheets that were found, newest first, each with the words where they stand.
struct SheetHits {
    let lines: [SearchPage.SheetLine]
    let directory: Directory

    @HTML.Builder var html: HTML {
        if lines.isEmpty {
            tag("p") { "この言葉を含む記入票はありません。" }
        } else {
            tag("ul", ["class": "hits"]) { for line in lines { item(line) } }
        }
    }

    private func item(_ line: SearchPage.SheetLine) -> HTML {
        tag("li") {
            tag("a", ["href": "/sheets/\(line.sheet)"]) { heading(line) }
            tag("p") {
                "\(line.question)（\(line.state.words)）："
                line.before
                tag("mark") { line.hit }
                line.after
            }
        }
    }

    private func heading(_ line: SearchPage.SheetLine) -> String {
        let whose = line.name.map { "\($0.shown) さん（\(line.number)）" } ?? line.number
        let desk = directory.deskName(line.desk)
        return "\(line.form)　\(whose)　\(line.writtenOn.short)　\(desk)"
    }
}
