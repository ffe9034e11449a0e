import Casework
import Foundation

@testable import kasane

extension ProfileFile {
    /// A profile of the `profiles` folder beside `Sources` and `Tests`.
    static func shipped(_ town: String) throws -> Profile {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try load(root.appending(path: "profiles/\(town).yaml").path())
    }

    static func all() throws -> [Profile] {
        try ["koshigaya", "nagaokakyo", "koshu"].map { try ProfileFile.shipped($0) }
    }
}
