import Casework
import Pages

/// What a worker said about the candidates: nothing yet, one of them, or nobody of them.
enum EarlierAnswer {
    case none
    case wrong(FieldErrors)
    case person(Identifier<Person>)
    case file(Identifier<HouseholdFile>)
    case different(String)

    /// Only what was offered is taken.
    init(_ fields: FormFields, among candidates: [EarlierPage.Candidate]) {
        let choice = fields[EarlierPage.choice]
        if choice == EarlierPage.different {
            let reason = JapaneseText.clean(fields[EarlierPage.reason])
            guard reason.isEmpty && !candidates.isEmpty else {
                self = .different(reason)
                return
            }
            self = .wrong([FieldError(EarlierPage.reason, FieldProblem.noReason)])
        } else if let key = Self.key(choice, EarlierPage.asPerson, of: Person.self),
            candidates.contains(where: { $0.id == key })
        {
            self = .person(key)
        } else if let key = Self.key(choice, EarlierPage.inFile, of: HouseholdFile.self),
            candidates.contains(where: { $0.offers(key) })
        {
            self = .file(key)
        } else if fields.has(EarlierPage.reason) {
            // The question was asked and not answered.
            self = .wrong([FieldError(EarlierPage.choice, FieldProblem.noVerdict)])
        } else {
            self = .none
        }
    }

    private static func key<Subject>(
        _ choice: String, _ start: String, of _: Subject.Type
    ) -> Identifier<Subject>? {
        choice.hasPrefix(start) ? Identifier(String(choice.dropFirst(start.count))) : nil
    }
}
