import ArgumentParser
import Casework
import Foundation
import Records
import Testing
import Web

@testable import kasane

/// `kasane forms` as it is typed.
@Suite struct FormsCommandTests {
    private static let sheet = """
        form: x-mimamori
        title: 見守り記録
        sections:
          - name: x-visit
            label: 訪問
            questions:
              - {type: yes_no, name: x-met, label: 会えたか}

        """

    private func run(_ words: String...) async throws {
        var command = try Kasane.parseAsRoot(words)
        if var waiting = command as? any AsyncParsableCommand {
            try await waiting.run()
        } else {
            try command.run()
        }
    }

    /// A town with an administrator, a second person who may publish, and one who may not.
    private func inTown(_ body: (_ data: String, _ file: String) async throws -> Void) async throws
    {
        try await inEmptyFolder { folder in
            let profile = folder + "/town.yaml"
            try FourthTown.yaml.write(toFile: profile, atomically: true, encoding: .utf8)
            let (data, file) = (folder + "/office", folder + "/mimamori.yaml")
            try await run("init", "--profile", profile, "--data", data)
            for (name, role) in [("kacho", "sectionHead"), ("mado", "deskWorker")] {
                try await run(
                    "user", "add", name, "--full-name", "試験　\(name)", "--desk", "ferry", "--role",
                    role, "--data", data)
            }
            try Self.sheet.write(toFile: file, atomically: true, encoding: .utf8)
            try await body(data, file)
        }
    }

    @Test("a sheet is checked, published by two, and published again as a second edition")
    func publication() async throws {
        try await inTown { data, file in
            try await run("forms", "check", file)
            try await run(
                "forms", "publish", file, "--data", data, "--by", "kanri", "--approved-by", "kacho")
            try Self.sheet.replacing("会えたか", with: "会えましたか").write(
                toFile: file, atomically: true, encoding: .utf8)
            try await run("forms", "check", file, "--data", data)
            let day = Moment.now.date.adding(days: 30)
            try await run(
                "forms", "publish", file, "--data", data, "--from", day.description, "--by",
                "kacho",
                "--approved-by", "kanri")
            try await run("forms", "list", "--data", data)
            try await run("forms", "show", "x-mimamori", "--data", data)
            try await run("doctor", "--data", data)
            #expect(
                try await refusal { try await run("forms", "show", "F0", "--data", data) }
                    == "様式「F0」はありません。kasane forms list で確かめてください。")
            let installation = Installation(folder: data)
            let (catalog, editions) = try await installation.read { books in
                let store = FormEditionStore(books)
                return (try store.catalog(), try store.editions(of: "x-mimamori"))
            }
            #expect(catalog.inForce("x-mimamori", on: Moment.now.date)?.edition == 1)
            #expect(
                catalog.inForce("x-mimamori", on: day)?.question("x-met")?.label == "会えましたか")
            #expect(editions.map(\.source).last?.contains("会えましたか") == true)
        }
    }

    @Test("one person alone, nobody's name, or one who may not: refused in a sentence")
    func people() async throws {
        try await inTown { data, file in
            let publish = { (by: String, approver: String) in
                try await refusal {
                    try await run(
                        "forms", "publish", file, "--data", data, "--by", by, "--approved-by",
                        approver)
                }
            }
            #expect(try await publish("kanri", "kanri").contains("二人が要ります"))
            #expect(try await publish("kanri", "dare").contains("「dare」の人はいません"))
            let told = try await publish("kanri", "mado")
            #expect(told.hasPrefix("「mado」の役割では様式を公開できません。できるのは、"))
            try await run("user", "leave", "kacho", "--data", data)
            #expect(try await publish("kanri", "kacho").contains("利用が終わっているか"))
            let installation = Installation(folder: data)
            #expect(try await installation.read { try FormDraftStore($0).waiting() }.isEmpty)
        }
    }

    @Test("what cannot be published is said in a sentence, and nothing is changed")
    func refusals() async throws {
        try await inTown { data, file in
            let publish = { (words: [String]) in
                try await refusal {
                    var command = try Kasane.parseAsRoot(
                        ["forms", "publish", file, "--data", data] + words)
                    if var waiting = command as? any AsyncParsableCommand {
                        try await waiting.run()
                    } else {
                        try command.run()
                    }
                }
            }
            let two = ["--by", "kanri", "--approved-by", "kacho"]
            #expect(try await publish(two + ["--from", "2020-04-01"]).contains("今日以降"))
            try Self.sheet.replacing("yes_no", with: "yesno").write(
                toFile: file, atomically: true, encoding: .utf8)
            let told = try await publish(two)
            #expect(told.contains("mimamori.yaml:7 sections[0].questions[0].type: 「yesno」は読めません。"))
            #expect(told.hasSuffix("1件の誤りがあるため、この様式は読み込みませんでした。"))
        }
    }

    @Test("all files of one check are read, and all their faults told")
    func several() async throws {
        try await inEmptyFolder { folder in
            for name in ["a", "b"] {
                try Self.sheet.replacing("yes_no", with: "yesno").write(
                    toFile: folder + "/\(name).yaml", atomically: true, encoding: .utf8)
            }
            let told = try await refusal {
                try await run("forms", "check", folder + "/a.yaml", folder + "/b.yaml")
            }
            #expect(told.contains("a.yaml:7 ") && told.contains("b.yaml:7 "))
            #expect(told.hasSuffix("2件の誤りがあるため、この様式は読み込みませんでした。"))
        }
    }
}
