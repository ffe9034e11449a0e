import Casework
import Pages

/// Reads the fields of a consent and gathers what is wrong with all of them.
struct FieldCheck {
    let fields: FormFields
    var errors = FieldErrors()

    init(_ fields: FormFields) { self.fields = fields }

    /// Nothing is wrong, or the form with what is to be put right.
    enum Read<Input> {
        case good(Input)
        case wrong(FormState)
    }

    func result<Input>(_ input: Input?) -> Read<Input> {
        guard errors.isEmpty, let input else { return .wrong(FormState(fields, errors)) }
        return .good(input)
    }

    mutating func add(_ field: String, _ sentence: String) { errors.add(field, sentence) }

    /// A day that must be there.
    mutating func day(
        _ name: String, _ label: SharingLabel, from: CivilDate? = nil, through: CivilDate? = nil
    ) -> CivilDate? {
        let count = errors.all.count
        let day = optionalDay(name, label, from: from, through: through)
        if day == nil && errors.all.count == count { errors.add("\(name)_y", label.empty) }
        return day
    }

    /// A day that may be left open. What is wrong stands at the box of the year.
    mutating func optionalDay(
        _ name: String, _ label: SharingLabel, from: CivilDate? = nil, through: CivilDate? = nil
    ) -> CivilDate? {
        switch fields.day(name) {
        case .failure(let fault): errors.add("\(name)_y", label.unreadable(fault))
        case .success(let day?):
            if let from, day < from {
                errors.add("\(name)_y", label.tooEarly(from))
            } else if let through, day > through {
                errors.add("\(name)_y", label.tooLate(through))
            } else {
                return day
            }
        case .success(nil): break
        }
        return nil
    }

    /// One of a closed set.
    mutating func choice<C: RawRepresentable>(
        _ name: String, _ label: SharingLabel, of _: C.Type = C.self
    ) -> C? where C.RawValue == String {
        let choice: C? = fields.choice(name)
        if choice == nil { errors.add(name, label.unchosen) }
        return choice
    }

    /// One of the records that were offered.
    mutating func key<Subject>(
        _ name: String, _ label: SharingLabel, among offered: some Sequence<Identifier<Subject>>
    ) -> Identifier<Subject>? {
        if let key = Identifier<Subject>(fields[name]), offered.contains(key) { return key }
        errors.add(name, label.unchosen)
        return nil
    }
}

extension FormFields {
    /// In pairs, as they lie in a draft.
    var pairs: [(name: String, value: String)] {
        names.flatMap { name in all(name).map { (name: name, value: $0) } }
    }
}
