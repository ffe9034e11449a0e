import Casework
import Records
import Testing

@Suite struct DataKeysTests {
    let now = Moment(milliseconds: 1_790_000_000_000)

    @Test func `a key made for a person is there in the next transaction`() async throws {
        try await onEachArchive { archive in
            let sealed = try await archive.transaction { books in
                try DataKeys(books).create(.person, "p1")
                    .seal("渡邉", table: "people", column: "name", row: "p1")
            }
            let other = try await Archive.open(archive.engine, key: testKey)
            let name = try await other.read { books in
                try DataKeys(books).require("p1")
                    .open(sealed, table: "people", column: "name", row: "p1")
            }
            #expect(name == "渡邉")
            await #expect(throws: Missing.self) {
                try await archive.read { _ = try DataKeys($0).require("p2") }
            }
        }
    }

    @Test func `after destruction nothing opens, not even where the key was in use`() async throws {
        let now = now
        try await onEachArchive { archive in
            let other = try await Archive.open(archive.engine, key: testKey)
            _ = try await archive.transaction { try DataKeys($0).create(.file, "f1") }
            _ = try await other.read { try DataKeys($0).require("f1") }
            try await archive.transaction { try DataKeys($0).destroy("f1", at: now) }
            for archive in [archive, other] {
                await #expect(throws: Destroyed(owner: "f1")) {
                    try await archive.read { _ = try DataKeys($0).require("f1") }
                }
            }
            let wrapped = try await archive.read { books in
                try books.session.first("SELECT wrapped FROM data_keys WHERE owner = 'f1'") {
                    try $0.next([UInt8].self)
                }
            }
            #expect(wrapped.map { $0.allSatisfy { $0 == 0 } } == true)
            await #expect(throws: Destroyed(owner: "f1")) {
                try await archive.transaction { try DataKeys($0).destroy("f1", at: now) }
            }
        }
    }

    @Test func `a list gets the living keys and is spared the destroyed ones`() async throws {
        let now = now
        try await onEachArchive { archive in
            let found = try await archive.transaction { books in
                let keys = DataKeys(books)
                for owner in ["p1", "p2", "p3"] { try keys.create(.person, owner) }
                try keys.destroy("p2", at: now)
                return try keys.living(["p1", "p2", "p3", "p4"]).keys.sorted()
            }
            #expect(found == ["p1", "p3"])
        }
    }

    @Test func `a second key for the same owner is refused, and asking for one returns the first`()
        async throws
    {
        try await onEachArchive { archive in
            let sealed = try await archive.transaction { books in
                try DataKeys(books).ensure(.worker, "w1")
                    .seal("種", table: "workers", column: "totp", row: "w1")
            }
            let text = try await archive.transaction { books in
                try DataKeys(books).ensure(.worker, "w1")
                    .open(sealed, table: "workers", column: "totp", row: "w1")
            }
            #expect(text == "種")
            await #expect(throws: Conflicting.self) {
                try await archive.transaction { try DataKeys($0).create(.worker, "w1") }
            }
        }
    }
}
