import Casework
import Markup

/// The parts of a person that come several times: other names, addresses, contacts; five at most,
/// each group with its own buttons, so that nothing needs a script.
struct PersonRows {
    static let limit = 5
    let form: FormState

    var otherNames: HTML {
        group("other", PersonLabel.otherNames, rowName: "名前", addLabel: "名前を追加する") { name in
            fieldRow {
                selectField(
                    "\(name)_kind", "種類", options: OtherName.Kind.allCases.choices, in: form,
                    need: .unmarked, blank: nil)
                textField("\(name)_name", "名前", in: form, need: .unmarked)
                textField("\(name)_kana", "カナ", in: form, need: .unmarked, width: .kana)
            }
            fieldRow {
                selectField(
                    "\(name)_source", "何でわかったか", options: OtherName.Source.allCases.choices,
                    in: form, need: .unmarked, blank: nil)
                period(name)
            }
        }
    }

    var addresses: HTML {
        group("address", PersonLabel.addresses, rowName: "住所", addLabel: "住所を追加する") { name in
            fieldRow {
                selectField(
                    "\(name)_kind", "種類", options: Address.Kind.allCases.choices, in: form,
                    need: .unmarked, blank: nil)
                textField(
                    "\(name)_postcode", PersonLabel.postcode.words, in: form, need: .unmarked,
                    width: .postcode, kind: .digits)
            }
            fieldRow {
                textField(
                    "\(name)_prefecture", "都道府県", in: form, need: .unmarked, width: .postcode)
                textField("\(name)_municipality", "市区町村", in: form, need: .unmarked)
                textField("\(name)_town", "町字", in: form, need: .unmarked)
            }
            fieldRow {
                textField("\(name)_line", "番地", in: form, need: .unmarked)
                textField("\(name)_building", "建物名・部屋番号", in: form, need: .unmarked)
            }
            fieldRow { period(name) }
        }
    }

    var contacts: HTML {
        group("contact", PersonLabel.contacts, rowName: "連絡先", addLabel: "連絡先を追加する") { name in
            fieldRow {
                selectField(
                    "\(name)_kind", "種類", options: Contact.Kind.allCases.choices, in: form,
                    need: .unmarked, blank: nil)
                textField("\(name)_value", "電話番号・メール", in: form, need: .unmarked, width: .kana)
                textField("\(name)_holder", "名義（本人以外のとき）", in: form, need: .unmarked)
            }
            fieldRow {
                textField("\(name)_hours", "つながりやすい時間", in: form, need: .unmarked)
                selectField(
                    "\(name)_voicemail", PersonLabel.voicemail.words,
                    options: Contact.Voicemail.asked, in: form, need: .unmarked, blank: nil)
            }
            checkbox("\(name)_keep", "家族に知られないように連絡する", in: form)
            fieldRow { period(name) }
        }
    }

    @HTML.Builder private func period(_ name: String) -> HTML {
        textField(
            "\(name)_from", PersonLabel.from.words, in: form, need: .unmarked, hint: "例）R8.4.1",
            width: .phone)
        textField(
            "\(name)_until", PersonLabel.until.words, in: form, need: .unmarked, hint: "今も続くときは空欄",
            width: .phone)
    }

    private func group(
        _ group: String, _ label: PersonLabel, rowName: String, addLabel: String,
        @HTML.Builder _ row: (String) -> HTML
    ) -> HTML {
        let count = form.fields.rowCount(group)
        return fieldset(label.words, isSection: true) {
            hiddenField("\(group)_rows", String(count))
            for index in 0..<count {
                let title = "\(rowName) \(index + 1)"
                tag("div", ["class": "another", "role": "group", "aria-label": title]) {
                    row("\(group)_\(index)")
                    button(
                        "この行を削除する", style: .secondary, size: .small, name: "remove",
                        value: "\(group)_\(index)", hidden: "：\(title)")
                }
            }
            if count == 0 { tag("p", ["class": "hint"]) { "まだ登録されていません。" } }
            if count < Self.limit {
                button(addLabel, style: .secondary, size: .small, name: "add", value: group)
            }
        }
    }
}

extension Contact.Voicemail {
    /// Nothing may be left on a machine unless somebody said so: what was not asked stands first.
    static var asked: [Choice] { [Contact.Voicemail.unasked, .forbidden, .allowed].choices }
}
