import Casework
import Demo
@_spi(Stored) import Records

/// 入居: puts a demo town into the books, step by step, as the presses of buttons would.
struct Settlement {
    static let password = "kasane-demo-2026"
    private static let terminal = "練習用の町"
    /// Few transactions, none of them long.
    private static let stepsAtOnce = 60

    let archive: Archive
    let profile: Profile
    /// The YAML text of the profile.
    let text: String
    var forms: [OwnForm] = []
    let now: Moment
    /// The hash of the password that all accounts of a demo have.
    let passwordHash: String

    func run() async throws {
        let (profile, text, forms, now) = (profile, text, forms, now)
        let directory = try await archive.transaction { books in
            try Registration(books).register(profile, text: text, forms: forms, at: now)
            return try DirectoryStore(books).directory()
        }
        let town = try DemoTown(profile, directory, now: now)
        try await open(town)
        var files: Files = [:]
        for start in stride(from: 0, to: town.steps.count, by: Self.stepsAtOnce) {
            let piece = Array(town.steps.enumerated())[start...].prefix(Self.stepsAtOnce)
            let known = files
            files = try await archive.transaction { books in
                try piece.reduce(into: known) { files, step in
                    do {
                        try Self.take(step.element, numbered: step.offset, files: &files, books)
                    } catch {
                        throw Stumble(step: step.offset, step.element, over: error)
                    }
                }
            }
        }
    }

    private typealias Files = [String: Identifier<HouseholdFile>]

    /// The accounts, and the sign that this is a demo.
    private func open(_ town: DemoTown) async throws {
        let (hash, now) = (passwordHash, now)
        try await archive.transaction { books in
            for change in town.staff {
                try WorkerStore(books).save(change, terminal: Self.terminal)
            }
            for worker in Set(town.staff.map(\.after.id)).sorted() {
                try CredentialStore(books).put(
                    Credential(worker: worker, password: hash, isInitial: false, totp: nil),
                    at: now)
            }
            try Settings(books).put("yes", as: .demo)
            try Settings(books).directoryChanged()
        }
    }

    private static func take(
        _ step: DemoStep, numbered index: Int, files: inout Files, _ books: Books
    ) throws {
        switch step.deed {
        case .open(let receive):
            let known = files
            let opening = DemoOpening(
                number: try FileStore(books).newNumber(
                    in: step.moment.date.fiscalYear, from: step.keys),
                moment: step.moment, keys: step.keys,
                known: { earlier in principal(of: known[earlier], books) })
            let outcome = try receive(opening)
            try books.save(outcome, terminal: terminal)
            files[step.household] = outcome.files.first?.after.id
        case .proceed(let deed):
            let file = try loaded(step, numbered: index, files, books)
            try books.save(try deed(file), terminal: terminal)
        case .guardPrincipal(let permitted):
            guard let person = principal(of: files[step.household], books) else { throw Missing() }
            try GuardStore(books).place(
                PersonGuard(person: person, permitted: permitted), at: step.moment)
        }
    }

    private static func principal(
        of file: Identifier<HouseholdFile>?, _ books: Books
    ) -> Identifier<Person>? {
        guard let file else { return nil }
        do {
            return try MembershipStore(books).members(of: file).first(where: \.isPrincipal)?.person
        } catch {
            return nil  // The step that needs it fails, and says so.
        }
    }

    /// The file as the acting worker finds it.
    private static func loaded(
        _ step: DemoStep, numbered index: Int, _ files: Files, _ books: Books
    ) throws -> DemoFile {
        guard let id = files[step.household] else { throw Missing() }
        let cases = try CaseStore(books).cases(of: id)
        let members = try MembershipStore(books).members(of: id)
        let people = Set(members.map(\.person))
        let store = HearingStore(books)
        return DemoFile(
            access: try FileStore(books).access(to: id, for: step.standing, at: step.moment),
            keys: step.keys, consultations: try ConsultationStore(books).consultations(of: id),
            referrals: try ReferralStore(books).referrals(of: id), cases: cases,
            hearings: try cases.flatMap { try store.hearings(of: $0.id) },
            consents: try ConsentStore(books).consents(of: id), members: members,
            people: try PersonStore(books).people(people),
            guards: try GuardStore(books).guards(of: people),
            tasks: try TaskStore(books).tasks(of: id),
            sequence: step.moment.milliseconds << 20 | Int64(index),
            caseNumber: {
                try FileStore(books).newNumber(
                    in: step.moment.date.fiscalYear, from: step.keys)
            })
    }
}

/// A step of the script that the rules do not allow: for whoever changes either of them.
struct Stumble: Error, CustomStringConvertible {
    let description: String

    init(step number: Int, _ step: DemoStep, over error: any Error) {
        description =
            "お試し用の町の台本が規則に合いません（\(step.household)、\(number)番目、\(step.moment.date)：\(error)）。"
    }
}
