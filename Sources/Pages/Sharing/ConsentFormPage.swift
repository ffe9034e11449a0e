import Casework
import Markup

/// 同意の確認: what the members of a household were asked and what each answered (F9).
public struct ConsentFormPage: ScreenPage {
    let face: FileFace
    /// Within how many days an oral consent is to be confirmed in writing.
    let confirmDays: Int
    /// Where to go on afterwards, when the question came up elsewhere.
    let next: String
    let entry: FormEntry

    public init(face: FileFace, confirmDays: Int, next: String, entry: FormEntry) {
        self.face = face
        self.confirmDays = confirmDays
        self.next = next
        self.entry = entry
    }

    /// The field that holds where to go on after saving.
    public static let back = "back"

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        face.screen("同意の確認を記録する", section: .sharing, errors: entry.errors) {
            Alert(
                .info, "同意は一人ずつ確かめます",
                body: "渡す相手・目的・情報の種類・期間を、本人にわかる言葉で説明してから記録します。同意しなくても、相談は断りません。"
                    + "一枚の同意書に何人かが署名したときも、答えは一人ずつ記録します。署名していない人の情報は渡せません。"
            ).html
            tag("p") { "口頭の同意は、\(confirmDays)日以内に書面で確かめます。" }
            minorsNote
            entry.continued(in: frame)
            postForm(action: entry.address, frame: frame, draft: entry.draft) {
                hiddenField(Self.back, next)
                entry.controls.html
                buttonGroup {
                    button("同意の確認を記録する")
                    Link("やめて戻る", href: next.isEmpty ? "\(face.path)/sharing" : next).html
                }
            }
        }
    }

    @HTML.Builder private var minorsNote: HTML {
        if !minors.isEmpty {
            tag("p") {
                "\(minors.joined(separator: "、"))は18歳未満です。本人の気持ちと、親権者などの同意の両方を確かめます。"
            }
        }
    }

    private var minors: [String] {
        face.household.filter { member in
            guard let born = member.shown.person?.birth.exact else { return false }
            return age(birth: born, on: face.today) < 18
        }.map { "\(face.name(of: $0)) さん" }
    }
}
