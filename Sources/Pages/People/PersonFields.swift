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

extension PersonDetails {
    /// A person as it would be typed: for the form that changes them, and to compare two versions.
    public var fields: FormFields {
        var fields = FormFields()
        fields["family"] = name.family
        fields["given"] = name.given
        fields["family_kana"] = name.familyKana
        fields["given_kana"] = name.givenKana
        fields["nickname"] = name.nickname
        fields["sex"] = sex == .unknown ? "" : sex.rawValue
        birth.fill(&fields)
        fields["caution"] = caution
        fields.fillRows("other", otherNames.map(\.typed))
        fields.fillRows("address", addresses.map(\.typed))
        fields.fillRows("contact", contacts.map(\.typed))
        return fields
    }
}

extension Birth {
    fileprivate func fill(_ fields: inout FormFields) {
        switch self {
        case .unknown: break
        case .aboutAge(let age, let day):
            fields["about_age"] = String(age)
            // The age was seen on a day; without it somebody would stay forty for ever.
            fields["about_on"] = day.description
        case .date(let date):
            fields["birth_prec"] = date.precision.rawValue
            if let exact = date.date {
                fields.fill("birth", with: exact)
            } else if let year = date.year {
                let start = CivilDate(year: year, month: date.month ?? 12, day: date.day ?? 31)
                let era = start?.era
                fields["birth_era"] = era?.name ?? "西暦"
                fields["birth_y"] = String(era.map { year - $0.firstYear + 1 } ?? year)
                fields["birth_m"] = date.month.map(String.init) ?? ""
                fields["birth_d"] = date.day.map(String.init) ?? ""
            }
        }
    }
}

extension FormFields {
    /// Rows of like fields: `contact_0_value`, and how many there are in `contact_rows`.
    fileprivate mutating func fillRows(_ group: String, _ rows: [[(String, String)]]) {
        self["\(group)_rows"] = String(rows.count)
        for (index, row) in rows.enumerated() {
            for (name, value) in row { self["\(group)_\(index)_\(name)"] = value }
        }
    }

    /// How many rows of a group the form has; at least `least`.
    public func rowCount(_ group: String, least: Int = 0) -> Int {
        min(max(Int(self["\(group)_rows"]) ?? 0, least), PersonRows.limit)
    }
}

extension OtherName {
    fileprivate var typed: [(String, String)] {
        [
            ("kind", kind.rawValue), ("name", name), ("kana", kana), ("source", source.rawValue),
            ("from", from?.wareki(.short) ?? ""), ("until", until?.wareki(.short) ?? ""),
        ]
    }
}

extension Address {
    fileprivate var typed: [(String, String)] {
        [
            ("kind", kind.rawValue), ("postcode", postcode), ("prefecture", prefecture),
            ("municipality", municipality), ("town", town), ("line", line), ("building", building),
            ("from", from?.wareki(.short) ?? ""), ("until", until?.wareki(.short) ?? ""),
        ]
    }
}

extension Contact {
    fileprivate var typed: [(String, String)] {
        [
            ("kind", kind.rawValue), ("value", value), ("holder", holder), ("hours", hours),
            ("voicemail", voicemail.rawValue), ("keep", keepFromFamily ? "yes" : ""),
            ("from", from?.wareki(.short) ?? ""), ("until", until?.wareki(.short) ?? ""),
        ]
    }
}
