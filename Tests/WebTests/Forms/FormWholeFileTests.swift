import Casework
import Foundation
import Testing

@testable import kasane

/// Faults of a file as a whole, and several at once.
@Suite struct FormWholeFileTests {
    private func told(_ text: String) throws -> [String] {
        try #require(#expect(throws: ProfileRefusal.self) { try MunicipalForm.read(text) })
            .complaints.map(\.description)
    }

    private func told(_ bytes: [UInt8]) throws -> [String] {
        try #require(
            #expect(throws: ProfileRefusal.self) {
                try WrittenFile.text(bytes, named: "uketsuke.yaml", as: .form)
            }
        ).complaints.map(\.description)
    }

    @Test("a file that Excel or the old memo pad saved is named as what it is")
    func encodings() throws {
        let bytes = try CP932.encode(MunicipalForm.yaml).get()
        let heard = try told(bytes)
        #expect(
            heard == [
                "uketsuke.yaml: このファイルは Shift_JIS（CP932）で保存されています。UTF-8 で保存し直してください。"
            ], "\(heard)")
        let units = Array(MunicipalForm.yaml.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(
            try told([0xFF, 0xFE] + units) == [
                "uketsuke.yaml: このファイルは UTF-16 で保存されています。UTF-8 で保存し直してください。"
            ])
    }

    @Test("a profile in another code is told the same way")
    func profileEncoding() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/kasane-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/town.yaml"
        let bytes = try CP932.encode(FourthTown.yaml).get()
        try Data(bytes).write(to: URL(filePath: path))
        let refusal = #expect(throws: ProfileRefusal.self) { try ProfileFile.load(path) }
        #expect(refusal?.complaints.first?.fault == .encoding(.cp932))
    }

    @Test("every line with a tab before it is named, not only the first")
    func tabs() throws {
        let text = MunicipalForm.yaml.replacing("    label: 受付の方法", with: "\tlabel: 受付の方法")
            .replacing("    label: お話", with: "  \tlabel: お話")
        let heard = try told(text)
        #expect(
            heard
                == [8, 21].map {
                    "uketsuke.yaml:\($0): 字下げにタブが使われています。半角の空白に替えてください。"
                }, "\(heard)")
    }

    @Test("all mistakes are told at once, in the order of the file, and how many there are")
    func allAtOnce() throws {
        let text = MunicipalForm.yaml
            .replacing("hide: [fax]", with: "hide: [fax, channel]")
            .replacing("through: 2027-03-31", with: "through: 来年")
            .replacing("type: yes_no", with: "type: yesno")
            .replacing("is: [yes]", with: "is: [はい]")
            .replacing("min: 0", with: "mini: 0")
            .replacing("column: yen", with: "column: en")
        let refusal = try #require(
            #expect(throws: ProfileRefusal.self) { try MunicipalForm.read(text) })
        #expect(
            refusal.complaints.map(\.path) == [
                "hide[1]", "questions[1].choices[0].through", "sections[0].questions[0].type",
                "sections[1].questions[0].mini",
                "sections[1].questions[3].calculate.rowTotal.repeat",
            ])
        #expect(refusal.description.hasSuffix("5件の誤りがあるため、この様式は読み込みませんでした。"))
    }

    @Test("no sentence is half in English: only words that stand in the file are in Latin letters")
    func japanese() throws {
        let broken = [
            "form: F90\ntitle: \"閉じない", "form: F90\n  title: 字下げ\n number: 1", "- form: F90",
            "form: F90\nhide: [fax\norder: []", "form: F90\nhide: {fax\n", "form: @F90",
            "form: *F90",
            "form: !F90 a", "form: F90\n---\nform: F91", "form: F90\n\u{1}", "form: \"\\q\"",
            "form: F90\nsections:\n  - name: x-a\n   label: b", "form: [", "", "form: F90: F91",
            "form: F90\nquestions: - name: fax",
        ]
        for text in broken {
            for sentence in try told(text) {
                let words = sentence.dropFirst("uketsuke.yaml".count)
                    .matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
                let known: Set = ["YAML", "form", "title", "number", "hide", "order", "name"]
                #expect(Set(words).subtracting(known) == [], "\(sentence)")
                #expect(sentence.hasSuffix("。"), "\(sentence)")
            }
        }
    }

    @Test("an empty file and a file that is not there are told apart")
    func nothing() throws {
        #expect(try told("") == ["uketsuke.yaml:1: この項目がありません。「項目: 値」の組を書いてください。"])
        let refusal = #expect(throws: ProfileRefusal.self) {
            try FormFile.load("no/such.yaml", over: [])
        }
        #expect(
            refusal?.complaints.map(\.description)
                == ["no/such.yaml: ファイルを開けません。名前と読み取りの許可を確かめてください。"])
    }
}
