import Casework
import Markup

/// A sheet to be filled in, rewritten, or written anew in the place of another.
public struct SheetFormPage: ScreenPage {
    public enum Purpose: Sendable {
        /// About a member; nil for the household.
        case new(about: Identifier<Person>?)
        case rewriting(Disclosed<Sheet>)
        /// Answers that the new edition does not ask for are listed.
        case successor(Disclosed<Sheet>, left: [(label: String, text: String)])
    }

    let face: FileFace
    let entry: FormEntry
    let purpose: Purpose

    public init(face: FileFace, entry: FormEntry, purpose: Purpose) {
        self.face = face
        self.entry = entry
        self.purpose = purpose
    }

    public var viewings: [AuditLine] {
        switch purpose {
        case .new: face.viewings
        case .rewriting(let sheet), .successor(let sheet, _): face.viewings + [sheet.viewing]
        }
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen(entry.form.title, section: .sheets, errors: entry.errors) {
            introduction
            part
            entry.html(in: frame, version: version) {
                button("下書きとして保存する")
                Link("やめて戻る", href: back).html
            }
        }
    }

    private var version: Int? {
        switch purpose {
        case .new: nil
        case .rewriting(let sheet), .successor(let sheet, _):
            Int(entry.state[HiddenField.version]) ?? sheet.value.version
        }
    }

    private var back: String {
        switch purpose {
        case .new: "\(face.path)/sheets"
        case .rewriting(let sheet), .successor(let sheet, _): "/sheets/\(sheet.value.id)"
        }
    }

    /// Which section of a long form this is.
    @HTML.Builder private var part: HTML {
        let sections = entry.form.answeredSections
        if let place = sections.firstIndex(where: { $0.id == entry.section }) {
            tag("p") {
                "全\(sections.count)区分のうち\(place + 1)番目を書きます。ほかの区分は、保存したあとの一覧から選べます。"
            }
        }
    }

    @HTML.Builder private var introduction: HTML {
        switch purpose {
        case .new(let person):
            summaryList([SummaryRow("だれについて", text: face.aboutWords(person))])
            tag("p") { "書きかけでも保存できます。内容がそろったら「確定する」を押します。" }
        case .rewriting: tag("p") { "書き直す前の内容も、変更の履歴に残ります。" }
        case .successor(_, let left):
            tag("p") { "前の票の答えを写しました。変わったところを直してください。前の票はそのまま残ります。" }
            if !left.isEmpty {
                disclosure("新しい様式にない答え（\(left.count)件）", isOpen: true) {
                    summaryList(left.map { SummaryRow($0.label, text: $0.text) })
                }
            }
        }
    }
}
