import Foundation
import Testing

@testable import Web

@Suite("What the browser is given besides pages") struct AssetsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Web/Assets/Style")

    @Test("no part of the style sheet is left out of what is served")
    func wholeStyle() throws {
        let served = try #require(Assets.files["kasane.css"])
        let sheet = String(buffer: served.bytes)
        let parts = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(parts.count >= 18)
        for name in parts {
            let part = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            #expect(sheet.contains(part), "\(name)")
        }
    }
}
