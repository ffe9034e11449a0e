import Casework
import Markup

/// One place in the household: corrected, or ended with a day. The history stays.
public struct MemberPage: ScreenPage {
    let face: FileFace
    let member: FileFace.Member
    let form: FormState
    let ending: FormState

    public init(face: FileFace, member: FileFace.Member, form: FormState, ending: FormState) {
        self.face = face
        self.member = member
        self.form = form
        self.ending = ending
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let it = member.membership
        let path = "\(face.path)/members/\(it.id)"
        let errors = FieldErrors(form.errors.all + ending.errors.all)
        return face.screen(
            "\(face.name(of: member)) さんと世帯", section: .household, errors: errors
        ) {
            section("続柄などを変える") {
                postForm(action: path, frame: frame) {
                    hiddenField(HiddenField.version, String(it.version))
                    memberFields(form)
                    buttonGroup {
                        button("変更を保存する")
                        Link("やめて戻る", href: "\(face.path)/household").html
                    }
                }
            }
            section("世帯から外す") {
                tag("p") { "転出、別居、死亡などで世帯の一員でなくなったときに使います。これまでの記録は残ります。" }
                postForm(action: "\(path)/end", frame: frame) {
                    hiddenField(HiddenField.version, String(it.version))
                    warekiDateField("ended", PersonLabel.ended.words, in: ending, need: .required)
                    buttonGroup { button("世帯から外す", style: .secondary) }
                }
            }
        }
    }
}

/// What somebody is to the household.
@HTML.Builder func memberFields(_ form: FormState) -> HTML {
    selectField(
        "relation", "\(PersonLabel.relation.words)（本人から見て）",
        options: Membership.Relation.allCases.choices, in: form, need: .required)
    checkbox("together", "いっしょに暮らしている", in: form)
    checkbox("head", "世帯主", in: form)
}
