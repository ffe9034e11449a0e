@_spi(Stored) import Casework
import Testing

@testable import Records

/// Editions on both engines: what the program ships, what the town makes of it, and what happens when
/// the program ships something else.
@Suite struct FormEditionStoreTests {
    private static let today = CivilDate("2026-10-01")!
    private static let moment = today.midnight.adding(minutes: 600)

    private static func shipped(_ number: Int = 1, _ label: String = "電話") -> Form {
        Form("F90", "相談受付票", shipped: number) {
            FormSection("reception", "受付") {
                Question("fax", "FAX", .phone, dataClass: .identity)
                Question("tel", label, .phone, dataClass: .identity)
            }
        }
    }

    private static func overlay(_ title: String) -> FormOverlay {
        FormOverlay(
            form: "F90", title: title, hidden: ["fax"],
            sections: [
                SectionChange(
                    "x-town", label: "町のこと", questions: [Question("x-car", "車", .yesNo)])
            ])
    }

    private func onTown(_ body: (Archive) async throws -> Void) async throws {
        try await onEachArchive { archive in
            try await archive.transaction { try StoreTown.register($0) }
            try await body(archive)
        }
    }

    @Test("what the program ships is edition 1, once, however often the office is opened")
    func first() async throws {
        try await onEachEngine { engine in
            for _ in 0..<3 {
                let archive = try await Archive.open(
                    engine, key: testKey, forms: [Self.shipped()])
                let (catalog, version) = try await archive.read { books in
                    let store = FormEditionStore(books)
                    return (try store.catalog([Self.shipped()]), try store.version())
                }
                #expect(catalog.editions(of: "F90").map(\.form.edition) == [1])
                #expect(catalog.inForce("F90", on: Self.today) == Self.shipped())
                #expect(version == "1")
            }
        }
    }

    @Test("a second edition is in force from its day; a sheet of the first opens in the first")
    func second() async throws {
        try await onTown { archive in
            let day = Self.today.adding(days: 30)
            let catalog = try await archive.transaction { books in
                let store = FormEditionStore(books)
                try store.register([Self.shipped()], at: Self.moment)
                try TwoPeople.publish(
                    Self.overlay("町の受付票"), from: day, over: [Self.shipped()], books, key: "d-1")
                return try store.catalog([Self.shipped()])
            }
            let sheet = Answers(form: "F90", edition: 1, [Answers.Place("fax"): .text("1")])
            #expect(catalog.edition(sheet.edition, of: "F90") == Self.shipped())
            #expect(catalog.inForce("F90", on: day.adding(days: -1))?.edition == 1)
            let second = try #require(catalog.inForce("F90", on: day))
            #expect(second.edition == 2)
            #expect(second.title == "町の受付票")
            #expect(second.questions.map(\.id) == ["tel", "x-car"])
            let (drafts, editions) = try await archive.read { books in
                (
                    try FormDraftStore(books).drafts(of: "F90"),
                    try FormEditionStore(books).editions(of: "F90")
                )
            }
            #expect(
                drafts.map(\.state) == [.published(edition: 2, by: "w-kacho", at: Self.moment)])
            #expect(editions.map(\.proposer) == [nil, "w-fukushi"])
            #expect(editions.map(\.approver) == [nil, "w-kacho"])
            #expect(editions.last?.source == "form: F90\n")
            #expect(editions.last?.overlay == Self.overlay("町の受付票"))
        }
    }

    @Test("a new version of the program keeps what the town made, now and from its coming day")
    func upgrade() async throws {
        try await onTown { archive in
            let coming = Self.today.adding(days: 30)
            let catalog = try await archive.transaction { books in
                let store = FormEditionStore(books)
                try store.register([Self.shipped()], at: Self.moment)
                for (title, day, key) in [("いまの票", Self.today, "d-1"), ("次の票", coming, "d-2")] {
                    try TwoPeople.publish(
                        Self.overlay(title), from: day, over: [Self.shipped()], books, key: key)
                }
                let new = Self.shipped(2, "電話番号")
                try store.register([new], at: Self.moment.adding(days: 1))
                try store.register([new], at: Self.moment.adding(days: 2))
                return try store.catalog([new])
            }
            #expect(catalog.editions(of: "F90").map(\.form.edition) == [1, 2, 3, 4, 5])
            let now = catalog.inForce("F90", on: Self.today.adding(days: 1))
            #expect(now?.edition == 4)
            #expect(now?.title == "いまの票")
            #expect(now?.question("tel")?.label == "電話番号")
            #expect(now?.questions.map(\.id) == ["tel", "x-car"])
            #expect(catalog.inForce("F90", on: coming)?.title == "次の票")
            #expect(catalog.inForce("F90", on: coming)?.shipped == 2)
            #expect(catalog.inForce("F90", on: Self.today)?.edition == 2)
        }
    }

    @Test("a question the new form has no place for is left out, and named to whoever mends it")
    func leftOut() async throws {
        try await onTown { archive in
            let faults = try await archive.transaction { books in
                let store = FormEditionStore(books)
                try store.register([Self.shipped()], at: Self.moment)
                try TwoPeople.publish(
                    Self.overlay("町の票"), from: Self.today, over: [Self.shipped()], books,
                    key: "d-1")
                var new = Self.shipped(2)
                new.sections[0].questions.removeFirst()
                try store.register([new], at: Self.moment)
                #expect(try store.catalog([new]).inForce("F90", on: Self.today)?.title == "町の票")
                return try store.faults(over: [new])
            }
            #expect(
                faults == [
                    "F90": [
                        OverlayFault("hide[0]", .unknownQuestion("fax", known: ["tel", "x-car"]))
                    ]
                ])
        }
    }
}
