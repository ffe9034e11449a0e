import Foundation
import Testing

@Suite("Styles and scripts")
struct StylesheetTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Web/Assets")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test(
        "every tag can be read: 4.5 to 1 or better",
        arguments: [
            "blue", "lightBlue", "cyan", "green", "lime", "yellow", "orange", "red", "magenta",
            "purple",
        ])
    func tagContrast(colour: String) throws {
        let css = try Self.text("Style/tags.css")
        let rule = try #require(css.firstMatch(of: try Regex("\\.tag\\.\(colour) \\{([^}]*)\\}")))
        let body = String(css[rule.range])
        let ground = try #require(body.firstMatch(of: /background: #([0-9a-f]{6})/)).1
        let ink = try #require(body.firstMatch(of: /\n    color: #([0-9a-f]{6})/)).1
        #expect(contrast(String(ground), String(ink)) >= 4.5)
    }

    @Test(
        "links, buttons and grey words can be read on white",
        arguments: [
            "text", "text-sub", "link", "link-hover", "link-visited", "key", "red-dark",
            "yellow-text",
        ])
    func inkContrast(token: String) throws {
        let css = try Self.text("Style/tokens.css")
        let match = try #require(
            css.firstMatch(of: try Regex<(Substring, Substring)>("--\(token): #([0-9a-f]{6});")))
        #expect(contrast("ffffff", String(match.1)) >= 4.5)
    }

    @Test("scripts are small, hold no words to be read, and are named so that they can be embedded")
    func scripts() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let scripts = names.filter { $0.hasSuffix(".js") }
        #expect(scripts.count >= 12)
        for name in scripts {
            let source = try Self.text(name)
            #expect(source.utf8.count < 4096, "\(name)")
            #expect(name.first?.isLetter == true, "\(name)")
            #expect(!source.contains("innerHTML"), "\(name)")
            #expect(!source.contains("ください"), "\(name)")
        }
    }

    @Test("main.js names only scripts that are there")
    func mainScript() throws {
        let main = try Self.text("main.js")
        let names = main.matches(of: /(?m)^    (\w+): "/).map { String($0.1) }
        #expect(names.count == 12)
        for name in names { #expect(throws: Never.self) { try Self.text("\(name).js") } }
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let values = [luminance(one), luminance(other)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    private func luminance(_ hex: String) -> Double {
        let number = Int(hex, radix: 16) ?? 0
        let parts = [16, 8, 0].map { (shift: Int) -> Double in
            let part = Double((number >> shift) & 255) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
