import Casework
import Markup

/// 同意の確認: what one member was asked and what they answered, with the scope named in full.
public struct ConsentFormPage: ScreenPage {
    let face: FileFace
    /// Agencies and partners that may be named.
    let recipients: [Agency]
    /// Within how many days an oral consent is to be confirmed in writing.
    let confirmDays: Int
    /// The name of the address field to go back to, when the question came up elsewhere.
    let entry: CaseEntry

    public init(face: FileFace, recipients: [Agency], confirmDays: Int, entry: CaseEntry) {
        self.face = face
        self.recipients = recipients
        self.confirmDays = confirmDays
        self.entry = entry
    }

    /// The field that holds where to go on after saving.
    public static let back = "back"

    public var viewings: [AuditLine] { face.viewings }
    private var form: FormState { entry.form }
    private var action: String { "\(face.path)/consents" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("同意の確認を記録する", section: .sharing, errors: form.errors) {
            Alert(
                .info, "同意は一人ずつ確かめます",
                body: "渡す相手・目的・情報の種類・期間を、本人にわかる言葉で説明してから記録します。同意しなくても、相談は断りません。"
            ).html
            entry.continued(in: frame)
            postForm(action: action, frame: frame, draft: entry.draft) {
                hiddenField(Self.back, form[Self.back])
                answer
                scope
                remarks
                buttonGroup {
                    button("同意の確認を記録する")
                    Link("やめて戻る", href: cancel).html
                }
            }
        }
    }

    private var cancel: String {
        form[Self.back].isEmpty ? "\(face.path)/sharing" : form[Self.back]
    }

    @HTML.Builder private var answer: HTML {
        radios(
            "person", SharingLabel.person.words, options: people, in: form, need: .required)
        radios(
            "kind", SharingLabel.kind.words, options: ConsentAnswer.Kind.allCases.choices,
            in: form, need: .required)
        warekiDateField(
            "asked_on", SharingLabel.askedOn.words, in: form, need: .required,
            shortcuts: [DateShortcut("今日", date: face.today.wareki(.long))])
    }

    /// Members who may be shown here; the others' consent is their officer's matter.
    private var people: [Choice] {
        face.household.filter { $0.shown.person != nil }.map {
            Choice($0.shown.id.description, memberWords($0, face), hint: minorHint($0))
        }
    }

    private func minorHint(_ member: FileFace.Member) -> String? {
        guard let born = member.shown.person?.birth.exact,
            age(birth: born, on: face.today) < 18
        else { return nil }
        return "18歳未満です。本人の気持ちと、親権者などの同意の両方を確かめます"
    }

    private var scope: HTML {
        fieldset(
            "同意の範囲", hint: "「同意しなかった」「確かめられない」ときは、空のままで記録できます", isSection: true
        ) {
            checkboxes(
                "agencies", SharingLabel.agencies.words, options: agencies, in: form,
                need: .required, hint: "名前をあげて選びます。「関係機関」だけでは同意の範囲になりません", layout: .columns)
            checkboxes(
                "purposes", SharingLabel.purposes.words,
                options: SharingPurpose.allCases.choices, in: form, need: .required)
            checkboxes(
                "classes", SharingLabel.classes.words, options: DataClass.allCases.choices,
                in: form, need: .required)
            warekiDateField("from", SharingLabel.from.words, in: form, need: .required)
            warekiDateField(
                "through", SharingLabel.through.words, in: form, need: .required,
                hint: "この日が過ぎると、同意による共有は自動で終わります")
        }
    }

    private var agencies: [Choice] {
        recipients.map { Choice($0.id.description, $0.name) }
    }

    private var remarks: HTML {
        HTML {
            textField(
                "witness", SharingLabel.witness.words, in: form,
                hint: "口頭の同意のときは必ず入力します。\(confirmDays)日以内に書面で確かめます")
            textField(
                "representative", "代わりに答えた人（親権者・後見人など）", in: form,
                hint: "本人の代わりに答えた人がいるとき。例）母 渡邉 花子")
            textArea(
                "remark", "補足", in: form, hint: "確かめられなかったわけ、本人の言葉、気をつけることなど", rows: 3)
        }
    }
}

/// What stands beside the answer in one text: witness, representative, and what else was said.
public func consentRemark(witness: String, representative: String, remark: String) -> String {
    [
        witness.isEmpty ? "" : "立会人：\(witness)",
        representative.isEmpty ? "" : "代わりに答えた人：\(representative)", remark,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
}
