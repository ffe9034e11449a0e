import Testing

@testable @_spi(Stored) import Casework

@Suite("Progress notes") struct NoteTests {
    private func shared() throws -> Cabinet {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        try cabinet.take(.accept(meeting: nil), by: .at("elder"))
        return cabinet
    }

    @Test("what is kept for the own desk is not read by the desk the file is shared with")
    func ownDesk() throws {
        var cabinet = try shared()
        try cabinet.note(.sample("見立て", .ownDesk))
        try cabinet.note(.sample("訪問した", .consented))
        let shown = try cabinet.access(.at("elder")).disclose(cabinet.notes).value
        #expect(shown.map({ $0.answers[NoteForm.facts] }) == ["訪問した"])
        #expect(try cabinet.access(.receiver).disclose(cabinet.notes).value.count == 2)
    }

    @Test("a note travels no further than the kind of data that was shared")
    func kinds() throws {
        var cabinet = try shared()
        try cabinet.note(.sample("通院先を聞いた", .consented, .health))
        #expect(try cabinet.access(.at("elder")).disclose(cabinet.notes).value.isEmpty)
    }

    @Test("a closed circle stays closed, whoever else holds the file")
    func circles() throws {
        var cabinet = try shared()
        for circle in [Secrecy.art106_6("s"), .childCouncil, .abuseReport, .dvProtected] {
            try cabinet.note(.sample("会議で聞いた", circle, .life), by: .at("elder"))
        }
        #expect(try cabinet.access(.receiver).disclose(cabinet.notes).value.isEmpty)
        #expect(try cabinet.access(.at("elder")).disclose(cabinet.notes).value.count == 4)
    }

    @Test("a note says what happened, and nothing that has not happened yet")
    func guards() throws {
        var cabinet = try Cabinet()
        #expect(throws: NoteRefusal.noFacts) { try cabinet.note(.sample("")) }
        #expect(throws: NoteRefusal.inFuture) {
            try cabinet.note(.sample("訪問する", on: "2026-06-02"))
        }
        #expect(try cabinet.note(.sample(on: "2026-05-20")).writtenAt == .start)
    }

    @Test("a correction stands beside what it corrects, and nothing disappears")
    func correction() throws {
        var cabinet = try Cabinet()
        let first = try cabinet.note(.sample("母と会った"))
        let second = try cabinet.note(.sample("祖母と会った"), correcting: first)
        #expect(cabinet.notes.map({ $0.answers[NoteForm.facts] }) == ["母と会った", "祖母と会った"])
        #expect(cabinet.notes[0].correctedBy == second.id)
        #expect(second.corrects == first.id)
        #expect(throws: NoteRefusal.alreadyCorrected) {
            try cabinet.note(.sample("叔母と会った"), correcting: cabinet.notes[0])
        }
    }

    @Test("the writer or a supervisor of the desk corrects a note, nobody else")
    func whoCorrects() throws {
        var cabinet = try Cabinet()
        let note = try cabinet.note()
        #expect(throws: Denial.notYours(.supervisorOnly)) {
            try cabinet.note(.sample("訪問した。不在"), correcting: note, by: .at("life", named: "abe"))
        }
        try cabinet.note(.sample("訪問した。不在"), correcting: note, by: .at("life", .deskSupervisor))
        #expect(cabinet.notes.count == 2)
    }

    @Test("who cannot read a note cannot correct it")
    func unseen() throws {
        var cabinet = try shared()
        let hidden = try cabinet.note(.sample("見立て", .ownDesk))
        #expect(throws: Denial.unseen) {
            try cabinet.note(correcting: hidden, by: .at("elder", .deskSupervisor))
        }
    }

    @Test("a desk that only reads writes no note")
    func readOnly() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        #expect(throws: Denial.notYours(.readOnly)) { try cabinet.note(by: .at("elder")) }
    }

    @Test("a text made of two keeps the stricter class, and two closed circles are never mixed")
    func joins() {
        #expect(Secrecy.internal.joined(with: .consented) == .consented)
        #expect(Secrecy.consented.joined(with: .ownDesk) == .ownDesk)
        #expect(Secrecy.ownDesk.joined(with: .childCouncil) == .childCouncil)
        #expect(Secrecy.dvProtected.joined(with: .childCouncil) == nil)
        #expect(Secrecy.art106_6("s").joined(with: .art106_6("t")) == nil)
        #expect(Secrecy.art106_6("s").joined(with: .art106_6("s")) == .art106_6("s"))
    }
}
