import Testing

@testable import Casework

/// Two people make an edition: one proposes it, another publishes it.
@Suite struct FormDraftTests {
    private let moment = ("2026-10-01" as CivilDate).midnight.adding(minutes: 600)
    private var today: CivilDate { moment.date }
    private let overlay = FormOverlay(form: "F90", title: "町の受付票")

    private func standing(_ id: Identifier<Worker>, _ role: Role) -> Standing {
        Standing(worker: id, agency: "town", seats: [Standing.Seat(desk: "fukushi", role: role)])
    }

    private var facts: FormFacts {
        FormFacts(
            shipped: InventedForm.form,
            editions: [FormCatalog.Edition(InventedForm.form, from: FormCatalog.beginning)])
    }

    private func draft(_ overlay: FormOverlay, from day: CivilDate) throws -> FormDraft {
        try standing("kanri", .systemAdministrator).proposing(
            overlay, source: "", from: day, knowing: facts, keys: Keys { "d-1" }, at: moment
        ).after
    }

    @Test("the second person publishes what the first proposed, as the next edition")
    func publication() throws {
        let day = today.adding(days: 30)
        let draft = try draft(overlay, from: day)
        let it = try standing("kacho", .sectionHead).publishing(draft, knowing: facts, at: moment)
        #expect(it.edition.form.edition == 2)
        #expect(it.edition.form.title == "町の受付票")
        #expect(it.edition.from == day)
        #expect(it.change.after.state == .published(edition: 2, by: "kacho", at: moment))
        #expect(it.change.line.deed == "form.publication")
    }

    @Test("nobody publishes what they proposed")
    func own() throws {
        let draft = try draft(overlay, from: today)
        #expect(throws: FormDraft.Refusal.ownProposal) {
            try standing("kanri", .systemAdministrator).publishing(
                draft, knowing: facts, at: moment)
        }
    }

    @Test("desk workers neither propose nor publish", arguments: Role.allCases)
    func roles(role: Role) throws {
        let draft = try draft(overlay, from: today)
        let who = standing("w", role)
        if role.changesForms {
            _ = try who.publishing(draft, knowing: facts, at: moment)
        } else {
            #expect(throws: Denial.notYours(.administratorOnly)) {
                try who.publishing(draft, knowing: facts, at: moment)
            }
            #expect(throws: Denial.notYours(.administratorOnly)) {
                try who.proposing(
                    overlay, source: "", from: today, knowing: facts, keys: Keys { "d-2" },
                    at: moment)
            }
        }
    }

    @Test("a draft approved late is in force from the day it is approved")
    func late() throws {
        let draft = try draft(overlay, from: today.adding(days: 3))
        let it = try standing("kacho", .sectionHead).publishing(
            draft, knowing: facts, at: moment.adding(days: 5))
        #expect(it.edition.from == today.adding(days: 5))
    }

    @Test("what is decided is decided once")
    func decided() throws {
        let head = standing("kacho", .sectionHead)
        let draft = try draft(overlay, from: today)
        let withdrawn = try head.withdrawing(draft, at: moment).after
        #expect(throws: FormDraft.Refusal.alreadyWithdrawn) {
            try head.publishing(withdrawn, knowing: facts, at: moment)
        }
        let published = try head.publishing(draft, knowing: facts, at: moment).change.after
        #expect(throws: FormDraft.Refusal.alreadyPublished) {
            try head.withdrawing(published, at: moment)
        }
    }

    @Test("what cannot be published is not proposed either")
    func refusals() throws {
        let cases: [(FormOverlay, CivilDate, FormDraft.Refusal)] = [
            (FormOverlay(form: "F99"), today, .unknownForm),
            (FormOverlay(form: "F90", hidden: ["channel"]), today, .faulty),
            (FormOverlay(form: "F90"), today, .unchanged),
            (overlay, today.adding(days: -1), .beginsInPast),
        ]
        for (overlay, day, refusal) in cases {
            #expect(throws: refusal) { try draft(overlay, from: day) }
        }
    }

    @Test("an edition neither begins before the last one nor changes what answers mean")
    func succession() throws {
        let list = CodeList("x-a", [CodeList.Code("one", "一"), CodeList.Code("two", "二")])
        func adding(_ kind: Question.Kind) -> FormOverlay {
            FormOverlay(
                form: "F90",
                sections: [SectionChange("story", questions: [Question("x-a", "甲", kind)])])
        }
        let second = FormCatalog.Edition(
            InventedForm.with(adding(.choice(list))).numbered(2), from: today.adding(days: 30))
        let facts = FormFacts(shipped: InventedForm.form, editions: facts.editions + [second])
        #expect(throws: FormDraft.Refusal.beginsBeforeLatest) {
            try facts.edition(of: overlay, from: today)
        }
        #expect(throws: FormDraft.Refusal.losesAnswers) {
            try facts.edition(of: adding(.yesNo), from: second.from)
        }
        // Taken out and put in again later it is still the same question.
        let third = FormCatalog.Edition(InventedForm.form.numbered(3), from: second.from)
        let later = FormFacts(shipped: InventedForm.form, editions: facts.editions + [third])
        #expect(throws: FormDraft.Refusal.losesAnswers) {
            try later.edition(of: adding(.yesNo), from: third.from)
        }
        #expect(try later.edition(of: adding(.choice(list)), from: third.from).form.edition == 4)
    }
}
