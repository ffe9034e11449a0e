import Casework
import Pages
import Records

/// What was typed to add somebody to the household.
struct MemberForm {
    let fields: FormFields
    let today: CivilDate

    struct Input {
        /// Somebody who was found, instead of a new record.
        let known: Identifier<Person>?
        let details: PersonDetails
        let relation: Membership.Relation
        let since: CivilDate
        let livesTogether: Bool
        let isHead: Bool
    }

    func parsed() -> CaseFieldReader.Read<Input> {
        var reader = PersonFieldReader(fields, today: today)
        let known = Identifier<Person>(fields["known"])
        let details = known == nil ? PersonForm.short(&reader) : PersonDetails()
        if known == nil && !details.name.isKnown && details.name.nickname.isEmpty {
            reader.errors.add("family", FieldProblem.nobody)
        }
        let relation: Membership.Relation? = fields.choice("relation")
        if relation == nil {
            reader.errors.add("relation", FieldProblem.unchosen(PersonLabel.relation.words))
        }
        let since = reader.day("since", PersonLabel.since.words, through: today)
        guard reader.errors.isEmpty, let relation, let since else {
            return .wrong(FormState(fields, reader.errors))
        }
        return .good(
            Input(
                known: known, details: details, relation: relation, since: since,
                livesTogether: fields.has("together"), isHead: fields.has("head")))
    }
}

extension Membership {
    /// A place in the household as it would be typed.
    var fields: FormFields {
        var fields: FormFields = ["relation": relation.rawValue]
        if livesTogether { fields["together"] = "yes" }
        if isHead { fields["head"] = "yes" }
        return fields
    }
}

extension Asking {
    var freshMember: FormFields {
        var fields: FormFields = ["together": "yes", "known": ""]
        fields.fill("since", with: today)
        return fields
    }

    /// A place in this household; those of other households do not exist here, nor do those of a
    /// person under guard.
    func place(_ id: Identifier<Membership>, in access: Access) throws -> Membership {
        let member = try MembershipStore(books).require(id)
        guard member.file == access.file.id else { throw Denial.unseen }
        _ = try shown(member.person, access)
        return member
    }

    func memberPage(
        _ member: Membership, _ access: Access, _ form: FormState, _ ending: FormState,
        _ naming: FormState = FormState()
    ) throws -> MemberPage {
        let face = try face(access)
        guard let found = face.members.first(where: { $0.membership.id == member.id }) else {
            throw Denial.unseen
        }
        return MemberPage(face: face, member: found, form: form, ending: ending, naming: naming)
    }

    func newMemberPage(
        _ access: Access, _ entry: CaseEntry, _ query: String
    ) throws -> NewMemberPage {
        let found = try hits(for: query)
        let face = try face(access)
        let here = Set(face.household.map(\.shown.id))
        var seen = here
        let hits = found.filter { seen.insert($0.person.id).inserted }
        return NewMemberPage(
            face: face, entry: entry, query: query,
            hits: hits.map {
                NewMemberPage.Hit(
                    person: $0.person, number: $0.fileNumber,
                    how: NameMatch(rawValue: $0.rank)?.words ?? "")
            }, viewings: query.isEmpty ? [] : [worker.readsSearch(at: moment)])
    }

    private func hits(for query: String) throws -> [PersonHit] {
        let search = PersonSearch(books, for: standing, at: moment)
        switch SearchQuestion(query) {
        case .nothing, .number: return []
        case .phone(let digits): return try search.hits(.phone(digits), limit: 10)
        case .birthDate(let day): return try search.hits(.birthDate(day), limit: 10)
        case .address(let text): return try search.hits(.address(text), limit: 10)
        case .name(let text): return try search.hits(.name(text), limit: 10)
        }
    }
}
