@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct CaseStoreTests {
    private static let closure = Closure(
        closedOn: Sample.day, reason: .handedToLead, changes: [.housing, .will, .placeToBe],
        evaluation: "家賃は分納。見守りを続ける。", toldOn: Sample.day.adding(days: -1))

    private let cases = Trip<Case>(
        save: { try CaseStore($0).save($1) }, read: { try CaseStore($0).require("k1") })

    @Test func `a case comes back in every state, with its sessions in their order`() async throws {
        let forms: [(Case.State, Int)] = [
            (.applied, 0), (.preHearing, 0), (.assessed, 0), (.inConference, 1), (.assessed, 1),
            (.decided(Sample.day, by: "w-kacho"), 1), (.inConference, 2), (.supporting, 2),
            (.closed(Self.closure), 3), (.assessed, 3), (.returnedToField(Sample.day), 3),
            (.assessed, 3), (.interrupted(Sample.day, .contactLost, "転居先が不明"), 3),
        ]
        let sessions = [
            Case.SessionEntry(heldOn: Sample.day, kind: .statutory),
            Case.SessionEntry(heldOn: Sample.day.adding(days: -3), kind: .plan),
            Case.SessionEntry(heldOn: Sample.day.adding(days: 20), kind: .plan),
        ]
        try await onEachTown { archive in
            try await cases.pass(forms, in: archive) { form, version in
                Sample.escalated(
                    "k1", state: form.0, sessions: Array(sessions.prefix(form.1)),
                    version: version)
            }
            let all = try await archive.read { try CaseStore($0).cases(of: "f1") }
            #expect(all.map(\.id) == ["k1"])
        }
    }

    @Test func `what was decided comes back in its order, and is only added to`() async throws {
        let turns: [Case.Turn] = [
            Case.Turn(.decided(by: "w-kacho"), on: Sample.day),
            Case.Turn(.closed(Self.closure, lead: "fukushi"), on: Self.closure.closedOn),
            Case.Turn(.reopened, on: Sample.day.adding(days: 60)),
            Case.Turn(
                .interrupted(.contactLost, "転居先が不明"), on: Sample.day.adding(days: 70)),
            Case.Turn(.reopened, on: Sample.day.adding(days: 75)),
            Case.Turn(.returnedToField(lead: "kodomo"), on: Sample.day.adding(days: 80)),
        ]
        try await onEachTown { archive in
            try await cases.pass([0, 1, 1, 3, 6], in: archive) { count, version in
                Sample.escalated(
                    "k1", state: .assessed, turns: Array(turns.prefix(count)), version: version)
            }
        }
    }

    @Test func `a closure that told nobody and saw no change keeps both blanks`() async throws {
        let bare = Closure(
            closedOn: Sample.day, reason: .other, changes: [], evaluation: "－", toldOn: nil)
        try await onEachTown { archive in
            try await cases.pass([Case.State.closed(bare)], in: archive) { state, version in
                Sample.escalated("k1", state: state, version: version)
            }
        }
    }

    @Test func `two desks that escalate one file at once conflict`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try CaseStore(books).save([.first(Sample.escalated("k1", state: .applied))])
            }
            await #expect(throws: Conflicting(constraint: "one_open_case")) {
                try await archive.transaction { books in
                    let second = Sample.escalated("k2", number: "2026-000002", state: .applied)
                    try CaseStore(books).save([.first(second)])
                }
            }
            try await archive.transaction { books in
                let closed = Sample.escalated("k1", state: .closed(Self.closure))
                let second = Sample.escalated("k2", number: "2026-000002", state: .applied)
                try CaseStore(books).save([
                    .next(Sample.escalated("k1", state: .applied), closed), .first(second),
                ])
            }
            let all = try await archive.read { try CaseStore($0).cases(of: "f1") }
            #expect(all.map(\.id) == ["k2", "k1"])
        }
    }

    @Test func `a hearing is asked and answered`() async throws {
        let hearings = Trip<Hearing>(
            save: { try HearingStore($0).save($1) }, read: { try HearingStore($0).require("h1") })
        let answers: [Hearing.Answer?] = [
            nil, Hearing.Answer(text: "利用はない。", part: "家計の相談", answeredOn: Sample.day),
        ]
        try await onEachTown { archive in
            try await archive.transaction { books in
                try CaseStore(books).save([.first(Sample.escalated("k1", state: .applied))])
            }
            try await hearings.pass(answers, in: archive) { answer, version in
                Sample.hearing("h1", answer: answer, version: version)
            }
            let all = try await archive.read { try HearingStore($0).hearings(of: "k1") }
            #expect(all.map(\.id) == ["h1"])
            try await archive.transaction { try DataKeys($0).destroy("f1", at: Sample.moment) }
            let left = try await archive.read { books in
                try CaseStore(books).cases(of: "f1").map(\.id.description)
                    + HearingStore(books).hearings(of: "k1").map(\.id.description)
            }
            #expect(left == [])
        }
    }

    @Test func `a task is done, taken up again, moved and dropped`() async throws {
        let tasks = Trip<CaseTask>(
            save: { try TaskStore($0).save($1) }, read: { try TaskStore($0).require("t1") })
        let forms: [(CaseTask.State, Int)] = [
            (.open, 7), (.done(Sample.day), 7), (.open, 7), (.open, 21),
            (.dropped(Sample.day, "家主が来た"), 21),
        ]
        try await onEachTown { archive in
            try await tasks.pass(forms, in: archive) { form, version in
                Sample.task(
                    "t1", dueOn: Sample.day.adding(days: form.1), state: form.0, version: version)
            }
            try await archive.transaction { books in
                try TaskStore(books).save([
                    .first(Sample.task("t2", dueOn: Sample.day.adding(days: 9))),
                    .first(Sample.task("t3", dueOn: Sample.day.adding(days: 2))),
                ])
            }
            let all = try await archive.read { try TaskStore($0).tasks(of: "f1").map(\.id) }
            #expect(all == ["t3", "t2", "t1"])
        }
    }
}
