@_spi(Stored) import Casework

/// A consultation as its row holds it, before its issues and tags are read beside it.
struct ConsultationRow {
    let id: Identifier<Consultation>
    private let file: Identifier<HouseholdFile>
    private let desk: Identifier<Desk>
    private let receivedAt: Moment
    private let receiver: Identifier<Worker>
    private let mode: IntakeMode
    private var account: Consultation.Account
    private let state: Consultation.State
    private let nextOn: CivilDate?
    private let version: Int

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        let wrapped: [UInt8] = try row.next()
        file = try row.next()
        let seal = Seal(
            try vault.unwrap(wrapped, owner: file.description), "consultations", id)
        desk = try row.next()
        receivedAt = try row.next()
        receiver = try row.next()
        mode = try row.choice()
        let channel: Channel = try row.choice()
        let route: Route? = try row.optionalChoice()
        account = Consultation.Account(
            channel: channel, route: route,
            gist: try seal.open("gist", row.next(Sealed.self)),
            wish: try seal.open("wish", row.optional(Sealed.self)))
        account.visitor = try Self.visitor(seal.open("visitor", row.optional(Sealed.self)))
        account.emergencies = try row.choices()
        account.consent = try row.choice()
        account.noConsentReason = try seal.open("no_consent", row.optional(Sealed.self))
        account.conferenceNeed = try row.choice()
        let name: String = try row.next()
        let reference: String? = try row.optional()
        let text = try seal.open("state_text", row.optional(Sealed.self))
        state = try Self.state(name, reference, text)
        nextOn = try row.optional()
        version = try row.next()
    }

    func consultation(marks: [Issue: IssueMark], tags: Set<IssueTag>) -> Consultation {
        var full = account
        full.marks = marks
        full.tags = tags
        return Consultation(
            id: id, file: file, desk: desk, receivedAt: receivedAt, receiver: receiver,
            mode: mode, account: full, state: state, nextOn: nextOn, version: version)
    }

    private static func visitor(_ text: String) throws -> Visitor? {
        if text.isEmpty { return nil }
        let parts = try Packed.unpack(text)
        guard parts.count == 3 else { throw Packed.Malformed() }
        return Visitor(name: parts[0], phone: parts[1], relation: parts[2])
    }

    private static func state(
        _ name: String, _ reference: String?, _ text: String
    ) throws -> Consultation.State {
        switch (name, reference) {
        case ("received", nil): return .received
        case ("emergency", nil): return .emergency
        case ("listened", nil): return .listened
        case ("answered", nil): return .answered(text)
        case ("ownCase", nil): return .ownCase
        case ("concern", nil): return .concern
        case ("watching", nil): return .watching
        case ("noContact", nil): return .noContact(text)
        case ("referred", let key?):
            guard let id = Identifier<Referral>(key) else { throw Row.Unreadable(column: 17) }
            return .referred(id)
        case ("escalated", let key?):
            guard let id = Identifier<Case>(key) else { throw Row.Unreadable(column: 17) }
            return .escalated(id)
        default: throw Row.Unreadable(column: 16)
        }
    }
}

/// The columns that a consultation fills.
struct ConsultationColumns {
    let insert: SQL
    let update: SQL

    init(_ it: Consultation, _ key: DataKey) throws {
        let seal = Seal(key, "consultations", it.id)
        let account = it.account
        let gist = try seal.text("gist", account.gist)
        let wish = try seal.optional("wish", account.wish)
        let visitor = try account.visitor.map {
            try seal.text("visitor", Packed.pack([$0.name, $0.phone, $0.relation]))
        }
        let noConsent = try seal.optional("no_consent", account.noConsentReason)
        let (name, reference, words) = Self.columns(it.state)
        let text = try words.map { try seal.text("state_text", $0) }
        insert = """
            INSERT INTO consultations (id, file, desk, received_at, receiver, mode, channel,
                route, gist, wish, visitor, emergencies, consent, no_consent, conference_need,
                state, state_ref, state_text, next_on, version)
            VALUES (\(it.id), \(it.file), \(it.desk), \(it.receivedAt), \(it.receiver),
                \(it.mode.rawValue), \(account.channel.rawValue), \(account.route?.rawValue),
                \(gist), \(wish), \(visitor), \(account.emergencies.column),
                \(account.consent.rawValue), \(noConsent),
                \(account.conferenceNeed.rawValue), \(name), \(reference), \(text),
                \(it.nextOn), 0)
            """
        update = """
            UPDATE consultations SET channel = \(account.channel.rawValue),
                route = \(account.route?.rawValue), gist = \(gist), wish = \(wish),
                visitor = \(visitor), emergencies = \(account.emergencies.column),
                consent = \(account.consent.rawValue), no_consent = \(noConsent),
                conference_need = \(account.conferenceNeed.rawValue), state = \(name),
                state_ref = \(reference), state_text = \(text), next_on = \(it.nextOn), version = version + 1
            WHERE id = \(it.id) AND version = \(it.version)
            """
    }

    static func columns(
        _ state: Consultation.State
    ) -> (name: String, reference: String?, text: String?) {
        switch state {
        case .received: ("received", nil, nil)
        case .emergency: ("emergency", nil, nil)
        case .listened: ("listened", nil, nil)
        case .answered(let text): ("answered", nil, text)
        case .ownCase: ("ownCase", nil, nil)
        case .referred(let id): ("referred", id.description, nil)
        case .escalated(let id): ("escalated", id.description, nil)
        case .concern: ("concern", nil, nil)
        case .watching: ("watching", nil, nil)
        case .noContact(let text): ("noContact", nil, text)
        }
    }
}
