extension Referral {
    /// 本人が自分で行く: nothing is passed from desk to desk. The person takes the paper along, and
    /// the sender asks afterwards what became of it.
    public var isCarried: Bool { letter.classes.isEmpty }
}

/// つなぐシート as it may leave the house: no more than what was to be passed on.
///
/// Source: 岡山市・座間市 つなぐシート (`domain/reference.md` §4.2).
public struct Handover: Sendable {
    public struct Member: Sendable {
        public let membership: Membership
        public let shown: ShownPerson

        public init(membership: Membership, shown: ShownPerson) {
            self.membership = membership
            self.shown = shown
        }
    }

    public let referral: Referral
    /// What was heard. Nil when the story itself is not passed on.
    public let account: Consultation.Account?
    /// Empty when names are not passed on; the person alone when they carry the paper themselves.
    public let members: [Member]
    /// Somebody of the household stands under a protective measure: no address, no telephone.
    public let hidesPlaces: Bool
}

extension Access {
    /// The sheet for the printer. That it was printed goes to the audit log.
    public func printing(
        _ referral: Referral, of consultation: Consultation, members: [Handover.Member],
        under guards: PersonGuards
    ) throws(Denial) -> Disclosed<Handover> {
        guard referral.file == file.id, consultation.id == referral.consultation else {
            throw .unseen
        }
        let passed = referral.isCarried ? [.identity, .life] : referral.letter.classes
        let standing = members.filter { $0.membership.stands(on: moment.date) }
        let hidesPlaces = standing.contains { guards.protects($0.shown.id) }
        let named = standing.filter { $0.membership.isPrincipal || !referral.isCarried }
        let isNamed = passed.contains(.identity) && covers(.identity)
        let isTold = passed.contains(.life) && covers(.life)
        let sheet = Handover(
            referral: referral, account: isTold ? consultation.account : nil,
            members: isNamed ? named.map { $0.printed(withPlaces: !hidesPlaces) } : [],
            hidesPlaces: hidesPlaces)
        return disclose(
            sheet, kind: Referral.kind, subject: referral.id.description, deed: "print")
    }
}

extension Handover.Member {
    fileprivate func printed(withPlaces: Bool) -> Self {
        guard !withPlaces, case .open(var person) = shown else { return self }
        person.addresses = []
        person.contacts = []
        return Self(membership: membership, shown: .open(person))
    }
}
