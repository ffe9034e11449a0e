import Testing

@testable import Records

@Suite struct DataKeyTests {
    let vault = Vault(MasterKey.random())

    @Test(arguments: [
        "", "家賃を三か月滞納", "葛\u{E0100}城 \u{FA19}社 👨‍👩‍👧 か\u{3099}", String(repeating: "長", count: 8000),
    ])
    func `what is sealed opens again letter for letter`(_ text: String) throws {
        let key = try vault.newDataKey(for: "f1").key
        let sealed = try key.seal(text, table: "notes", column: "facts", row: "n1")
        let opened = try key.open(sealed, table: "notes", column: "facts", row: "n1")
        #expect(opened.utf8.elementsEqual(text.utf8))
    }

    @Test func `the same text never seals to the same bytes`() throws {
        let key = try vault.newDataKey(for: "f1").key
        let one = try key.seal("相談", table: "t", column: "c", row: "r")
        let other = try key.seal("相談", table: "t", column: "c", row: "r")
        #expect(one != other)
        #expect(one.bytes.count == "相談".utf8.count + 29)
    }

    @Test(arguments: [
        ("people", "name", "p2"), ("people", "caution", "p1"), ("workers", "name", "p1"),
    ])
    func `a value copied to another row, column or table does not open`(
        _ place: (String, String, String)
    ) throws {
        let key = try vault.newDataKey(for: "p1").key
        let sealed = try key.seal("渡邉", table: "people", column: "name", row: "p1")
        #expect(throws: Tampered(table: place.0, column: place.1, row: place.2)) {
            try key.open(sealed, table: place.0, column: place.1, row: place.2)
        }
    }

    @Test func `one flipped bit anywhere is noticed`() throws {
        let key = try vault.newDataKey(for: "p1").key
        let sealed = try key.seal("渡邉", table: "people", column: "name", row: "p1")
        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(throws: Tampered.self) {
                try key.open(Sealed(bytes: bytes), table: "people", column: "name", row: "p1")
            }
        }
        #expect(throws: Tampered.self) {
            try key.open(Sealed(bytes: []), table: "people", column: "name", row: "p1")
        }
    }

    @Test func `a wrapped key opens for its owner only, and only in its vault`() throws {
        let (key, wrapped) = try vault.newDataKey(for: "p1")
        let sealed = try key.seal("渡邉", table: "people", column: "name", row: "p1")
        let again = try vault.unwrap(wrapped, owner: "p1")
        #expect(try again.open(sealed, table: "people", column: "name", row: "p1") == "渡邉")
        #expect(throws: Tampered.self) { try vault.unwrap(wrapped, owner: "p2") }
        #expect(throws: Tampered.self) {
            try Vault(MasterKey.random()).unwrap(wrapped, owner: "p1")
        }
    }

    @Test func `an attachment seals as bytes`() throws {
        let key = try vault.newDataKey(for: "f1").key
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let sealed = try key.seal(bytes: bytes, table: "papers", column: "body", row: "a1")
        #expect(try key.openBytes(sealed, table: "papers", column: "body", row: "a1") == bytes)
    }

    @Test func `codes of one purpose say nothing about another`() {
        let codes = Vault.Purpose.allCases.map { vault.code($0, "渡邉") }
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.count == 32 })
        #expect(vault.accepts(codes[0], for: .names, Array("渡邉".utf8)))
        #expect(!vault.accepts(codes[1], for: .names, Array("渡邉".utf8)))
    }

    @Test func `the cache of keys never grows beyond its bound and keeps what is used`() throws {
        let cache = KeyCache(capacity: 100)
        let (first, wrapped) = try vault.newDataKey(for: "first")
        cache.keep(first, of: "first", wrapped: wrapped)
        for number in 0..<1000 {
            cache.keep(first, of: "\(number)", wrapped: wrapped)
            #expect(cache.key(of: "first", wrapped: wrapped) != nil)
            #expect(cache.count <= 100)
        }
        #expect(cache.key(of: "first", wrapped: [0]) == nil)
        cache.forget("first")
        #expect(cache.key(of: "first", wrapped: wrapped) == nil)
    }
}
