import Casework
import Markup

/// What is known of a person, to be written down more exactly.
public struct PersonEditPage: ScreenPage {
    let face: FileFace
    let person: Disclosed<[ShownPerson]>
    let entry: CaseEntry

    public init(face: FileFace, person: Disclosed<[ShownPerson]>, entry: CaseEntry) {
        self.face = face
        self.person = person
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [person.viewing] }
    private var form: FormState { entry.form }

    public func screen(in frame: Frame) -> Screen {
        let id = person.value.first?.id.description ?? ""
        let path = "\(face.path)/people/\(id)"
        let rows = PersonRows(form: form)
        return face.screen(
            "人の情報を変更する", section: .household, errors: form.errors, width: .wide
        ) {
            entry.continued(in: frame)
            postForm(action: path, frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, form[HiddenField.version])
                hiddenField("about_on", form["about_on"])
                fieldset("名前と生年月日", isSection: true) { whoFields(form, phone: false) }
                textArea(
                    "caution", PersonLabel.caution.words, in: form,
                    hint: "例）犬がいる。大きな音が苦手。この世帯のどのページにも表示されます", rows: 2)
                rows.contacts
                rows.addresses
                rows.otherNames
                buttonGroup {
                    button("保存する")
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }
}
