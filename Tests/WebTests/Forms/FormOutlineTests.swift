import Casework
import Foundation
import Pages
import Records
import Testing

@testable import kasane

/// What whoever begins to write a town's form gets to begin from.
@Suite struct FormOutlineTests {
    @Test("the outline names every question, and is itself a file that can be read")
    func outline() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            let edition = try await installation.make { archive in
                try await archive.transaction { books in
                    let store = FormEditionStore(books)
                    let moment = DemoProfiles.moment
                    try store.register([MunicipalForm.shipped], at: moment)
                    try store.register(
                        [MunicipalForm.read().own], over: [MunicipalForm.shipped], at: moment)
                    return try store.editions(of: "F90").last
                }
            }
            let names = TownNames(try DemoProfiles.profile("fourth").0)
            let lines = FormOutline(try #require(edition), names).lines
            #expect(lines.first == "# なんでも相談受付票（F90）　第2版")
            #expect(lines.contains("#   channel　select_one　受付の方法　（規則が読みます・必須）"))
            #expect(lines.contains("#       選択肢　visit 来所、phoneIn 電話、phoneIn/x-line LINE"))
            #expect(lines.contains("#   fax　phone　FAX　（聞きません）"))
            #expect(lines.contains("#       yen　money　額　（必須）"))
            let again = try MunicipalForm.read(lines.joined(separator: "\n"))
            #expect(try again.form == MunicipalForm.read().form)
        }
    }
}
