import Casework
import Pages

/// What was typed about a person: the short set of fields, or all of them.
enum PersonForm {
    /// Name, sex, birth and one telephone number: intake and new members.
    static func short(_ reader: inout PersonFieldReader) -> PersonDetails {
        var details = names(&reader)
        let phone = reader.phone("phone")
        if !phone.isEmpty {
            let isMobile = PhoneNumber(phone)?.kind == .mobile
            details.contacts = [
                Contact(
                    kind: isMobile ? .mobile : .home, value: phone, holder: "", hours: "",
                    voicemail: reader.fields.choice("voicemail") ?? .unasked,
                    keepFromFamily: reader.fields.has("keep"), from: nil, until: nil)
            ]
        }
        return details
    }

    /// Everything, with the rows of names, addresses and contacts. Rows left empty are dropped.
    static func full(_ reader: inout PersonFieldReader) -> PersonDetails {
        var details = names(&reader)
        details.caution = JapaneseText.clean(reader.fields["caution"])
        details.otherNames = rows("other", &reader, otherName)
        details.addresses = rows("address", &reader, address)
        details.contacts = rows("contact", &reader, contact)
        return details
    }

    private static func names(_ reader: inout PersonFieldReader) -> PersonDetails {
        let fields = reader.fields
        let name = PersonName(
            family: JapaneseText.cleanName(fields["family"]),
            given: JapaneseText.cleanName(fields["given"]),
            familyKana: reader.kana("family_kana", PersonLabel.familyKana.words),
            givenKana: reader.kana("given_kana", PersonLabel.givenKana.words),
            nickname: JapaneseText.cleanLine(fields["nickname"]))
        return PersonDetails(
            name: name, sex: fields.choice("sex") ?? .unknown, birth: reader.birth())
    }

    private static func rows<Item>(
        _ group: String, _ reader: inout PersonFieldReader,
        _ read: (String, inout PersonFieldReader) -> Item?
    ) -> [Item] {
        (0..<reader.fields.rowCount(group)).compactMap { read("\(group)_\($0)", &reader) }
    }

    private static func otherName(
        _ row: String, _ reader: inout PersonFieldReader
    ) -> OtherName? {
        let fields = reader.fields
        let name = JapaneseText.cleanName(fields["\(row)_name"])
        let kana = reader.kana("\(row)_kana", "カナ")
        let (from, until) = period(row, &reader)
        guard !name.isEmpty || !kana.isEmpty else { return nil }
        return OtherName(
            kind: fields.choice("\(row)_kind") ?? .alias, name: name, kana: kana, from: from,
            until: until, source: fields.choice("\(row)_source") ?? .self_)
    }

    private static func address(_ row: String, _ reader: inout PersonFieldReader) -> Address? {
        let fields = reader.fields
        func text(_ name: String) -> String { JapaneseText.cleanLine(fields["\(row)_\(name)"]) }
        let kind: Address.Kind = fields.choice("\(row)_kind") ?? .registered
        let typed = fields["\(row)_postcode"]
        let postcode = Postcode(typed)
        if !typed.isEmpty && postcode == nil {
            reader.errors.add("\(row)_postcode", FieldProblem.postcode)
        }
        let (from, until) = period(row, &reader)
        let place = ["town", "line", "building"].map(text).joined()
        guard kind == .none || !place.isEmpty || postcode != nil else { return nil }
        return Address(
            kind: kind, postcode: postcode?.digits ?? "", prefecture: text("prefecture"),
            municipality: text("municipality"), town: text("town"), line: text("line"),
            building: text("building"), from: from, until: until)
    }

    private static func contact(_ row: String, _ reader: inout PersonFieldReader) -> Contact? {
        let fields = reader.fields
        let kind: Contact.Kind = fields.choice("\(row)_kind") ?? .mobile
        let value =
            kind == .email
            ? JapaneseText.cleanCode(fields["\(row)_value"]) : reader.phone("\(row)_value")
        let (from, until) = period(row, &reader)
        guard !value.isEmpty else { return nil }
        return Contact(
            kind: kind, value: value, holder: JapaneseText.cleanLine(fields["\(row)_holder"]),
            hours: JapaneseText.cleanLine(fields["\(row)_hours"]),
            voicemail: fields.choice("\(row)_voicemail") ?? .unasked,
            keepFromFamily: fields.has("\(row)_keep") && !fields["\(row)_keep"].isEmpty,
            from: from, until: until)
    }

    private static func period(
        _ row: String, _ reader: inout PersonFieldReader
    ) -> (from: CivilDate?, until: CivilDate?) {
        let from = reader.optionalDay("\(row)_from", PersonLabel.from.words)
        let until = reader.optionalDay("\(row)_until", PersonLabel.until.words)
        if let from, let until, until < from {
            reader.errors.add(
                "\(row)_until", FieldProblem.endsEarly(PersonLabel.until.words, from))
        }
        return (from, until)
    }
}

extension FormFields {
    /// One more row of a group, or one less: the buttons 追加 and 削除 of a form without a script.
    /// Nil when neither was pressed.
    func withRowsChanged() -> FormFields? {
        if has("add") { return addingRow(self["add"]) }
        guard has("remove") else { return nil }
        let parts = self["remove"].split(separator: "_").map(String.init)
        guard parts.count == 2, let index = Int(parts[1]) else { return nil }
        return removingRow(index, of: parts[0])
    }

    private func addingRow(_ group: String) -> FormFields? {
        guard ["other", "address", "contact"].contains(group) else { return nil }
        var fields = self
        fields["\(group)_rows"] = String(rowCount(group) + 1)
        fields.remove("add")
        return fields
    }

    private func removingRow(_ index: Int, of group: String) -> FormFields {
        var fields = self
        let count = rowCount(group)
        fields.remove("remove")
        guard index < count else { return fields }
        for name in names where name.hasPrefix("\(group)_") {
            let parts = name.split(separator: "_", maxSplits: 2).map(String.init)
            guard parts.count == 3, let row = Int(parts[1]), row >= index else { continue }
            fields.remove(name)
            if row > index { fields.set(all(name), of: "\(group)_\(row - 1)_\(parts[2])") }
        }
        fields["\(group)_rows"] = String(count - 1)
        return fields
    }
}
