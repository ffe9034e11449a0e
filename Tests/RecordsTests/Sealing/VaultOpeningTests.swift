import Foundation
import Records
import Testing

@Suite struct VaultOpeningTests {
    private func inFolder(_ body: (String) async throws -> Void) async throws {
        try await inFreshFolder { try await body($0 + "/master.key") }
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `the first start makes a key file that only its owner reads`() async throws {
        try await onEachEngine { engine in
            try await inFolder { path in
                let first = try await Archive.open(engine, key: .file(path))
                #expect(first.vault.isNewKey)
                #expect(try permissions(path) == 0o600)
                let second = try await Archive.open(engine, key: .file(path))
                #expect(!second.vault.isNewKey)
                let text = try String(contentsOfFile: path, encoding: .utf8)
                #expect(MasterKey(base64: text) != nil)
                _ = try await Archive.open(engine, key: .environment(text))
            }
        }
    }

    @Test(arguments: [(0o644, "644"), (0o640, "640"), (0o604, "604")])
    func `a key file that others may read is refused`(_ mode: (Int, String)) async throws {
        try await onEachEngine { engine in
            try await inFolder { path in
                _ = try await Archive.open(engine, key: .file(path))
                try FileManager.default.setAttributes(
                    [.posixPermissions: mode.0], ofItemAtPath: path)
                await #expect(throws: VaultFault.keyExposed(path: path, mode: mode.1)) {
                    try await Archive.open(engine, key: .file(path))
                }
            }
        }
    }

    @Test func `a lost key file is not quietly replaced by a new one`() async throws {
        try await onEachEngine { engine in
            try await inFolder { path in
                _ = try await Archive.open(engine, key: .file(path))
                try FileManager.default.removeItem(atPath: path)
                await #expect(throws: VaultFault.keyMissing(path: path)) {
                    try await Archive.open(engine, key: .file(path))
                }
                #expect(!FileManager.default.fileExists(atPath: path))
            }
        }
    }

    @Test func `the key of another database is refused`() async throws {
        try await onEachArchive { archive in
            await #expect(throws: VaultFault.self) {
                try await Archive.open(archive.engine, key: strangeKey)
            }
            _ = try await Archive.open(archive.engine, key: testKey)
        }
    }

    @Test func `sealed data without its check value opens with no key`() async throws {
        try await onEachArchive { archive in
            _ = try await archive.transaction {
                try $0.session.run("DELETE FROM kasane_key_check")
            }
            for key in [testKey, strangeKey] {
                await #expect(throws: VaultFault.self) {
                    try await Archive.open(archive.engine, key: key)
                }
            }
        }
    }

    @Test(arguments: ["", "鍵", "MDEyMw==", "!!!!"])
    func `what is no key is refused`(_ text: String) async throws {
        try await onEachEngine { engine in
            await #expect(throws: VaultFault.self) {
                try await Archive.open(engine, key: .environment(text))
            }
            try await inFolder { path in
                try text.write(toFile: path, atomically: false, encoding: .utf8)
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o600], ofItemAtPath: path)
                await #expect(
                    throws: VaultFault.keyMalformed(place: "鍵ファイル（\(path)）")
                ) { try await Archive.open(engine, key: .file(path)) }
            }
        }
    }

    @Test func `a key file that cannot be made is said plainly`() async throws {
        let path = "/nowhere/at/all/master.key"
        try await onEachEngine { engine in
            await #expect(throws: VaultFault.keyUnwritable(path: path)) {
                try await Archive.open(engine, key: .file(path))
            }
        }
    }

    @Test func `the environment is preferred to the file`() {
        #expect(KeySource.chosen(environment: [:], file: "k") == .file("k"))
        #expect(
            KeySource.chosen(environment: [KeySource.variable: "x"], file: "k") == .environment("x")
        )
    }

    @Test func `every fault is a sentence`() {
        let faults: [VaultFault] = [
            .keyMissing(path: "k"), .keyExposed(path: "k", mode: "644"), .keyUnreadable(path: "k"),
            .keyUnwritable(path: "k"), .keyMalformed(place: "k"), .wrongKey(place: "k"),
        ]
        for fault in faults {
            #expect(fault.description.hasSuffix("。") || fault.description.hasSuffix("）。"))
        }
    }
}
