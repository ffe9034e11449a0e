@testable @_spi(Stored) import Casework
import Foundation
import Testing

@testable import Records

/// What a column may hold, as the schema says it and as the program does.
@Suite struct CheckListTests {
    private static let lists: [String: Set<String>] = [
        "agencies.kind": all(Agency.Kind.self),
        "case_sessions.kind": all(Case.SessionEntry.Kind.self),
        "case_turns.turn": EachState.turns,
        "cases.state": EachState.cases,
        "consent_events.action": all(Consent.Action.self),
        "consents.state": EachState.consents,
        "consultations.mode": all(IntakeMode.self),
        "consultations.state": EachState.consultations,
        "data_keys.kind": all(DataKeys.Kind.self),
        "form_drafts.state": all(FormDraft.State.Code.self),
        "identity_verdicts.kind": all(IdentityVerdict.Kind.self),
        "notes.secrecy": EachState.secrecies,
        "people.sex": all(Sex.self),
        "referrals.state": EachState.referrals,
        "shares.basis": EachState.bases,
        "shares.cause": EachState.causes,
        "sheet_codes.data_class": all(DataClass.self),
        "sheet_codes.mark": all(IssueMark.self),
        "sheet_parts.data_class": all(DataClass.self),
        "sheet_revisions.data_class": all(DataClass.self),
        "sheets.secrecy": EachState.secrecies,
        "sheets.state": all(Sheet.State.Code.self),
        "tasks.state": EachState.tasks,
        "workers.state": all(Worker.State.self),
    ]

    @Test func `every list of words in the schema is the list of the program`() async throws {
        try await onEachArchive { archive in
            let found = try await archive.read { books in
                switch books.session.dialect {
                case .sqlite: try sqliteLists(books.session)
                case .postgres: try postgresLists(books.session)
                }
            }
            #expect(Set(found.keys) == Set(Self.lists.keys))
            for (place, words) in found {
                #expect(words.sorted() == Self.lists[place]?.sorted(), "\(place)")
            }
        }
    }

    /// `CHECK (state IN ('open', 'done'))`, but not `CHECK ((state IN (…)) = …)`.
    private func sqliteLists(_ session: any Session) throws -> [String: [String]] {
        let tables = try session.rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%CHECK%'"
        ) { (name: try $0.next(String.self), sql: try $0.next(String.self)) }
        var lists: [String: [String]] = [:]
        for table in tables {
            for list in table.sql.matches(of: /CHECK \((\w+) IN \(('[^)]*')\)\)/) {
                lists["\(table.name).\(list.1)"] = words(in: list.2)
            }
        }
        return lists
    }

    /// `CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))`
    private func postgresLists(_ session: any Session) throws -> [String: [String]] {
        let rules = try session.rows(
            """
            SELECT CAST(t.relname AS text), pg_get_constraintdef(c.oid)
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
            WHERE c.contype = 'c' AND t.relnamespace = CAST(current_schema() AS regnamespace)
            """
        ) { (table: try $0.next(String.self), rule: try $0.next(String.self)) }
        var lists: [String: [String]] = [:]
        for rule in rules {
            guard
                let list = rule.rule.wholeMatch(
                    of: /CHECK \(\((\w+) = ANY \(ARRAY\[('[^\]]*)\]\)\)\)/)
            else { continue }
            lists["\(rule.table).\(list.1)"] = words(in: list.2)
        }
        return lists
    }

    private func words(in list: Substring) -> [String] {
        list.matches(of: /'(\w+)'/).map { String($0.1) }
    }

    private static func all<Choice: CaseIterable & RawRepresentable>(
        _: Choice.Type
    ) -> Set<String> where Choice.RawValue == String {
        Set(Choice.allCases.map(\.rawValue))
    }
}
