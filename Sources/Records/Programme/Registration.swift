import Casework

/// 登録: makes the installation of a municipality out of its profile, once.
public struct Registration {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public enum Refusal: Error, Equatable, CustomStringConvertible {
        /// The installation belongs to a municipality already.
        case alreadyRegistered

        public var description: String {
            switch self {
            case .alreadyRegistered:
                "ここには既に自治体の設定があります。別のフォルダー（--data）を指定してください。"
            }
        }
    }

    /// Puts agencies, sections, desks and partners, and keeps the text they were read from. The
    /// multi-agency unit is a desk like the others, after them. The profile's forms become editions.
    /// Throws `Refusal`.
    public func register(
        _ profile: Profile, text: String, forms: [OwnForm] = [],
        over shipped: [Form] = ShippedForms.all, at moment: Moment = FormCatalog.beginning.midnight
    ) throws {
        let settings = Settings(books)
        guard try settings.value(.profile) == nil else { throw Refusal.alreadyRegistered }
        let organisation = OrganisationStore(books)
        for agency in profile.agencies { try organisation.put(Agency(agency)) }
        for section in profile.sections {
            try organisation.put(Section(id: section.id, name: section.name))
        }
        for (position, desk) in profile.everyDesk.enumerated() {
            try organisation.put(desk, at: position)
        }
        for (position, partner) in profile.partners.enumerated() {
            try organisation.put(Partner(partner), at: position)
        }
        try FormEditionStore(books).register(forms, over: shipped, at: moment)
        try settings.put(text, as: .profile)
        try settings.directoryChanged()
    }
}

extension Profile {
    /// The desks of the profile in its order, and the multi-agency unit.
    fileprivate var everyDesk: [Casework.Desk] {
        desks.map { desk in
            Casework.Desk(
                id: desk.id, name: desk.name, agency: desk.agency, sections: desk.sections,
                fields: desk.fields.compactMap { field($0)?.name }, topics: desk.topics,
                isGeneral: desk.isGeneral, isWelfare: desk.isWelfare, isMultiAgency: false,
                phone: desk.phone ?? "")
        } + [
            Casework.Desk(
                id: multiAgency.id, name: multiAgency.name, agency: multiAgency.agency,
                sections: multiAgency.sections, fields: [], topics: multiAgency.duties,
                isGeneral: false, isWelfare: true, isMultiAgency: true,
                phone: multiAgency.phone ?? "")
        ]
    }
}

extension Agency {
    fileprivate init(_ agency: Profile.Agency) {
        self.init(
            id: agency.id, name: agency.name, kind: agency.kind,
            isPublicBody: agency.isPublicBody)
    }
}

extension Partner {
    /// What one line of the city's list speaks of goes into the note.
    fileprivate init(_ partner: Profile.Partner) {
        let parts = [partner.includes.joined(separator: "、"), partner.note ?? ""]
        self.init(
            id: partner.id, name: partner.name,
            note: parts.filter { !$0.isEmpty }.joined(separator: "。"))
    }
}
