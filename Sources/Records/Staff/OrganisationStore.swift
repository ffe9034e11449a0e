import Casework

/// Agencies, sections, desks and partners, as the municipality profile names them.
public struct OrganisationStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func agencies() throws -> [Agency] {
        try books.session.rows("SELECT id, name, kind, is_public FROM agencies ORDER BY id") {
            Agency(
                id: try $0.next(), name: try $0.next(), kind: try $0.choice(),
                isPublicBody: try $0.flag())
        }
    }

    public func sections() throws -> [Section] {
        try books.session.rows("SELECT id, name FROM sections ORDER BY id") {
            Section(id: try $0.next(), name: try $0.next())
        }
    }

    /// In the order of the profile.
    public func desks() throws -> [Desk] {
        let sections = Dictionary(
            grouping: try books.session.rows(
                "SELECT desk, section FROM desk_sections ORDER BY desk, section"
            ) { (try $0.next(Identifier<Desk>.self), try $0.next(Identifier<Section>.self)) },
            by: \.0)
        return try books.session.rows(
            """
            SELECT id, name, agency, fields, topics, is_general, is_welfare, is_multi_agency,
                phone
            FROM desks ORDER BY position
            """
        ) { row in
            let id: Identifier<Desk> = try row.next()
            return Desk(
                id: id, name: try row.next(), agency: try row.next(),
                sections: (sections[id] ?? []).map(\.1), fields: lines(try row.next()),
                topics: lines(try row.next()), isGeneral: try row.flag(),
                isWelfare: try row.flag(), isMultiAgency: try row.flag(), phone: try row.next())
        }
    }

    public func partners() throws -> [Partner] {
        try books.session.rows("SELECT id, name, note FROM partners ORDER BY position") {
            Partner(id: try $0.next(), name: try $0.next(), note: try $0.next())
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    @_spi(Stored) public func put(_ agency: Agency) throws {
        try books.session.run(
            """
            INSERT INTO agencies (id, name, kind, is_public)
            VALUES (\(agency.id), \(agency.name), \(agency.kind.rawValue),
                \(agency.isPublicBody.column))
            """)
    }

    @_spi(Stored) public func put(_ section: Section) throws {
        try books.session.run(
            "INSERT INTO sections (id, name) VALUES (\(section.id), \(section.name))")
    }

    @_spi(Stored) public func put(_ desk: Desk, at position: Int) throws {
        try books.session.run(
            """
            INSERT INTO desks (id, name, agency, fields, topics, is_general, is_welfare,
                is_multi_agency, phone, position)
            VALUES (\(desk.id), \(desk.name), \(desk.agency),
                \(desk.fields.joined(separator: "\n")), \(desk.topics.joined(separator: "\n")),
                \(desk.isGeneral.column), \(desk.isWelfare.column),
                \(desk.isMultiAgency.column), \(desk.phone), \(position))
            """)
        for section in desk.sections {
            try books.session.run(
                "INSERT INTO desk_sections (desk, section) VALUES (\(desk.id), \(section))")
        }
    }

    @_spi(Stored) public func put(_ partner: Partner, at position: Int) throws {
        try books.session.run(
            """
            INSERT INTO partners (id, name, note, position)
            VALUES (\(partner.id), \(partner.name), \(partner.note), \(position))
            """)
    }
}
