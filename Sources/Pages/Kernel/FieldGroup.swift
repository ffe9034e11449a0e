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

extension FieldGroup {
    static func text(_ name: String, _ label: String) -> FieldGroup {
        FieldGroup(name, label) { $0[name] }
    }

    /// A date in its boxes, or as it was typed in one piece.
    static func day(_ name: String, _ label: String) -> FieldGroup {
        FieldGroup(name, label, beginnings: ["\(name)_"]) { fields in
            if !fields[name].isEmpty { return fields[name] }
            let parts = [("_y", "年"), ("_m", "月"), ("_d", "日")]
                .filter { !fields["\(name)\($0.0)"].isEmpty }
                .map { fields["\(name)\($0.0)"] + $0.1 }
            return parts.isEmpty ? "" : fields["\(name)_era"] + parts.joined()
        }
    }

    /// Answers of a closed list, one or several, in their words.
    static func choice<Answer: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ label: String, of _: Answer.Type = Answer.self,
        _ words: @escaping @Sendable (Answer) -> String
    ) -> FieldGroup where Answer.RawValue == String {
        FieldGroup(name, label) { fields in
            Answer.allCases.filter { fields.isChosen($0.rawValue, of: name) }.map(words)
                .joined(separator: "、")
        }
    }

    /// A desk or a worker, by name.
    static func named(
        _ name: String, _ label: String, _ words: @escaping @Sendable (String) -> String
    ) -> FieldGroup {
        FieldGroup(name, label) { $0[name].isEmpty ? "" : words($0[name]) }
    }

    static func desk(_ name: String, _ label: String, _ directory: Directory) -> FieldGroup {
        named(name, label) { key in Identifier(key).map(directory.deskName) ?? key }
    }
}

extension [FieldGroup] {
    /// The parts of a deed: those where the record has come to say something else, and what was
    /// typed beside them.
    public func differences(mine: FormFields, theirs: FormFields) -> Differences {
        let parts = map {
            Conflict($0.key, label: $0.label, mine: $0.text(mine), theirs: $0.text(theirs))
        }
        let isConflict = parts.map {
            !$0.theirs.isEmpty && !JapaneseText.sameText($0.mine, $0.theirs)
        }
        let pairs = zip(parts, isConflict)
        return Differences(
            conflicts: pairs.filter(\.1).map(\.0),
            kept: pairs.filter { !$0.1 && !$0.0.mine.isEmpty }.map(\.0))
    }

    /// Those parts that a conflict page asked about.
    public func asked(in fields: FormFields) -> [FieldGroup] {
        filter { fields.all(Self.asked).contains($0.key) }
    }

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
