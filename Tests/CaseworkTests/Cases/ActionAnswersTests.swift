import Testing

@testable @_spi(Stored) import Casework

@Suite("手続きの記録") struct ActionAnswersTests {
    static let form = Form("case-interruption", "ケースの中断", asksPeople: false) {
        FormSection("step", "") {
            CaseForms.interruptionReason
            CaseForms.interruptionText
            Question("x-family", "家族の話", .text(lines: 1, limit: 0))
            Question("x-illness", "体調", .text(lines: 1, limit: 0), dataClass: .health)
        }
    }

    private func taken(_ cabinet: inout Cabinet) throws -> [ActionAnswers] {
        var answers = Answers(to: Self.form)
        answers[CaseForms.interruptionReason] = .moved
        answers[CaseForms.interruptionText] = "転居した"
        answers["x-family"] = .text("妹の家にいる")
        answers["x-illness"] = .text("通院している")
        return try cabinet.access(.coordinator).recording(
            answers, in: Self.form, of: "interruption", on: cabinet.cases.last!,
            keys: cabinet.keys
        ).map(\.after)
    }

    @Test("what the case keeps itself is not kept a second time")
    func rest() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        let taken = try taken(&cabinet)
        #expect(taken.map { $0.answers.places.map(\.question) } == [["x-family", "x-illness"]])
        #expect(taken.first?.recordKind == "case")
        let nothing = Answers(to: Self.form)
        #expect(
            try cabinet.access(.coordinator).recording(
                nothing, in: Self.form, of: "interruption", on: cabinet.cases.last!,
                keys: cabinet.keys
            ).isEmpty)
    }

    @Test("a desk that was told of no illness reads of none; the one that wrote reads all")
    func kinds() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"], [.identity, .life])
        try cabinet.escalate()
        try cabinet.ask("place", on: .consent(consent.id))
        let taken = try taken(&cabinet)
        let catalog = FormCatalog(shipped: [Self.form])
        let read = try cabinet.access(.at("place")).readable(taken, in: catalog)
        #expect(read.map { $0.answers.places.map(\.question) } == [["x-family"]])
        let own = try cabinet.access(.coordinator).readable(taken, in: catalog)
        #expect(own == taken)
    }

    @Test("every form of an action is sound and asks nobody for what they did not hear")
    func sound() {
        let ids = ShippedForms.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for form in ShippedForms.all {
            #expect(form.faults == [], "\(form.id)")
            #expect(!form.title.isEmpty, "\(form.id)")
        }
    }

    @Test("what is typed for an action on a consultation becomes its step")
    func consultationSteps() {
        for action in Consultation.Action.allCases {
            guard let form = ConsultationForms.form(of: action) else { continue }
            var answers = Answers(to: form)
            answers[ConsultationForms.nextOn] = "2026-07-01"
            answers[ConsultationForms.answer] = "案内した"
            answers[ConsultationForms.lostReason] = "三度訪問した"
            answers[ConsultationForms.emergencies] = [.medical]
            #expect(Consultation.Step(action, answers)?.action == action, "\(action)")
        }
    }
}
