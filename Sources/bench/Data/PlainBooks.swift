import Casework
import Demo
import Foundation
import GRDB
import Nihongo

/// 素の帳簿: the crowd in readable tables, for the limit server: no seals, no shares, no audit chain.
final class PlainBooks: Sendable {
    let pool: DatabasePool

    init(path: String, isNew: Bool = false) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -16384") }
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // As in Kasane: a commit is on the disk. While the data is made, that may wait.
            try database.execute(sql: "PRAGMA synchronous = \(isNew ? "OFF" : "FULL")")
            if isNew { try database.execute(sql: Self.schema) }
        }
    }

    private static let schema = """
        CREATE TABLE districts (worker INTEGER, district INTEGER, PRIMARY KEY (worker, district))
            WITHOUT ROWID;
        CREATE TABLE cases (id INTEGER PRIMARY KEY, number TEXT, district INTEGER, worker INTEGER,
            restricted INTEGER, status TEXT, next_on TEXT, last_on TEXT, principal INTEGER, tag TEXT);
        CREATE INDEX cases_by_next ON cases (next_on, id);
        CREATE INDEX cases_by_district ON cases (district, restricted, worker);
        CREATE TABLE persons (id INTEGER PRIMARY KEY, case_id INTEGER, name TEXT, kana TEXT,
            birth TEXT, sex TEXT, address TEXT);
        CREATE INDEX persons_by_case ON persons (case_id);
        CREATE INDEX persons_by_name ON persons (name);
        CREATE INDEX persons_by_kana ON persons (kana);
        CREATE TABLE notes (id INTEGER PRIMARY KEY, case_id INTEGER, happened_on TEXT,
            worker TEXT, method TEXT, facts TEXT, view TEXT, next TEXT);
        CREATE INDEX notes_by_case ON notes (case_id, happened_on);
        CREATE VIRTUAL TABLE note_words USING fts5(words, content = '', columnsize = 0);
        CREATE TABLE audit (id INTEGER PRIMARY KEY, at INTEGER, worker INTEGER, case_id INTEGER,
            deed TEXT);
        """

    func put(_ crowd: Crowd) throws {
        try pool.write { database in
            for (number, worker) in crowd.workers.enumerated() {
                for seat in worker.seats {
                    let district = crowd.desks.firstIndex { $0.id == seat.desk } ?? 0
                    try database.execute(
                        sql: "INSERT INTO districts VALUES (?, ?)", arguments: [number, district])
                }
            }
        }
    }

    func put(_ households: [CrowdHousehold]) async throws {
        try await pool.write { database in
            for household in households { try Self.put(household, database) }
        }
    }

    private static func put(_ it: CrowdHousehold, _ database: Database) throws {
        let first = it.number * CrowdSize.household + 1
        let last = it.notes.last?.happenedOn ?? it.file.openedOn
        try database.cachedStatement(sql: "INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                it.number + 1, it.file.number, it.district, it.workerNumber,
                it.file.isHidden ? 1 : 0, "applied", it.nextOn.description, last.description, first,
                "tag",
            ])
        for (offset, person) in it.people.enumerated() {
            try database.cachedStatement(sql: "INSERT INTO persons VALUES (?, ?, ?, ?, ?, ?, ?)")
                .execute(arguments: [
                    first + offset, it.number + 1, person.name.full, person.name.kana,
                    person.birth.exact?.description, person.sex.rawValue,
                    person.addresses.first?.oneLine,
                ])
        }
        for (offset, note) in it.notes.enumerated() {
            try put(note, Int64(it.number * 32 + offset), it.number + 1, database)
        }
    }

    private static func put(
        _ note: ProgressNote, _ id: Int64, _ file: Int, _ database: Database
    ) throws {
        let words = [NoteForm.facts, NoteForm.view, NoteForm.next].map { note.answers[$0] }
        try database.cachedStatement(sql: "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                id, file, note.happenedOn.description, note.worker.description,
                note.answers[NoteForm.method]?.rawValue, words[0], words[1], words[2],
            ])
        try database.cachedStatement(sql: "INSERT INTO note_words (rowid, words) VALUES (?, ?)")
            .execute(arguments: [id, bigrams(words.joined(separator: " "))])
    }

    /// Pairs of neighbouring letters with blanks between: an ordinary index finds Japanese by them.
    static func bigrams(_ text: String) -> String {
        let letters = Array(JapaneseText.searchKey(text).unicodeScalars)
        return zip(letters, letters.dropFirst()).map { "\($0)\($1)" }.joined(separator: " ")
    }

    func close() throws {
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}
