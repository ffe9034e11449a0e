/// What is typed about a person: at intake, when a name becomes known, or when something changes.
public struct PersonDetails: Equatable, Sendable {
    public var name: PersonName
    public var sex: Sex
    public var birth: Birth
    public var otherNames: [OtherName]
    public var addresses: [Address]
    public var contacts: [Contact]
    public var caution: String
    /// Answers that no field above holds: own questions, 答えなかった, 不詳.
    public internal(set) var other: Answers

    public init(
        name: PersonName = PersonName(), sex: Sex = .unknown, birth: Birth = .unknown,
        otherNames: [OtherName] = [], addresses: [Address] = [], contacts: [Contact] = [],
        caution: String = "", other: Answers = PersonForm.nothing
    ) {
        self.name = name
        self.sex = sex
        self.birth = birth
        self.otherNames = otherNames
        self.addresses = addresses
        self.contacts = contacts
        self.caution = caution
        self.other = other
    }
}

extension Person {
    public var details: PersonDetails {
        PersonDetails(
            name: name, sex: sex, birth: birth, otherNames: otherNames, addresses: addresses,
            contacts: contacts, caution: caution, other: other)
    }

    init(_ details: PersonDetails, id: Identifier<Person>) {
        self.init(
            id: id, name: details.name, sex: details.sex, birth: details.birth,
            otherNames: details.otherNames, addresses: details.addresses,
            contacts: details.contacts, caution: details.caution, other: details.other,
            mergedInto: nil, version: 0)
    }
}

extension Access {
    /// A person not known here before.
    public func registering(_ details: PersonDetails, keys: Keys) throws -> Outcome {
        try requireWriting()
        var outcome = Outcome()
        outcome.add(change(from: nil, to: Person(details, id: keys.new()), "register"))
        return outcome
    }

    /// What is known of a person changes: a name for somebody anonymous, a new address.
    public func rewriting(
        _ person: Person, among members: [Membership], as details: PersonDetails,
        under guards: PersonGuards
    ) throws -> Outcome {
        try requireWriting()
        guard members.has(person.id, in: file) else { throw Denial.unseen }
        guard guards.shows(person.id, to: standing) else { throw Denial.unseen }
        var next = person
        next.name = details.name
        next.sex = details.sex
        next.birth = details.birth
        next.otherNames = details.otherNames
        next.addresses = details.addresses
        next.contacts = details.contacts
        next.caution = details.caution
        next.other = details.other
        var outcome = Outcome()
        outcome.add(change(from: person, to: next, "rewrite"))
        return outcome
    }
}
