import Casework
import Markup

/// What is known of a person, to be written down more exactly.
public struct PersonEditPage: ScreenPage {
    let face: FileFace
    let person: Disclosed<[ShownPerson]>
    let entry: FormEntry

    public init(face: FileFace, person: Disclosed<[ShownPerson]>, entry: FormEntry) {
        self.face = face
        self.person = person
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [person.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let id = person.value.first?.id.description ?? ""
        return face.screen(
            "人の情報を変更する", section: .household, errors: entry.errors, width: .wide
        ) {
            entry.html(in: frame, version: entry.version) {
                button("保存する")
                Link("やめて戻る", href: "\(face.path)/people/\(id)").html
            }
        }
    }
}
