import Casework
import Markup

/// What every page of a household file shows around its content: who it is about, where one is in
/// the file, and why one may see it.
public struct FileFace: Sendable {
    public struct Member: Sendable {
        public let membership: Membership
        public let shown: ShownPerson
        public init(membership: Membership, shown: ShownPerson) {
            self.membership = membership
            self.shown = shown
        }
    }

    public enum Section: String, CaseIterable, Sendable {
        case overview, notes, tasks, household, consultations, referrals, cases, sheets, sharing
        case ledger
    }

    public let file: Disclosed<HouseholdFile>
    public let access: Access
    public let members: [Member]
    /// Records that were taken into those of members: notes written on them keep a name.
    public let takenIn: [Identifier<Person>: Identifier<Person>]
    /// The code of the state shown in lists.
    public let status: String
    public let isUrgent: Bool
    public let directory: Directory
    public let names: TownNames
    public let today: CivilDate
    /// In which the words of what was written are found, edition by edition.
    let forms: FormCatalog

    public init(
        access: Access, members: [Member], takenIn: [Identifier<Person>: Identifier<Person>] = [:],
        status: String, isUrgent: Bool, directory: Directory, names: TownNames,
        today: CivilDate, forms: FormCatalog
    ) {
        file = access.disclosedFile
        self.access = access
        self.members = members
        self.takenIn = takenIn
        self.status = status
        self.isUrgent = isUrgent
        self.directory = directory
        self.names = names
        self.today = today
        self.forms = forms
    }

    public var id: Identifier<HouseholdFile> { file.value.id }
    public var path: String { "/files/\(id)" }
    public var viewings: [AuditLine] { [file.viewing] }

    /// The 本人 now, or whoever was it last.
    public var principal: Member? {
        let all = members.filter(\.membership.isPrincipal)
        return all.first { $0.membership.until == nil }
            ?? all.max { a, b in
                guard let one = a.membership.until, let two = b.membership.until else {
                    return false
                }
                return one < two
            }
    }

    /// Those who belong to the household today.
    public var household: [Member] { members.filter { $0.membership.remains(on: today) } }

    /// What the person is called, or 「閲覧制限」.
    public var name: String { name(of: principal) }

    public func name(of member: Member?) -> String {
        guard let member else { return "本人未登録" }
        return member.shown.person?.name.shown ?? "閲覧制限"
    }

    public func name(of person: Identifier<Person>) -> String {
        let standing = takenIn[person] ?? person
        return name(of: members.first { $0.shown.id == standing })
    }
}

extension FileFace {
    /// A page of this file, in its place.
    public func screen(
        _ title: String, section current: Section, errors: FieldErrors = FieldErrors(),
        rail: HTML? = nil, width: Screen.Width = .reading, actions: HTML? = nil,
        @HTML.Builder body: () -> HTML
    ) -> Screen {
        Screen(
            title, subject: "\(name) さん",
            breadcrumb: [
                Link("ホーム", href: "/"), Link("相談・ケース", href: "/files"),
                Link("\(name) さん", href: path),
            ],
            errors: errors, identity: identity, subNavigation: navigation(current),
            basis: basisNote, actions: actions, rail: rail, width: width, body: body)
    }

    private func navigation(_ current: Section) -> SubNavigation {
        SubNavigation(
            "この世帯のページ",
            items: sections.map { section in
                Frame.Item(
                    section.words(names),
                    href: section == .overview ? path : "\(path)/\(section.rawValue)",
                    isCurrent: section == current)
            })
    }

    /// The ledger is for those who answer for the file; sheets where the municipality has its own.
    private var sections: [Section] {
        Section.allCases.filter { section in
            switch section {
            case .ledger: access.overseesSharing
            case .sheets: !forms.own(on: today).isEmpty
            case .overview, .notes, .tasks, .household, .consultations, .referrals, .cases,
                .sharing:
                true
            }
        }
    }

    var basisNote: BasisNote {
        let names = access.desks.sorted().map { directory.deskName($0) }.joined(separator: "、")
        let classes = access.classes.sorted().map(\.words).joined(separator: "／")
        return BasisNote(
            file.basis.words(self.names), source: nil, detail: "\(names)として、次の情報を見られます：\(classes)",
            ledger: access.overseesSharing
                ? Link("だれが見たかの記録", href: "\(path)/ledger") : nil)
    }

    private var identity: IdentityBar {
        let person = principal?.shown.person
        let value = file.value
        var facts: [String] = []
        if let person {
            facts.append(person.birth.words(on: today))
            facts.append(person.sex.words)
        }
        let companion = directory.workerName(value.accompanying)
        return IdentityBar(
            name: name, kana: person?.name.kana, facts: facts, number: value.number, flags: flags,
            owner: "\(companion)（\(directory.deskName(value.desk))）",
            status: statusTag(statusWords(status, self.names), isUrgent ? .urgent : .blue),
            action: access.mayWrite
                ? linkButton("記録を書く", href: "\(path)/notes", size: .small) : nil)
    }

    private var flags: [IdentityBar.Flag] {
        var flags: [IdentityBar.Flag] = []
        if file.value.isHidden { flags.append(.init(.restricted, "知られない相談")) }
        if isUrgent { flags.append(.init(.urgent, "緊急")) }
        guard let person = principal?.shown.person else {
            if principal != nil { flags.append(.init(.restricted, "閲覧制限")) }
            return flags
        }
        if !person.caution.isEmpty { flags.append(.init(.danger, person.caution)) }
        if person.contacts.contains(where: { $0.keepFromFamily && $0.isCurrent(on: today) }) {
            flags.append(.init(.contact, "家族に知られない連絡"))
        }
        return flags
    }
}

extension FileFace.Section: TownWorded {
    public func words(_ names: TownNames) -> String {
        switch self {
        case .overview: "概要"
        case .notes: "記録"
        case .tasks: "やること"
        case .household: "世帯・人"
        case .consultations: "相談"
        case .referrals: "つなぎ"
        case .cases: names.multiAgency
        case .sheets: "記入票"
        case .sharing: "同意・共有"
        case .ledger: "閲覧の記録"
        }
    }
}
