import Casework
import Markup

/// Who somebody is, as far as it is known: the short set of fields of intake and of a new member.
func whoFields(_ form: FormState, phone: Bool = true) -> HTML {
    HTML {
        nameFields(form)
        fieldRow {
            textField(
                "nickname", PersonLabel.nickname.words, in: form, need: .unmarked,
                hint: "名前がわからないとき。例）青い帽子の男性")
            selectField(
                "sex", PersonLabel.sex.words,
                options: Sex.allCases.filter { $0 != .unknown }.choices, in: form,
                need: .unmarked, blank: "不明・聞いていない")
            textField(
                "about_age", PersonLabel.aboutAge.words, in: form, need: .unmarked,
                hint: "生年月日がわからないとき", width: .year, kind: .digits, unit: "歳くらい")
            if phone { phoneField(form) }
        }
        warekiDateField(
            "birth", PersonLabel.birth.words, in: form, kind: .past, need: .unmarked)
    }
}

/// The name and its reading in one row, as it is asked for.
func nameFields(_ form: FormState) -> HTML {
    let parts: [(String, PersonLabel)] = [
        ("family", .family), ("given", .given), ("family_kana", .familyKana),
        ("given_kana", .givenKana),
    ]
    return fieldRow {
        for (name, label) in parts {
            textField(name, label.words, in: form, need: .unmarked, width: .phone)
        }
    }
}

func phoneField(_ form: FormState) -> HTML {
    textField(
        "phone", PersonLabel.phone.words, in: form, need: .unmarked, hint: "例）090-0000-0000",
        width: .phone, kind: .phone)
}

extension Contact.Voicemail {
    /// Nothing may be left on a machine unless somebody said so: what was not asked stands first.
    static var asked: [Choice] { [Contact.Voicemail.unasked, .forbidden, .allowed].choices }
}
