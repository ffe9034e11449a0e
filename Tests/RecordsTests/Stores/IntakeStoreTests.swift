@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct IntakeStoreTests {
    private let consultations = Trip<Consultation>(
        save: { try ConsultationStore($0).save($1) },
        read: { try ConsultationStore($0).require("c2") })

    @Test func `a consultation comes back in every state`() async throws {
        let states: [Consultation.State] = [
            .received, .emergency, .listened, .answered("窓口の場所を伝えた。"), .ownCase,
            .referred("r1"), .escalated("k1"), .concern, .watching, .noContact("電話に出ない。"),
        ]
        try await onEachTown { archive in
            try await consultations.pass(states, in: archive) { state, version in
                Sample.consultation("c2", state: state, version: version)
            }
        }
    }

    @Test func `what was heard is rewritten, and the first words stay sealed in the history`()
        async throws
    {
        let heard: [Answers] = [
            Sample.consultation("c2").answers,
            IntakeForm.answers(channel: .phone, gist: "電話で"),
            IntakeForm.answers(
                channel: .online, gist: "画面越しに", marks: [.debt: .yes], tags: [.hoarding],
                consent: .given),
        ]
        try await onEachTown { archive in
            try await consultations.pass(heard, in: archive) { answers, version in
                var consultation = Sample.consultation("c2", version: version)
                consultation.answers = answers
                return consultation
            }
            let kept = try await archive.read {
                try SheetParts($0).history(of: Identifier<Consultation>("c2"))
            }
            #expect(kept.map { $0.before[IntakeForm.content] } == ["家賃を三か月滞納している。", "電話で"])
            #expect(kept.first?.before[IntakeForm.visitorName] == "渡邉 一郎")
            #expect(kept.first?.after[IntakeForm.visitorName] == "")
            #expect(kept.map(\.version) == [0, 1])
        }
    }

    @Test func `consultations of a file come newest first and vanish with its key`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                let later = Consultation(
                    id: "c2", file: "f1", desk: "fukushi",
                    receivedAt: Sample.moment.adding(days: 1),
                    receiver: "w-fukushi", mode: .quick,
                    answers: IntakeForm.answers(channel: .visit, gist: "また来た"),
                    state: .received, nextOn: Sample.day, version: 0)
                try ConsultationStore(books).save([.first(later)])
            }
            let found = try await archive.read { try ConsultationStore($0).consultations(of: "f1") }
            #expect(found.map(\.id) == ["c2", "c1"])
            try await archive.transaction { try DataKeys($0).destroy("f1", at: Sample.moment) }
            let left = try await archive.read { try ConsultationStore($0).consultations(of: "f1") }
            #expect(left == [])
            await #expect(throws: Missing.self) {
                try await archive.read { try ConsultationStore($0).require("c1") }
            }
        }
    }

    @Test func `the line of a file in lists follows what happens in it`() async throws {
        try await onEachTown { archive in
            func status() async throws -> FileStatus {
                try await archive.read { try FileStatus.of("f1", tellingStory: true, $0) }
            }
            #expect(
                try await status()
                    == FileStatus(
                        code: "consultation.received", isUrgent: false,
                        nextOn: Sample.day.adding(days: 3)))
            try await archive.transaction { books in
                var outcome = Outcome()
                outcome.add(
                    .next(Sample.consultation("c1"), Sample.consultation("c1", state: .emergency)))
                try books.save(outcome, terminal: "test")
            }
            #expect(try await status().isUrgent)
            try await archive.transaction { books in
                var outcome = Outcome()
                outcome.add(
                    .next(
                        Sample.consultation("c1", version: 1),
                        Sample.consultation("c1", state: .answered("済"), version: 1)))
                try books.save(outcome, terminal: "test")
            }
            #expect(
                try await status()
                    == FileStatus(code: "consultation.answered", isUrgent: false, nextOn: nil))
        }
    }
}
