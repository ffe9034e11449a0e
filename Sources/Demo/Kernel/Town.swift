import Casework

/// What the scripts may speak of: desks by what they are good for, the workers, the calendar.
struct Town: Sendable {
    let profile: Profile
    let directory: Directory
    let calendar: TownCalendar
    let staff: Staff

    init(_ profile: Profile, _ directory: Directory, now: Moment) throws {
        self.profile = profile
        self.directory = directory
        calendar = TownCalendar(now: now)
        staff = try Staff(directory, profile, now: now)
    }

    /// 多機関協働事業者.
    var unit: Desk {
        guard let desk = directory.multiAgencyDesk else {
            preconditionFailure("Every profile has a multi-agency unit.")
        }
        return desk
    }

    /// The agency that is told when a partner is: the one it belongs to, else itself.
    func recipient(of partner: Partner) -> Agency {
        let agency = profile.partners.first { $0.id == partner.id }?.agency
        guard let agency = agency.flatMap({ directory.agency($0) }) ?? partner.asRecipient else {
            preconditionFailure("The partner \(partner.id) can be told nothing.")
        }
        return agency
    }

    private var welfare: [Desk] { directory.desks.filter { $0.isWelfare && !$0.isMultiAgency } }

    /// Counters of other business; a welfare desk where the profile has none.
    func counter(_ number: Int) -> Desk {
        let counters = directory.desks.filter { !$0.isWelfare }
        let all = counters.isEmpty ? Array(welfare.suffix(1)) : counters
        return all.isEmpty ? unit : all[number % all.count]
    }

    /// The desk a trouble belongs to, found by what the profile says the desk is for. Without a
    /// general desk, people with everything at once come to the one that asks about the living.
    func desk(_ theme: Theme) -> Desk {
        let general = welfare.first(where: \.isGeneral)
        if theme == .general, let general { return general }
        if theme == .general { return desk(.poverty) }
        let fitting = welfare.first { theme.fits($0, sections: directory.sections) }
        return fitting ?? general ?? welfare.first ?? unit
    }

    /// Another desk than this one, the fitting one if there is one.
    func desk(_ theme: Theme, otherThan desk: Identifier<Desk>) -> Desk {
        let fitting = self.desk(theme)
        if fitting.id != desk { return fitting }
        return welfare.first { $0.id != desk } ?? unit
    }
}

/// What a desk is good for.
enum Theme: Sendable {
    case elder, child, disability, poverty, general

    fileprivate func fits(_ desk: Desk, sections: [Section]) -> Bool {
        let names = desk.sections.compactMap { id in sections.first { $0.id == id }?.name }
        let text = ([desk.name] + desk.fields + names + desk.topics).joined(separator: "\n")
        return words.contains { text.contains($0) }
    }

    private var words: [String] {
        switch self {
        case .elder: ["地域包括", "高齢", "介護"]
        case .child: ["こども", "子ども", "子育て", "児童"]
        case .disability: ["障害", "障がい"]
        case .poverty: ["困窮", "自立相談", "生活"]
        case .general: []
        }
    }
}
