/// 閲覧制限: the persons under a protective measure, with the workers to whom they stay visible.
///
/// The measure itself (DV等支援措置, SM-14) comes with its slice; the guard stands from the start,
/// since an address shown once cannot be taken back.
public struct PersonGuard: Equatable, Sendable {
    public let person: Identifier<Person>
    public let permitted: Set<Identifier<Worker>>
    public init(person: Identifier<Person>, permitted: Set<Identifier<Worker>>) {
        self.person = person
        self.permitted = permitted
    }
}

/// All guards that matter for one page.
public struct PersonGuards: Sendable {
    private let guards: [Identifier<Person>: PersonGuard]

    public init(_ guards: [PersonGuard]) {
        self.guards = Dictionary(guards.map { ($0.person, $0) }) { first, _ in first }
    }

    public func shows(_ person: Identifier<Person>, to standing: Standing) -> Bool {
        guards[person].map { $0.permitted.contains(standing.worker) } ?? true
    }

    /// Whether this person stands under a measure: printing and exporting leave the address out.
    public func protects(_ person: Identifier<Person>) -> Bool { guards[person] != nil }
}

/// A person as one worker may see them: in the open, or as 「閲覧制限」.
public enum ShownPerson: Equatable, Sendable {
    case open(Person)
    case restricted(Identifier<Person>)

    public var person: Person? { if case .open(let person) = self { person } else { nil } }
    public var id: Identifier<Person> {
        switch self {
        case .open(let person): person.id
        case .restricted(let id): id
        }
    }
}

extension Access {
    /// The members of the household as they may be shown here. Restriction redacts, and so is
    /// everybody redacted who never stood in this household. A record that was taken into a member's
    /// is that member's: `takenIn` tells whose.
    public func show(
        _ people: [Person], among members: [Membership],
        takenIn: [Identifier<Person>: Identifier<Person>] = [:], under guards: PersonGuards
    ) -> Disclosed<[ShownPerson]> {
        let shown = people.map { person -> ShownPerson in
            guard members.has(takenIn[person.id] ?? person.id, in: file) else {
                return .restricted(person.id)
            }
            guard guards.shows(person.id, to: standing) else { return .restricted(person.id) }
            guard covers(.identity) else { return .restricted(person.id) }
            return .open(person)
        }
        return disclose(shown, kind: HouseholdFile.kind, subject: file.id.description)
    }
}

extension [Membership] {
    /// Whether the person stands or stood in this household: a ticket reaches no further.
    func has(_ person: Identifier<Person>, in file: HouseholdFile) -> Bool {
        contains { $0.file == file.id && $0.person == person }
    }
}
