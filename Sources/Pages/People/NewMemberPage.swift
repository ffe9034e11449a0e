import Casework
import Markup

/// Somebody is found to belong to the household: somebody new, or known from another open file.
public struct NewMemberPage: ScreenPage {
    let face: FileFace
    let entry: FormEntry
    /// Somebody who has a record already; nil for a new one.
    let known: Disclosed<[ShownPerson]>?

    public init(face: FileFace, entry: FormEntry, known: Disclosed<[ShownPerson]>? = nil) {
        self.face = face
        self.entry = entry
        self.known = known
    }

    public var viewings: [AuditLine] {
        face.viewings + [known?.viewing].compactMap(\.self)
    }

    public func screen(in frame: Frame) -> Screen {
        face.screen("世帯員を追加する", section: .household, errors: entry.errors, width: .wide) {
            if let person = known?.value.first?.person {
                summaryList([
                    SummaryRow("追加する人", text: person.name.shown),
                    SummaryRow(PersonLabel.kana.words, text: person.name.kana),
                    SummaryRow(
                        PersonLabel.birth.words, text: person.birth.words(on: face.today)),
                ])
            } else {
                MemberSearchPage.box(face)
            }
            entry.html(in: frame) {
                button("世帯員に追加する")
                Link("やめて戻る", href: "\(face.path)/household").html
            }
        }
    }
}
