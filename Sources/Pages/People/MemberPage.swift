import Casework
import Markup

/// One place in the household: corrected, or ended with a day. The history stays.
public struct MemberPage: ScreenPage {
    let face: FileFace
    let member: FileFace.Member
    let form: FormState
    let ending: FormState
    let naming: FormState

    /// The field that says what the former 本人 is to the new one.
    public static let formerRelation = "former_relation"

    public init(
        face: FileFace, member: FileFace.Member, form: FormState, ending: FormState,
        naming: FormState = FormState()
    ) {
        self.face = face
        self.member = member
        self.form = form
        self.ending = ending
        self.naming = naming
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        let it = member.membership
        let path = "\(face.path)/members/\(it.id)"
        let errors = FieldErrors(form.errors.all + ending.errors.all + naming.errors.all)
        return face.screen(
            "\(face.name(of: member)) さんと世帯", section: .household, errors: errors
        ) {
            section("続柄などを変える") {
                postForm(action: path, frame: frame) {
                    hiddenField(HiddenField.version, String(it.version))
                    if it.isPrincipal {
                        hiddenField("relation", it.relation.rawValue)
                        placeFields(form)
                    } else {
                        memberFields(form, Membership.Relation.allCases.filter { $0 != .principal })
                    }
                    buttonGroup {
                        button("変更を保存する")
                        Link("やめて戻る", href: "\(face.path)/household").html
                    }
                }
            }
            if it.isPrincipal {
                section("世帯から外す") {
                    tag("p") { "この人は世帯の本人です。外すときは、先にほかの世帯員の画面で「この人を本人にする」を選んでください。" }
                }
            } else {
                namingForm(path, frame)
                endingForm(path, frame)
            }
        }
    }

    /// 本人の交代: the former 本人 stays a member, as what is asked here.
    private func namingForm(_ path: String, _ frame: Frame) -> HTML {
        let former = face.principal.map { face.name(of: $0) } ?? "いまの本人"
        return section("この人を本人にする", id: "principal") {
            tag("p") { "支援の中心になる人が変わったときに使います。世帯の本人はいつも一人です。" }
            postForm(action: "\(path)/principal", frame: frame) {
                hiddenField(HiddenField.version, String(member.membership.version))
                selectField(
                    Self.formerRelation, "\(former) さんの\(PersonLabel.relation.words)（新しい本人から見て）",
                    options: Membership.Relation.allCases.filter { $0 != .principal }.choices,
                    in: naming, need: .required)
                buttonGroup { button("この人を本人にする", style: .secondary) }
            }
        }
    }

    private func endingForm(_ path: String, _ frame: Frame) -> HTML {
        section("世帯から外す") {
            tag("p") { "転出、別居、死亡などで世帯の一員でなくなったときに使います。これまでの記録は残ります。" }
            postForm(action: "\(path)/end", frame: frame) {
                hiddenField(HiddenField.version, String(member.membership.version))
                warekiDateField("ended", PersonLabel.ended.words, in: ending, need: .required)
                buttonGroup { button("世帯から外す", style: .secondary) }
            }
        }
    }
}

/// What somebody is to the household.
@HTML.Builder func memberFields(
    _ form: FormState, _ relations: [Membership.Relation] = Membership.Relation.allCases
) -> HTML {
    selectField(
        "relation", "\(PersonLabel.relation.words)（本人から見て）", options: relations.choices,
        in: form, need: .required)
    placeFields(form)
}

@HTML.Builder private func placeFields(_ form: FormState) -> HTML {
    checkbox("together", "いっしょに暮らしている", in: form)
    checkbox("head", "世帯主", in: form)
}
