@_spi(Stored) import Casework
import Foundation
@_spi(Stored) import Records
import Synchronization

@testable import Web

/// What a worker of the 福祉の窓口 may not see, with the same words, kana and telephone numbers as what
/// is theirs. Their keys come from elsewhere, so that the visible records have the same keys in a
/// town with them and in one without.
struct Secrets {
    enum Kind: CaseIterable { case foreign, hidden, guarded }

    let foreign: TestTown.Received?
    let hidden: TestTown.Received?
    let guarded: TestTown.Received?

    static let phones = ["09000000002", "09000000003", "09000000004"]
    /// Keys as the secret records have them, for addresses that are typed by hand.
    static let keys = (1...60).map { "secret\($0)" }
    static let numbers = keys.compactMap { RecordNumber.drawn(by: $0, in: 2026)?.description }

    /// Enough of them to move every page of a list, if they were counted.
    static func add(
        _ kinds: Set<Kind> = Set(Kind.allCases), to town: TestTown, crowd: Int = 60
    ) async throws -> Secrets {
        let counter = Mutex(0)
        let keys = Keys {
            "secret\(counter.withLock { value -> Int in value += 1; return value })"
        }
        let foreign = kinds.contains(.foreign) ? try await town.foreign(keys, crowd) : nil
        let hidden =
            kinds.contains(.hidden)
            ? try await town.receive(
                by: "fukushi2", at: "fukushi", family: "秘密山", kana: ("ミナト", "ハナコ"),
                gist: "家賃", mode: .hidden, phone: phones[1], keys: keys) : nil
        var guarded: TestTown.Received?
        if kinds.contains(.guarded) {
            guarded = try await town.receive(
                by: "shakyo", at: "shakyo", family: "秘密川", kana: ("ミナト", "ハナコ"), gist: "家賃",
                phone: phones[2], keys: keys)
            let protected = guarded!.person
            try await town.archive.transaction { books in
                try GuardStore(books).place(
                    PersonGuard(person: protected, permitted: ["w-shakyo"]), at: town.clock.now)
            }
        }
        return Secrets(foreign: foreign, hidden: hidden, guarded: guarded)
    }
}

extension TestTown {
    /// Another desk's family with a note, a task and a case, and a crowd beside it.
    fileprivate func foreign(_ keys: Keys, _ crowd: Int) async throws -> Received {
        let family = try await receive(
            by: "kodomo", at: "kodomo", family: "秘密田", kana: ("ミナト", "ハナコ"),
            gist: "面談で家賃の相談", phone: Secrets.phones[0], keys: keys)
        for number in 0..<crowd {
            try await receive(
                by: "kodomo", at: "kodomo", family: "秘密原\(number)", kana: ("ミナト", "タロウ"),
                gist: "家賃", keys: keys)
        }
        let (standing, now) = (standing("kodomo"), clock.now)
        try await archive.transaction { books in
            let access = try FileStore(books).access(to: family.file, for: standing, at: now)
            var outcome = try access.writing(
                NoteForm.answers(
                    happenedOn: now.date, method: .visitHere, counterparts: [.principal],
                    about: [], facts: "面談で家賃の秘密を聞いた。"),
                sequence: TextIndex.newSeq(at: now), keys: keys)
            try books.save(outcome, terminal: "test")
            outcome = try access.escalating(
                try ConsultationStore(books).require(family.consultation),
                NewCase(
                    desk: "tabane", agency: "town", reasons: [.severalIssues], consent: nil,
                    nextOn: now.date.adding(days: 7)),
                number: try FileStore(books).newNumber(in: 2026, from: keys), keys: keys)
            try books.save(outcome, terminal: "test")
        }
        return family
    }
}
