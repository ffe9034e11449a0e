import Casework

/// A part of a record that is compared and chosen as one when two people changed it at once.
public struct FieldGroup: Sendable {
    public let key: String
    let label: String
    /// Names of fields that belong to it, and beginnings of names (`contact_`).
    let names: [String]
    let beginnings: [String]
    let text: @Sendable (FormFields) -> String

    init(
        _ key: String, _ label: String, names: [String]? = nil, beginnings: [String] = [],
        _ text: @escaping @Sendable (FormFields) -> String
    ) {
        self.key = key
        self.label = label
        self.names = names ?? [key]
        self.beginnings = beginnings
        self.text = text
    }

    func owns(_ name: String) -> Bool {
        names.contains(name) || beginnings.contains { name.hasPrefix($0) }
    }
}

extension [FieldGroup] {
    /// The parts in which two versions differ.
    public func conflicts(mine: FormFields, theirs: FormFields) -> [Conflict] {
        compactMap { group in
            let (one, other) = (group.text(mine), group.text(theirs))
            return JapaneseText.sameText(one, other)
                ? nil : Conflict(group.key, label: group.label, mine: one, theirs: other)
        }
    }

    /// What was typed, with those parts put back for which the worker keeps the other version.
    public func resolved(_ mine: FormFields, with theirs: FormFields) -> FormFields {
        var result = mine
        for group in self
        where mine[Conflict.choiceName(for: group.key)] == "theirs" {
            for name in mine.names where group.owns(name) { result.remove(name) }
            for name in theirs.names where group.owns(name) {
                result.set(theirs.all(name), of: name)
            }
        }
        return result
    }

    /// The parts that were asked about and for which nothing was chosen.
    public func unchosen(in fields: FormFields) -> FieldErrors {
        var errors = FieldErrors()
        for group in self where fields.all(Self.asked).contains(group.key) {
            let name = Conflict.choiceName(for: group.key)
            if !["mine", "theirs"].contains(fields[name]) {
                errors.add(name, "\(group.label)をどちらにするか選んでください")
            }
        }
        return errors
    }

    /// The hidden field that names the parts a conflict page asked about.
    public static var asked: String { "asked" }
}

extension FormFields {
    /// The rows of a group in words, one a line; what is empty is left out.
    func rowsText(_ group: String, _ names: [String], _ words: (String, String) -> String) -> String
    {
        (0..<rowCount(group)).map { index in
            names.map { words($0, self["\(group)_\(index)_\($0)"]) }.filter { !$0.isEmpty }
                .joined(separator: " ")
        }.joined(separator: "\n")
    }
}
