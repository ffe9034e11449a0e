import Casework
import Foundation
import Records
import Testing

@testable import kasane

/// `forms:` of a profile: files beside it and forms written in it, from the first day.
@Suite struct ProfileFormsTests {
    private static let sheet = """
        form: x-mimamori
        title: 見守り記録
        sections:
          - name: x-visit
            label: 訪問
            questions:
              - {type: yes_no, name: x-met, label: 会えたか}
        """

    private static let inline = """

        forms:
          - forms/mimamori.yaml
          - form: x-denwa
            title: 電話当番表
            sections:
              - name: x-all
                label: 当番
                questions:
                  - {type: time, name: x-at, label: 時刻}
        """

    private func inTown(
        _ profile: String, _ sheet: String = sheet, _ body: (String) async throws -> Void
    ) async throws {
        try await inEmptyFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder + "/forms", withIntermediateDirectories: true)
            try profile.write(toFile: folder + "/town.yaml", atomically: true, encoding: .utf8)
            try sheet.write(
                toFile: folder + "/forms/mimamori.yaml", atomically: true, encoding: .utf8)
            try await body(folder + "/town.yaml")
        }
    }

    @Test("a town begins with the forms of its profile")
    func registration() async throws {
        try await inTown(FourthTown.yaml + Self.inline) { path in
            let (profile, text, forms) = try ProfileForms.load(path)
            #expect(forms.map(\.form.title) == ["見守り記録", "電話当番表"])
            let own = forms.map(\.own)
            try await inEmptyFolder { folder in
                let installation = Installation(folder: folder)
                let catalog = try await installation.make { archive in
                    try await archive.transaction { books in
                        try Registration(books).register(profile, text: text, forms: own)
                        return try FormEditionStore(books).catalog()
                    }
                }
                let sheets = catalog.own(on: FormCatalog.beginning).map(\.id)
                #expect(sheets == ["x-denwa", "x-mimamori"])
                #expect(try await installation.read { try $0.profile() } == profile)
            }
        }
    }

    @Test("faults of the profile and of its forms are told together, each with its own file")
    func faults() async throws {
        let broken = (FourthTown.yaml + Self.inline)
            .replacing("agency: tomoshibi\n", with: "agency: kaze\n")
            .replacing("type: time", with: "type: tyme")
        let sheet = Self.sheet.replacing("yes_no", with: "yesno")
        try await inTown(broken, sheet) { path in
            let refusal = try #require(
                #expect(throws: ProfileRefusal.self) { try ProfileForms.load(path) })
            #expect(
                refusal.complaints.map(\.path) == [
                    "desks[0].agency", "forms[1].sections[0].questions[0].type",
                    "sections[0].questions[0].type",
                ])
            #expect(refusal.complaints.last?.file.hasSuffix("forms/mimamori.yaml") == true)
            #expect(refusal.complaints.last?.line == 7)
        }
    }

    @Test("two entries for one form are refused")
    func twice() async throws {
        let profile = FourthTown.yaml + "\nforms: [forms/mimamori.yaml, forms/mimamori.yaml]\n"
        try await inTown(profile) { path in
            let refusal = try #require(
                #expect(throws: ProfileRefusal.self) { try ProfileForms.load(path) })
            #expect(refusal.complaints.map(\.path) == ["forms[1]"])
            #expect(refusal.description.contains("様式「x-mimamori」の定めが2つあります"))
        }
    }

    @Test("a profile without forms has none, and one with something else there is told")
    func none() async throws {
        try await inTown(FourthTown.yaml) { (path) throws in
            let found = try ProfileForms.load(path)
            #expect(found.forms.isEmpty)
        }
        try await inTown(FourthTown.yaml + "\nforms: mimamori\n") { path in
            let refusal = #expect(throws: ProfileRefusal.self) { try ProfileForms.load(path) }
            #expect(
                refusal?.complaints.map(\.fault) == [
                    .wrongKind(found: "「mimamori」", expected: .list)
                ])
        }
    }
}
