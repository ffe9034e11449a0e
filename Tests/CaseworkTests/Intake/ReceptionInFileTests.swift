import Testing

@testable @_spi(Stored) import Casework

@Suite("Somebody known comes again") struct ReceptionInFileTests {
    @Test("the consultation goes on in the same file, with its companion")
    func goesOn() throws {
        var cabinet = try Cabinet()
        let companion = cabinet.file.accompanying
        let outcome = try cabinet.access(.at("life", named: "suzuki"))
            .receiving(new(emergencies: [.medical]), keys: Keys { "again" })
        let isSound = cabinet.keep(outcome)
        #expect(isSound)
        #expect(cabinet.consultations.count == 2)
        #expect(cabinet.consultations[1].state == .emergency)
        #expect(cabinet.consultations[1].receiver == "suzuki")
        #expect(cabinet.file.accompanying == companion)
    }

    @Test("知られない相談 never goes into a file that others of the desk may open")
    func hidden() throws {
        let cabinet = try Cabinet()
        #expect(throws: Denial.notYours(.readOnly)) {
            _ = try cabinet.access(.receiver).receiving(
                new(mode: .hidden), keys: Keys { "again" })
        }
    }

    @Test("only at a desk through which the file is open")
    func otherDesk() throws {
        let cabinet = try Cabinet()
        #expect(throws: Denial.notYours(.otherDesk)) {
            _ = try cabinet.access(.receiver).receiving(
                new(desk: "child"), keys: Keys { "again" })
        }
    }

    private func new(
        desk: Identifier<Desk> = "life", mode: IntakeMode = .ordinary,
        emergencies: Set<Emergency> = []
    ) -> NewConsultation {
        NewConsultation(
            desk: desk, mode: mode,
            answers: IntakeForm.answers(
                channel: .phone, gist: "また困っている", emergencies: emergencies),
            principal: PersonDetails(), nextOn: .start)
    }
}
