import Casework
import Pages

/// Drafts of a person or a new member that release 0.1.0 kept: what was typed stands in the controls of
/// the declared form.
enum PersonDrafts {
    private static let names = [
        "family": "name_family", "given": "name_given", "family_kana": "name_family_kana",
        "given_kana": "name_given_kana", "about_age": "birth_age", "about_on": "birth_on",
    ]
    private static let addressParts: Set<String> = [
        "postcode", "prefecture", "municipality", "town", "line", "building",
    ]
    private static let otherNames = ["name": "name_family", "kana": "name_family_kana"]

    static func renewed(_ old: FormFields) -> FormFields {
        old.names.reduce(into: FormFields()) { fields, name in
            fields.set(old.all(name), of: control(name))
        }
    }

    /// `address_0_town` is `address_0_place_town`, `family` is `name_family`.
    private static func control(_ name: String) -> String {
        if let new = names[name] { return new }
        let parts = name.split(separator: "_", maxSplits: 2).map(String.init)
        guard parts.count == 3, Int(parts[1]) != nil else { return name }
        switch parts[0] {
        case "address" where addressParts.contains(parts[2]):
            return "address_\(parts[1])_place_\(parts[2])"
        case "other": return "other_\(parts[1])_\(otherNames[parts[2]] ?? parts[2])"
        case _: return name
        }
    }
}
