@_spi(Stored) import Casework

/// A consultation as its row holds it, before what was heard is read beside it.
struct ConsultationRow {
    let id: Identifier<Consultation>
    private let file: Identifier<HouseholdFile>
    private let desk: Identifier<Desk>
    private let receivedAt: Moment
    private let receiver: Identifier<Worker>
    private let mode: IntakeMode
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
        let name: String = try row.next()
        let reference: String? = try row.optional()
        let text = try seal.open("state_text", row.optional(Sealed.self))
        state = try Self.state(name, reference, text)
        nextOn = try row.optional()
        version = try row.next()
    }

    func consultation(_ parts: [StoredPart]) -> Consultation {
        Consultation(
            id: id, file: file, desk: desk, receivedAt: receivedAt, receiver: receiver,
            mode: mode, answers: parts.map(\.part).whole ?? Answers(to: IntakeForm.form),
            state: state, nextOn: nextOn, version: version)
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
            guard let id = Identifier<Referral>(key) else { throw Row.Unreadable(column: 8) }
            return .referred(id)
        case ("escalated", let key?):
            guard let id = Identifier<Case>(key) else { throw Row.Unreadable(column: 8) }
            return .escalated(id)
        default: throw Row.Unreadable(column: 7)
        }
    }
}

/// The columns that a consultation fills. What was heard lies in sealed parts.
struct ConsultationColumns {
    let insert: SQL
    let update: SQL

    init(_ it: Consultation, _ key: DataKey) throws {
        let seal = Seal(key, "consultations", it.id)
        let (name, reference, words) = Self.columns(it.state)
        let text = try words.map { try seal.text("state_text", $0) }
        insert = """
            INSERT INTO consultations (id, file, desk, received_at, receiver, mode, state,
                state_ref, state_text, next_on, version)
            VALUES (\(it.id), \(it.file), \(it.desk), \(it.receivedAt), \(it.receiver),
                \(it.mode.rawValue), \(name), \(reference), \(text), \(it.nextOn), 0)
            """
        update = """
            UPDATE consultations SET state = \(name), state_ref = \(reference),
                state_text = \(text), next_on = \(it.nextOn), version = version + 1
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
