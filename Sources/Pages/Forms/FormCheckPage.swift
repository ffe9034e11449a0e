import Casework
import Markup

/// 内容の確認: what will be saved, read over once before it is.
public struct FormCheckPage: ScreenPage {
    /// Says that the form was read over.
    public static let isReadOver = "read_over"

    let face: FileFace
    let section: FileFace.Section
    let entry: FormEntry
    let reading: Reading
    let verb: String
    private let looks: [AuditLine]

    /// - Parameter verb: what the button does: 「相談受付・申込票を保存する」.
    public init(
        face: FileFace, section: FileFace.Section, entry: FormEntry, reading: Reading,
        verb: String, viewings: [AuditLine]
    ) {
        self.face = face
        self.section = section
        self.entry = entry
        self.reading = reading
        self.verb = verb
        looks = viewings
    }

    public var viewings: [AuditLine] { face.viewings + looks }

    public func screen(in frame: Frame) -> Screen {
        face.screen("内容の確認", section: section) {
            tag("p") { "まだ保存していません。直すところがなければ保存してください。" }
            left("読み取れなかったところ（相談の内容に書き添えます）", reading.unread)
            left("保存されない答え（ほかの答えから、聞かない設問になりました）", reading.unasked)
            AnswerSummary(
                form: entry.form, answers: shown, context: entry.context,
                change: { "\(entry.address)#\($0)" }
            ).html
            postForm(action: entry.address, frame: frame, draft: entry.draft) {
                carried(entry.state.fields, except: [Self.isReadOver])
                hiddenField(Self.isReadOver, "yes")
                buttonGroup {
                    button(verb)
                    Link("書き直す", href: entry.address).html
                }
            }
        }
    }

    /// Only what this worker could type: answers of kinds that are closed here are saved as they were.
    private var shown: Answers {
        reading.answers.filtered { place in
            entry.form.question(place.question).map(entry.context.isOpen) ?? false
        }
    }

    @HTML.Builder private func left(_ title: String, _ found: [Reading.Leftover]) -> HTML {
        if !found.isEmpty {
            disclosure("\(title)：\(found.count)件", isOpen: true) {
                summaryList(found.map { SummaryRow($0.label, text: $0.text) })
            }
        }
    }
}
