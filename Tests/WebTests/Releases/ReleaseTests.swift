import Casework
import Foundation
import HummingbirdTesting
@testable @_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Databases of earlier releases") struct ReleaseTests {
    static let grounds = ReleaseFixture.all.flatMap { one in Ground.all.map { (one, $0) } }

    @Test(
        "a database of an earlier release opens, and every page of it says what it said",
        arguments: grounds)
    func pages(of release: ReleaseFixture, on ground: Ground) async throws {
        let (pages, otherWords) = (try release.pages(), try release.otherWords())
        let hasMoved = try release.movedLines()
        #expect(pages.count > 500)
        try await release.opened(on: ground) { archive in
            let town = try await ReleaseTown.open(archive, at: ReleaseFixture.moment)
            try await Browser.visit(town) { client in
                var browsers: [String: Browser] = [:]
                for page in pages {
                    if browsers[page.worker] == nil {
                        browsers[page.worker] = try await Browser.signedIn(page.worker, client)
                    }
                    let browser = try #require(browsers[page.worker])
                    let found = try await browser.get(page.path)
                    #expect(found.status == .ok, "\(page.path)")
                    let said = Set(VisibleText.lines(of: found.text))
                    let lost = page.lines.filter { line in
                        if said.contains(line) || hasMoved(line, page.path) { return false }
                        guard let other = otherWords[line] else { return true }
                        return !other.isEmpty
                            && !other.components(separatedBy: " ¦ ").allSatisfy(said.contains)
                    }
                    #expect(lost == [], "\(page.path), as \(page.worker) saw it")
                }
            }
        }
    }

    @Test(
        "nothing of it is lost: the log is sound, drafts and earlier versions can be read",
        arguments: grounds)
    func records(of release: ReleaseFixture, on ground: Ground) async throws {
        try await release.opened(on: ground) { archive in
            try await archive.read { books in
                let (_, count) = try Checkup.schema(books.session)
                #expect(count == Migrations.all.count + Resealing.all.count)
                guard case .sound(let lines, _) = try AuditTrail(books).verify() else {
                    Issue.record("The log is broken.")
                    return
                }
                #expect(lines > 700)
                let writer = try #require(try WorkerStore(books).find(signInName: "madoguchi2"))
                let draft = try DraftStore(books).draft(of: "consultations-new", by: writer.id)
                #expect(draft?.fields.map(\.value) == ["書きかけの相談"])
                #expect(try earlierGists(books).contains { $0.contains("家賃が払えない") })
            }
        }
    }

    /// What consultations said before they were rewritten.
    private func earlierGists(_ books: Books) throws -> [String] {
        let ids = try books.session.rows("SELECT id FROM consultations") {
            try $0.next(Identifier<Consultation>.self)
        }
        return try ids.flatMap { try SheetParts(books).history(of: $0) }.map {
            $0.before[IntakeForm.content]
        }
    }
}
