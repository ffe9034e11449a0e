import Casework
import Pages
import Records

extension Asking {
    /// Adds somebody to the household, after looking whether they are there already.
    func adding(
        _ input: MemberForm.Input, in access: Access, _ fields: FormFields
    ) throws -> Acted {
        let done = "/files/\(access.file.id)/household?notice=memberAdded"
        if let known = input.known {
            guard try seen(known) != nil else { throw Denial.unseen }
            return .done(try place(known, input, in: access), to: done)
        }
        let candidates = try candidates(try traces(of: input.details))
        let answer = EarlierAnswer(fields, among: candidates)
        switch answer {
        case .none where candidates.isEmpty: break
        case .none: return .again(earlierMemberPage(candidates, FormState(fields), access))
        case .wrong(let errors):
            return .again(
                earlierMemberPage(candidates, FormState(fields, errors), access))
        case .person(let known): return .done(try place(known, input, in: access), to: done)
        case .file: throw Denial.unseen
        case .different: break
        }
        var outcome = try access.registering(input.details, keys: keys)
        guard let person = outcome.people.first?.after.id else { throw Denial.unseen }
        outcome.merge(try place(person, input, in: access))
        guard case .different(let reason) = answer else { return .done(outcome, to: done) }
        try books.save(outcome, terminal: terminal)
        try judgeDifferent(person, from: candidates.compactMap(\.id), because: reason)
        return .went(to: done)
    }

    private func place(
        _ person: Identifier<Person>, _ input: MemberForm.Input, in access: Access
    ) throws -> Outcome {
        try access.adding(
            person, as: input.relation, livesTogether: input.livesTogether,
            isHead: input.isHead, since: input.since,
            to: try MembershipStore(books).members(of: access.file.id), keys: keys)
    }

    private func earlierMemberPage(
        _ candidates: [EarlierPage.Candidate], _ form: FormState, _ access: Access
    ) -> EarlierPage {
        let path = "/files/\(access.file.id)/members"
        return EarlierPage(
            candidates: candidates, elsewhere: [],
            onward: EarlierPage.Onward(
                use: .member, action: path, back: Link("入力に戻る", href: "\(path)/new"),
                draft: "files-\(access.file.id)/members/new"),
            form: form, today: today, directory: directory)
    }
}

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
