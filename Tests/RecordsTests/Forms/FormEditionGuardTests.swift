@_spi(Stored) import Casework
import Testing

@testable import Records

/// What the database itself refuses about editions, and what is refused on reading.
@Suite struct FormEditionGuardTests {
    private static let form = Form("x-mimamori", "見守り記録", shipped: 0) {
        FormSection("x-visit", "訪問") { Question("x-met", "会えたか", .yesNo) }
    }
    private static let own = OwnForm(
        FormOverlay(
            form: "x-mimamori", title: "見守り記録",
            sections: [
                SectionChange(
                    "x-visit", label: "訪問", questions: [Question("x-met", "会えたか", .yesNo)])
            ]), source: "form: x-mimamori\n")

    private func onTown(_ body: (Archive) async throws -> Void) async throws {
        try await onEachArchive { archive in
            try await archive.transaction { books in
                try StoreTown.register(books)
                try FormEditionStore(books).register(
                    [Self.own], over: [], at: StoreTown.moment)
            }
            try await body(archive)
        }
    }

    @Test("the profile's own sheet is edition 1 from the beginning, published by nobody")
    func ofProfile() async throws {
        try await onTown { archive in
            let (catalog, editions) = try await archive.read { books in
                let store = FormEditionStore(books)
                return (try store.catalog([]), try store.editions(of: "x-mimamori"))
            }
            #expect(catalog.own(on: FormCatalog.beginning) == [Self.form])
            #expect(editions.map(\.proposer) == [nil])
            #expect(editions.map(\.source) == ["form: x-mimamori\n"])
        }
    }

    @Test(
        "an edition whose text or number was changed in the database is not read",
        arguments: [
            "body = REPLACE(body, '会えたか', '会えた')", "edition = 2", "form = 'x-other'",
        ])
    func changed(assignment: String) async throws {
        try await onTown { archive in
            _ = try await archive.transaction { books in
                try books.session.run(
                    SQL(stringLiteral: "UPDATE form_editions SET \(assignment) WHERE shipped = 0"))
            }
            await #expect(throws: ChangedEdition.self) {
                try await archive.read { try FormEditionStore($0).catalog([]) }
            }
        }
    }

    @Test("one person alone publishes nothing, whatever the program says")
    func twoPeople() async throws {
        try await onTown { archive in
            for people in ["published_by = 'w-kacho'", "approved_by = 'w-kacho'"] {
                await #expect(throws: Conflicting.self) {
                    try await archive.transaction { books in
                        _ = try books.session.run(
                            SQL(
                                stringLiteral:
                                    "UPDATE form_editions SET \(people) WHERE shipped = 0"))
                    }
                }
            }
            await #expect(throws: Conflicting.self) {
                try await archive.transaction { books in
                    _ = try books.session.run(
                        """
                        UPDATE form_editions SET published_by = 'w-kacho', approved_by = 'w-kacho'
                        """)
                }
            }
        }
    }

    @Test("two who publish at once do not make two editions of one number")
    func atOnce() async throws {
        try await onTown { archive in
            var overlay = Self.own.overlay
            overlay.title = "見守りの記録"
            let changed = overlay
            try await archive.transaction { books in
                let store = FormEditionStore(books)
                let facts = try store.facts(of: "x-mimamori", over: [])
                let publications = try ["d-1", "d-2"].map { key in
                    let proposal = try TwoPeople.manager.proposing(
                        changed, source: "", from: StoreTown.day, knowing: facts,
                        keys: Keys { key }, at: StoreTown.moment)
                    try FormDraftStore(books).save(proposal, terminal: "test")
                    return try TwoPeople.head.publishing(
                        FormDraftStore(books).require(proposal.after.id), knowing: facts,
                        at: StoreTown.moment)
                }
                try store.publish(publications[0], terminal: "test")
                #expect(throws: Stale.self) {
                    try store.publish(publications[1], terminal: "test")
                }
            }
            let waiting = try await archive.read { try FormDraftStore($0).waiting() }
            #expect(waiting.map(\.id) == ["d-2"])
        }
    }

    @Test("a proposal is withdrawn, and both are in the log")
    func withdrawal() async throws {
        try await onTown { archive in
            var overlay = Self.own.overlay
            overlay.number = "様式第9号"
            let changed = overlay
            try await archive.transaction { books in
                let facts = try FormEditionStore(books).facts(of: "x-mimamori", over: [])
                let drafts = FormDraftStore(books)
                try drafts.save(
                    TwoPeople.manager.proposing(
                        changed, source: "", from: StoreTown.day, knowing: facts,
                        keys: Keys { "d-1" }, at: StoreTown.moment), terminal: "test")
                try drafts.save(
                    TwoPeople.manager.withdrawing(drafts.require("d-1"), at: StoreTown.moment),
                    terminal: "test")
            }
            let (draft, deeds) = try await archive.read { books in
                (
                    try FormDraftStore(books).require("d-1"),
                    try books.session.rows("SELECT deed FROM audit_log WHERE kind = 'form'") {
                        try $0.next(String.self)
                    }
                )
            }
            #expect(draft.state == .withdrawn(by: "w-fukushi", at: StoreTown.moment))
            #expect(draft.overlay == changed)
            #expect(deeds == ["form.proposal", "form.withdrawal"])
        }
    }
}
