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
    public let answers: Answers?
    /// Empty when names are not passed on; the person alone when they carry the paper themselves.
    public let members: [Member]
    /// Somebody of the household stands under a protective measure: no address, no telephone.
    public let hidesPlaces: Bool
    /// The kinds of data of which something in the letter goes out: its words, and what is passed on.
    public let classes: Set<DataClass>
    public let heading: ConsentHeading?
}

extension Access {
    /// The sheet for the printer. That it was printed goes to the audit log. What came back, or
    /// whose consent has ended, goes out no more.
    public func printing(
        _ referral: Referral, of consultation: Consultation, members: [Handover.Member],
        under guards: PersonGuards
    ) throws -> Disclosed<Handover> {
        guard reads(referral), consultation.id == referral.consultation else {
            throw Denial.unseen
        }
        try requirePrintable(referral)
        let passed: Set<DataClass> =
            referral.isCarried ? [.identity, .life] : referral.letter.classes
        let standing = members.filter { $0.membership.stands(on: moment.date) }
        let hidesPlaces = standing.contains { guards.protects($0.shown.id) }
        let named = standing.filter { $0.membership.isPrincipal || !referral.isCarried }
        let isNamed = passed.contains(.identity) && covers(.identity)
        let isTold = passed.contains(.life) && covers(.life)
        let sheet = Handover(
            referral: referral, answers: isTold ? consultation.answers : nil,
            members: isNamed ? named.map { $0.printed(withPlaces: !hidesPlaces) } : [],
            hidesPlaces: hidesPlaces, classes: passed.union([.life]),
            heading: heading(of: referral, about: members))
        return disclose(
            sheet, kind: Referral.kind, subject: referral.id.description, deed: "print")
    }
}

extension Access {
    /// Whether the sheet of this referral may still leave the house, for the link that leads there.
    public func mayPrint(_ referral: Referral) -> Bool {
        do {
            try requirePrintable(referral)
            return true
        } catch {
            return false
        }
    }

    func requirePrintable(_ referral: Referral) throws(Referral.Refusal) {
        switch referral.state {
        case .drafted, .sent, .acknowledged, .accepted, .connected, .feedbackGiven: break
        case .returned, .withdrawn: throw .closed
        }
        guard case .consent(let id) = referral.basis, !referral.isCarried else { return }
        guard let given = consents.first(where: { $0.id == id }) else { throw .noBasis }
        // The same person may have answered anew; an answer that reaches as far carries it on.
        let carries = consents.contains {
            $0.person == given.person && $0.isInForce(on: moment.date)
                && $0.scope.agencies.isSuperset(of: given.scope.agencies)
                && referral.letter.classes.isSubset(of: $0.scope.classes)
        }
        guard carries else { throw .noBasis }
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
