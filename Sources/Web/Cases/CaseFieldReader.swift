import Casework
import Pages
import Records

/// Reads the fields of a form of the case slice and gathers what is wrong with all of them.
struct CaseFieldReader {
    let fields: FormFields
    var errors = FieldErrors()

    init(_ fields: FormFields) { self.fields = fields }

    /// What the form came to: nothing is wrong, or the form with what is to be put right.
    enum Read<Input> {
        case good(Input)
        case wrong(FormState)
    }

    /// The input, if every part of it could be read.
    func result<Input>(_ input: Input?) -> Read<Input> {
        guard errors.isEmpty, let input else { return .wrong(FormState(fields, errors)) }
        return .good(input)
    }

    /// A day that must be there.
    mutating func day(
        _ name: String, _ label: CaseLabel, from: CivilDate? = nil, through: CivilDate? = nil
    ) -> CivilDate? {
        let before = errors
        let day = optionalDay(name, label, from: from, through: through)
        if day == nil && errors == before {
            errors.add("\(name)_y", CaseProblem.empty(label))
        }
        return day
    }

    /// A day that may be left open. What is wrong stands at the box of the year.
    mutating func optionalDay(
        _ name: String, _ label: CaseLabel, from: CivilDate? = nil, through: CivilDate? = nil
    ) -> CivilDate? {
        switch fields.day(name) {
        case .failure(let fault):
            errors.add("\(name)_y", CaseProblem.unreadable(label, fault))
        case .success(let day?):
            if let from, day < from {
                errors.add("\(name)_y", CaseProblem.tooEarly(label, from))
            } else if let through, day > through {
                errors.add("\(name)_y", CaseProblem.tooLate(label, through))
            } else {
                return day
            }
        case .success(nil): break
        }
        return nil
    }

    /// One of the records that were offered.
    mutating func key<Subject>(
        _ name: String, _ label: CaseLabel, among offered: some Sequence<Identifier<Subject>>,
        otherwise: String? = nil
    ) -> Identifier<Subject>? {
        let key = Identifier<Subject>(fields[name])
        if let key, offered.contains(key) { return key }
        errors.add(name, otherwise ?? CaseProblem.unchosen(label))
        return nil
    }
}

extension Asking {
    /// A form to be filled in: from the draft of this worker if there is one, else as given.
    func caseEntry(_ draft: String, fresh: FormFields = FormFields()) throws -> CaseEntry {
        guard let kept = try DraftStore(books).draft(of: draft, by: worker.id) else {
            return CaseEntry(form: FormState(fresh), draft: draft)
        }
        return CaseEntry(
            form: FormState(FormFields(kept.fields.map { ($0.name, $0.value) })), draft: draft,
            draftedAt: kept.at)
    }

    /// Desks that may open this file now.
    func sharingDesks(of file: Identifier<HouseholdFile>) throws -> Set<Identifier<Desk>> {
        Set(try openShares(of: file).map(\.desk))
    }

    func openShares(of file: Identifier<HouseholdFile>) throws -> [Share] {
        try ShareStore(books).shares(of: file).filter { $0.isOpen(at: moment) }
    }
}

extension Keys {
    /// For asking the rules what they would say: nothing made with these is ever saved.
    static let sample = Keys { "sample" }
}
