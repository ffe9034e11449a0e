import Casework
import Foundation

@testable import kasane

extension ProfileFile {
    /// A profile of the `profiles` folder beside `Sources` and `Tests`.
    static func shipped(_ town: String) throws -> Profile { try load(file(town).path()) }

    /// The same as it is written.
    static func text(of town: String) throws -> String {
        try String(contentsOf: file(town), encoding: .utf8)
    }

    private static func file(_ town: String) -> URL {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "profiles/\(town).yaml")
    }

    static func all() throws -> [Profile] {
        try ["koshigaya", "nagaokakyo", "koshu"].map { try ProfileFile.shipped($0) }
    }
}
