import Casework
import Engines
import Foundation
import Records
import Testing

@testable import kasane

/// Backup under load, restore into an empty folder, and what is refused.
@Suite struct BackupTests {
    private let now = DemoProfiles.moment

    private func backedUp(
        _ body: (Installation, Backup, String) async throws -> Void
    ) async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder + "/office")
            try await installation.settle("fourth")
            let engine = try SQLiteEngine(path: installation.databaseFile)
            let place = try BackupPlace.new(folder + "/copy", at: DemoProfiles.moment)
            let backup = try await Backup.make(
                of: engine, at: place, taken: DemoProfiles.moment)
            try await engine.close()
            try await body(installation, backup, folder)
        }
    }

    @Test("a backup made while people write is restored and holds the same, row for row")
    func underLoad() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder + "/office")
            try await installation.settle("fourth")
            let engine = try SQLiteEngine(path: installation.databaseFile)
            let writing = Writing(on: engine)
            // Until writes were kept while a backup was made: the first one, as a rule.
            var (backup, kept): (Backup?, Range<Int>) = (nil, 0..<0)
            for attempt in 1...20 where kept.isEmpty {
                let before = await writing.kept(atLeast: writing.kept + 5)
                backup = try await Backup.make(
                    of: engine, at: try BackupPlace.new(folder + "/copy\(attempt)", at: now),
                    taken: now)
                kept = before..<writing.kept
            }
            let place = BackupPlace(file: try #require(backup).file)
            _ = await writing.kept(atLeast: kept.upperBound + 5)
            try await writing.stop()
            try await engine.close()
            #expect(!kept.isEmpty)

            let restored = Installation(folder: folder + "/again")
            let manifest = try await Restoration(
                place: place, installation: restored, key: installation.keyFile
            ).run().manifest
            #expect(manifest == backup?.manifest)
            #expect(try await Backup.inspect(restored.databaseFile) == backup?.manifest.census)
            #expect(manifest.census.rowCount > 1000)
            let copied = try await Writing.count(in: restored.databaseFile)
            #expect(kept.lowerBound <= copied && copied <= kept.upperBound + 1)
            let (here, there) = (
                try await installation.read { try Census($0).everything },
                try await restored.read { try Census($0).everything }
            )
            #expect(here == there)
        }
    }

    @Test("writers go on while the copy is made, and it holds the moment at which it began")
    func oneMoment() async throws {
        try await inEmptyFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/kasane.db")
            _ = try await Archive.open(engine, key: .file(folder + "/master.key"))
            let writing = Writing(on: engine)
            _ = await writing.kept(atLeast: 5)
            let seen = try await engine.backup(to: folder + "/copy.db") { session in
                let seen = try Writing.count(session)
                // The copy has begun: it is not made before others have written ten times more.
                let target = writing.kept + 10
                while writing.kept < target { Thread.sleep(forTimeInterval: 0.001) }
                return seen
            }
            try await writing.stop()
            #expect(try await engine.read { try Writing.count($0) } >= seen + 10)
            try await engine.close()
            #expect(try await Writing.count(in: folder + "/copy.db") == seen)
        }
    }

    @Test("a backup without its key opens for nobody, and says where the key belongs")
    func withoutKey() async throws {
        try await backedUp { _, backup, folder in
            let restored = Installation(folder: folder + "/again")
            _ = try await Restoration(
                place: BackupPlace(file: backup.file), installation: restored, key: nil
            ).run()
            #expect(!FileManager.default.fileExists(atPath: restored.keyFile))
            let told = try await refusal { _ = try await restored.read { try $0.profile() } }
            #expect(told.contains("鍵ファイル（\(restored.keyFile)）がありません"))
            #expect(!FileManager.default.fileExists(atPath: restored.keyFile))
        }
    }

    @Test("one damaged byte is refused, and nothing is left in the folder")
    func oneByte() async throws {
        try await backedUp { installation, backup, folder in
            let size = backup.manifest.bytes
            for offset in [size / 3, size - 1] {
                let damaged = folder + "/damaged-\(offset).db"
                try FileManager.default.copyItem(atPath: backup.file, toPath: damaged)
                try FileManager.default.copyItem(
                    atPath: backup.file + ".manifest", toPath: damaged + ".manifest")
                let file = try FileHandle(forUpdating: URL(fileURLWithPath: damaged))
                try file.seek(toOffset: UInt64(offset))
                let byte = try #require(try file.read(upToCount: 1)?.first)
                try file.seek(toOffset: UInt64(offset))
                try file.write(contentsOf: Data([byte ^ 0x01]))
                try file.close()
                let target = Installation(folder: folder + "/again")
                let told = try await refusal {
                    _ = try await Restoration(
                        place: BackupPlace(file: damaged), installation: target,
                        key: installation.keyFile
                    ).run()
                }
                #expect(told.contains("目録と一致しません"))
                #expect(!FileManager.default.fileExists(atPath: target.databaseFile))
            }
        }
    }

    @Test("a backup is never restored over records, nor with another installation's key")
    func refused() async throws {
        try await backedUp { installation, backup, folder in
            let place = BackupPlace(file: backup.file)
            let over = try await refusal {
                _ = try await Restoration(
                    place: place, installation: installation, key: nil
                ).run()
            }
            #expect(over.contains("空ではありません"))
            let stranger = Installation(folder: folder + "/stranger")
            try await stranger.settle("koshu")
            let target = Installation(folder: folder + "/again")
            let wrong = try await refusal {
                _ = try await Restoration(
                    place: place, installation: target, key: stranger.keyFile
                ).run()
            }
            #expect(wrong.contains("このデータベースのものではありません"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: target.folder).isEmpty)
        }
    }

    @Test("a backup that was not finished has no manifest, and is refused")
    func unfinished() async throws {
        try await backedUp { _, backup, folder in
            try FileManager.default.removeItem(atPath: backup.file + ".manifest")
            let told = try await refusal {
                _ = try await Restoration(
                    place: BackupPlace(file: backup.file),
                    installation: Installation(folder: folder + "/again"), key: nil
                ).run()
            }
            #expect(told.contains("目録"))
        }
    }

    @Test("the backup holds no word of the town's people in the clear")
    func nothingReadable() async throws {
        try await backedUp { installation, backup, _ in
            let census = try await installation.read { try Census($0) }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: backup.file))
            for text in census.names + census.texts where text.utf8.count > 11 {
                let parts = text.split(separator: "\u{3000}").filter { $0.utf8.count > 5 }
                for part in parts {
                    #expect(bytes.range(of: Data(part.utf8)) == nil, "\(part)")
                }
            }
        }
    }

    @Test("a manifest reads its own text and no other")
    func manifest() async throws {
        try await backedUp { _, backup, _ in
            let text = backup.manifest.text
            #expect(BackupManifest(text: text) == backup.manifest)
            #expect(BackupManifest(text: text.replacing("table ", with: "tabel ")) == nil)
            #expect(BackupManifest(text: "") == nil)
        }
    }
}
