/// 自治体プロファイル: everything that differs from one municipality to the next, as data.
///
/// Names of the programme, of desks, sections and meetings appear nowhere in the code: a city that
/// calls them otherwise, or combines its meetings otherwise, writes another profile. The reader
/// (`ProfileFile`) guarantees that every key in a profile points at something the profile has.
public struct Profile: Hashable, Sendable {
    /// The documents this profile was transcribed from.
    public let sources: [Source]
    public let municipality: Municipality
    public let programme: Programme
    public let sections: [Section]
    public let agencies: [Agency]
    public let fields: [Field]
    public let desks: [Desk]
    public let multiAgency: MultiAgencyUnit
    public let bodies: [Body]
    public let sessions: [Session]
    public let lanes: [Lane]
    public let calendar: [CalendarEntry]
    public let tallies: [Tally]
    public let partners: [Partner]
    public let provision: Provision?
    public let plan: Plan?
    public let scope: [ScopeCriterion]
    public let issueTags: [IssueTag]
    public let codes: CodeChoices
    public let roles: [RoleName]
    public let events: [ExternalEvent]
    public let settings: Settings

    public init(
        sources: [Source], municipality: Municipality, programme: Programme, sections: [Section],
        agencies: [Agency], fields: [Field], desks: [Desk], multiAgency: MultiAgencyUnit,
        bodies: [Body], sessions: [Session], lanes: [Lane], calendar: [CalendarEntry],
        tallies: [Tally], partners: [Partner], provision: Provision?, plan: Plan?,
        scope: [ScopeCriterion], issueTags: [IssueTag], codes: CodeChoices, roles: [RoleName],
        events: [ExternalEvent], settings: Settings
    ) {
        self.sources = sources
        self.municipality = municipality
        self.programme = programme
        self.sections = sections
        self.agencies = agencies
        self.fields = fields
        self.desks = desks
        self.multiAgency = multiAgency
        self.bodies = bodies
        self.sessions = sessions
        self.lanes = lanes
        self.calendar = calendar
        self.tallies = tallies
        self.partners = partners
        self.provision = provision
        self.plan = plan
        self.scope = scope
        self.issueTags = issueTags
        self.codes = codes
        self.roles = roles
        self.events = events
        self.settings = settings
    }
}

extension Profile {
    public func section(_ key: Section.Key) -> Section? { sections.first { $0.id == key } }
    public func agency(_ key: Agency.Key) -> Agency? { agencies.first { $0.id == key } }
    public func desk(_ key: Desk.Key) -> Desk? { desks.first { $0.id == key } }
    public func field(_ key: Field.Key) -> Field? { fields.first { $0.id == key } }
    public func body(_ key: Body.Key) -> Body? { bodies.first { $0.id == key } }

    /// The desks that list themselves under a field (分野), in the order of the profile.
    public func desks(in field: Field.Key) -> [Desk] { desks.filter { $0.fields.contains(field) } }

    /// The name of a role in this municipality's own words, if the profile gives one.
    public func name(of role: Role) -> String? { roles.first { $0.role == role }?.name }

    /// The bodies that may take a case with, or without, the person's consent.
    public func conferences(withConsent: Bool) -> [Body] {
        bodies.filter { $0.kinds.contains(withConsent ? .planConference : .statutoryConference) }
    }
}
