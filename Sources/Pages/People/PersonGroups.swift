import Casework

extension [FieldGroup] {
    /// The parts of a place in the household.
    public static var member: [FieldGroup] {
        [
            .choice("relation", PersonLabel.relation.words, of: Membership.Relation.self, \.words),
            .named("together", "いっしょに暮らしている") { _ in "はい" },
            .named("head", "世帯主") { _ in "はい" },
        ]
    }

    /// What is typed to end one.
    public static var memberEnd: [FieldGroup] { [.day("ended", PersonLabel.ended.words)] }

    /// The parts of a person that two workers may have changed at once.
    public static var person: [FieldGroup] {
        [
            FieldGroup("name", PersonLabel.name.words, names: ["family", "given"]) {
                spaced($0["family"], $0["given"])
            },
            FieldGroup("kana", PersonLabel.kana.words, names: ["family_kana", "given_kana"]) {
                spaced($0["family_kana"], $0["given_kana"])
            },
            FieldGroup("nickname", PersonLabel.nickname.words) { $0["nickname"] },
            FieldGroup("sex", PersonLabel.sex.words) {
                (Sex(rawValue: $0["sex"]) ?? .unknown).words
            },
            FieldGroup(
                "birth", PersonLabel.birth.words, names: ["about_age", "about_on"],
                beginnings: ["birth_"], birthText),
            FieldGroup(
                "other", PersonLabel.otherNames.words, names: [], beginnings: ["other_"]
            ) {
                $0.rowsText("other", ["kind", "name", "kana", "source", "from", "until"]) {
                    rowWords($0, $1, kind: OtherName.Kind.init)
                }
            },
            FieldGroup("address", PersonLabel.addresses.words, names: [], beginnings: ["address_"])
            {
                $0.rowsText(
                    "address",
                    [
                        "kind", "postcode", "prefecture", "municipality", "town", "line",
                        "building", "from", "until",
                    ]
                ) { rowWords($0, $1, kind: Address.Kind.init) }
            },
            FieldGroup("contact", PersonLabel.contacts.words, names: [], beginnings: ["contact_"]) {
                $0.rowsText(
                    "contact",
                    ["kind", "value", "holder", "hours", "voicemail", "keep", "from", "until"]
                ) { rowWords($0, $1, kind: Contact.Kind.init) }
            },
            FieldGroup("caution", PersonLabel.caution.words) { $0["caution"] },
        ]
    }
}

private func spaced(_ first: String, _ second: String) -> String {
    [first, second].filter { !$0.isEmpty }.joined(separator: "\u{3000}")
}

@Sendable private func birthText(_ fields: FormFields) -> String {
    if !fields["about_age"].isEmpty { return "\(fields["about_age"])歳くらい" }
    let units = [("birth_y", "年"), ("birth_m", "月"), ("birth_d", "日")]
    let parts = units.filter { !fields[$0.0].isEmpty }.map { fields[$0.0] + $0.1 }
    guard !parts.isEmpty else { return "" }
    let circa = fields["birth_prec"] == PartialDate.Precision.circa.rawValue ? "頃" : ""
    return fields["birth_era"] + parts.joined() + circa
}

/// What one cell of a row says.
private func rowWords<Kind: Worded & RawRepresentable>(
    _ name: String, _ value: String, kind: (String) -> Kind?
) -> String where Kind.RawValue == String {
    if value.isEmpty { return "" }
    switch name {
    case "kind": return kind(value)?.words ?? value
    case "source": return OtherName.Source(rawValue: value)?.words ?? value
    case "voicemail": return Contact.Voicemail(rawValue: value)?.words ?? value
    case "keep": return "家族に知られない"
    case "postcode": return Postcode(value).map { "〒\($0.display)" } ?? value
    case "from": return "\(value)から"
    case "until": return "\(value)まで"
    default: return value
    }
}
