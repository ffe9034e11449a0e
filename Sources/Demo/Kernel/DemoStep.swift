import Casework

/// One thing that somebody did in the demo town: when, who, and the domain step that makes it.
///
/// Whoever keeps the books looks up what the step may consider, takes it and saves what comes out:
/// exactly the way of a press of a button. A rule that changes makes the demo fail, not lie.
public struct DemoStep: Sendable {
    /// The household's word in the demo's own script.
    public let household: String
    public let moment: Moment
    public let standing: Standing
    public let deed: Deed
    let seed: String

    public enum Deed: Sendable {
        /// A consultation is received and opens a household file.
        case open(@Sendable (DemoOpening) throws -> Outcome)
        /// Something happens in the file.
        case proceed(@Sendable (DemoFile) throws -> Outcome)
        /// 閲覧制限: the principal comes under guard.
        case guardPrincipal(permitted: Set<Identifier<Worker>>)
    }

    /// The supply for this step; the same keys whenever it is asked for anew.
    public var keys: Keys { .demo(seed, at: moment) }
}

/// What a reception may consider.
public struct DemoOpening {
    /// The number of the new file.
    public let number: String
    public let moment: Moment
    public let keys: Keys
    /// The principal of an earlier household of the script, to be met again at the same desk.
    public let known: (String) -> Identifier<Person>?

    public init(
        number: String, moment: Moment, keys: Keys,
        known: @escaping (String) -> Identifier<Person>?
    ) {
        self.number = number
        self.moment = moment
        self.keys = keys
        self.known = known
    }
}

/// What a step inside a file may consider: the file as the acting worker finds it.
public struct DemoFile {
    public let access: Access
    public let keys: Keys
    /// Newest first, as the stores give them.
    public let consultations: [Consultation]
    public let referrals: [Referral]
    public let cases: [Case]
    public let hearings: [Hearing]
    public let consents: [Consent]
    public let members: [Membership]
    public let people: [Person]
    public let guards: PersonGuards
    public let tasks: [CaseTask]
    public let sequence: Int64
    public let caseNumber: () throws -> String

    public init(
        access: Access, keys: Keys, consultations: [Consultation], referrals: [Referral],
        cases: [Case], hearings: [Hearing], consents: [Consent], members: [Membership],
        people: [Person], guards: PersonGuards, tasks: [CaseTask], sequence: Int64,
        caseNumber: @escaping () throws -> String
    ) {
        self.access = access
        self.keys = keys
        self.consultations = consultations
        self.referrals = referrals
        self.cases = cases
        self.hearings = hearings
        self.consents = consents
        self.members = members
        self.people = people
        self.guards = guards
        self.tasks = tasks
        self.sequence = sequence
        self.caseNumber = caseNumber
    }
}

/// The script of the demo asks for something that the town does not have: a fault of the script.
public struct DemoFault: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}

extension DemoFile {
    func found<Record>(_ record: Record?, _ what: String) throws -> Record {
        guard let record else { throw DemoFault("no \(what) in file \(access.file.number)") }
        return record
    }

    var consultation: Consultation { get throws { try found(consultations.first, "consultation") } }
    var referral: ReferralFacts {
        get throws {
            ReferralFacts(
                referral: try found(referrals.first, "referral"), consultation: try consultation)
        }
    }
    var openCase: Case { get throws { try found(cases.first, "case") } }
    var principal: Identifier<Person> {
        get throws { try found(members.first(where: \.isPrincipal)?.person, "principal") }
    }
    /// Members of the household now.
    var persons: Set<Identifier<Person>> {
        Set(members.filter { $0.until == nil }.map(\.person))
    }
    var consent: Consent? { consents.first { $0.isInForce(on: access.moment.date) } }
}
