import Casework
import Markup

/// 事前の聞き取り: the coordinator asks an agency, having said whose data is passed on and which.
public struct HearingAskPage: ScreenPage {
    let face: FileFace
    let found: Disclosed<Case>
    let entry: FormEntry

    public init(face: FileFace, found: Disclosed<Case>, entry: FormEntry) {
        self.face = face
        self.found = found
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [found.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("関係機関に聞き取りを依頼する", section: .cases, errors: entry.errors) {
            entry.continued(in: frame)
            postForm(action: entry.address, frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(found.value.version))
                for section in entry.form.sections where !Self.besides.contains(section.id) {
                    entry.controls.html(section: section.id)
                }
                disclosure("同意のほかの根拠で伝えるとき", isOpen: hasOtherBasis) {
                    for section in Self.besides { entry.controls.html(section: section) }
                }
                buttonGroup {
                    button("聞き取りを依頼する")
                    Link("やめて戻る", href: "/cases/\(found.value.id)").html
                }
            }
        }
    }

    /// The basis is found from consent first; these are for when there is none.
    private static let besides = [HearingForms.basisSection, HearingForms.approvalSection]

    /// Something was typed there, or is wrong there.
    private var hasOtherBasis: Bool {
        let questions = entry.form.sections.filter { Self.besides.contains($0.id) }
            .flatMap(\.questions)
        return questions.contains { entry.errors[$0.id] != nil || !entry.state[$0.id].isEmpty }
    }
}
