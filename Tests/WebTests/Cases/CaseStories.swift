@_spi(Stored) import Casework
@_spi(Stored) import Records

@testable import Web

/// Cases brought to a state by the steps of the domain.
extension TestTown {
    /// A consultation of 福祉の窓口 with its case at 多機関協働係.
    struct Opened: Sendable {
        let received: Received
        let id: Identifier<Case>
        var file: Identifier<HouseholdFile> { received.file }
    }

    /// The person agrees that the town and the council are told.
    @discardableResult
    func agree(
        _ received: Received, agencies: Set<Identifier<Agency>> = ["town", "shakyo"]
    ) async throws -> Identifier<Consent> {
        try await act("fukushi", in: received.file) { access, books, keys in
            let day = access.moment.date
            let outcome = try access.recording(
                ConsentAnswer(
                    kind: .written, person: received.person,
                    scope: Consent.Scope(
                        agencies: agencies, purposes: Set(SharingPurpose.allCases),
                        classes: Set(DataClass.allCases), from: day,
                        through: day.adding(months: 12)), askedOn: day),
                after: try ConsentStore(books).consents(of: received.file),
                cases: try CaseStore(books).cases(of: received.file), desks: [], keys: keys)
            return (outcome, outcome.consents[0].after.id)
        }
    }

    func escalated(_ received: Received, consent: Identifier<Consent>? = nil) async throws -> Opened
    {
        let id = try await act("fukushi", in: received.file) { access, books, keys in
            let outcome = try access.escalating(
                try ConsultationStore(books).require(received.consultation),
                NewCase(
                    desk: "tabane", agency: "town", reasons: [.severalIssues], consent: consent,
                    nextOn: access.moment.date.adding(days: 7)),
                number: try FileStore(books).newNumber(in: 2026, from: keys), keys: keys)
            return (outcome, outcome.cases[0].after.id)
        }
        return Opened(received: received, id: id)
    }

    /// A case after these steps: 「職員chosei」 takes those of the coordinator.
    func opened(
        family: String = "港", withConsent: Bool = false, _ steps: [(String, Case.Step)] = []
    ) async throws -> Opened {
        let received = try await receive(
            by: "fukushi", at: "fukushi", family: family, kana: ("ミナト", "ハナコ"))
        let consent = withConsent ? try await agree(received) : nil
        let opened = try await escalated(received, consent: consent)
        for (name, step) in steps { try await take(step, by: name, on: opened) }
        return opened
    }

    func take(_ step: Case.Step, by name: String, on opened: Opened) async throws {
        try await act(name, in: opened.file) { access, books, keys in
            let found = try CaseStore(books).require(opened.id)
            let desks = try DirectoryStore(books).directory().desks
            return (try access.taking(step, on: found, desks: desks, keys: keys), ())
        }
    }

    func found(_ opened: Opened) async throws -> Case {
        try await archive.read { try CaseStore($0).require(opened.id) }
    }

    func notes(of file: Identifier<HouseholdFile>) async throws -> [ProgressNote] {
        try await archive.read { try NoteStore($0).notes(of: file, limit: 1_000) }
    }

    func tasks(of file: Identifier<HouseholdFile>) async throws -> [CaseTask] {
        try await archive.read { try TaskStore($0).tasks(of: file) }
    }

    /// What the log says was done or seen in a file, oldest first.
    func deeds(in file: Identifier<HouseholdFile>) async throws -> [String] {
        try await archive.read { books in
            try books.session.rows("SELECT deed FROM audit_log WHERE file = \(file) ORDER BY seq") {
                try $0.next(String.self)
            }
        }
    }

    static var today: CivilDate { start.date }
}

extension Case.Step {
    static let hears = Case.Step.hear(coordinator: "w-chosei")
    static let conference = Case.Step.putForward(
        Case.SessionEntry(heldOn: TestTown.today, kind: .statutory))
    static let supports = Case.Step.support(
        lead: "fukushi", next: TestTown.today.adding(days: 90))
    static let decides = Case.Step.decide(by: "w-kacho")
}
