@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct EntryStoreTests {
    private let now = Sample.moment

    private func session(_ token: String, isPending: Bool = false) -> SignInSession {
        SignInSession(
            token: token, worker: "w-fukushi", csrf: "csrf-\(token)", began: now, seen: now,
            address: "10.0.0.1", isPending: isPending)
    }

    @Test func `a session is opened, touched and closed, alone or with all of the worker`()
        async throws
    {
        let now = now
        let (one, other) = (session("t1", isPending: true), session("t2"))
        try await onEachTown { archive in
            try await archive.transaction { books in
                try SessionStore(books).open(one)
                try SessionStore(books).open(other)
            }
            #expect(try await archive.read { try SessionStore($0).find("t1") } == one)
            try await archive.transaction { books in
                try SessionStore(books).touch("t2", at: now.adding(minutes: 5))
                try SessionStore(books).closeThose(before: now.adding(minutes: 1))
            }
            #expect(try await archive.read { try SessionStore($0).find("t1") } == nil)
            let seen = try await archive.read { try SessionStore($0).find("t2")?.seen }
            #expect(seen == now.adding(minutes: 5))
            try await archive.transaction { try SessionStore($0).closeAll(of: "w-fukushi") }
            #expect(try await archive.read { try SessionStore($0).find("t2") } == nil)
        }
    }

    @Test func `a credential keeps its second factor, and loses it`() async throws {
        let now = now
        let first = Credential(
            worker: "w-fukushi", password: "$argon2id$…", isInitial: true, totp: [1, 2, 3])
        let second = Credential(
            worker: "w-fukushi", password: "$argon2id$?", isInitial: false, totp: nil)
        try await onEachTown { archive in
            #expect(try await archive.read { try CredentialStore($0).find("w-fukushi") } == nil)
            for credential in [first, second] {
                try await archive.transaction {
                    try CredentialStore($0).put(credential, at: now)
                }
                let found = try await archive.read { try CredentialStore($0).find("w-fukushi") }
                #expect(found == credential)
            }
        }
    }

    @Test func `a recovery code opens once, and never after new ones are made`() async throws {
        let now = now
        try await onEachTown { archive in
            func use(_ code: String) async throws -> Bool {
                try await archive.transaction {
                    try SecondFactorStore($0).useRecoveryCode(code, of: "w-fukushi", at: now)
                }
            }
            try await archive.transaction {
                try SecondFactorStore($0).putRecoveryCodes(["a", "b"], of: "w-fukushi")
            }
            #expect(try await use("a"))
            #expect(try await !use("a"))
            #expect(try await !use("c"))
            try await archive.transaction {
                try SecondFactorStore($0).putRecoveryCodes(["c"], of: "w-fukushi")
            }
            #expect(try await !use("b"))
            #expect(try await use("c"))
        }
    }

    @Test func `a secret is in force once it is proved, and no step of the clock opens twice`()
        async throws
    {
        let now = now
        try await onEachTown { archive in
            try await archive.transaction { books in
                try CredentialStore(books).setPassword(
                    "$argon2id$…", isInitial: true, of: "w-fukushi", at: now)
                try SecondFactorStore(books).propose([7, 8, 9], for: "w-fukushi")
            }
            let proposed = try await archive.read { books in
                (
                    try SecondFactorStore(books).proposed(for: "w-fukushi"),
                    try CredentialStore(books).find("w-fukushi")?.totp
                )
            }
            #expect(proposed.0 == [7, 8, 9] && proposed.1 == nil)
            try await archive.transaction { books in
                try SecondFactorStore(books).adopt([7, 8, 9], step: 100, for: "w-fukushi")
                try SecondFactorStore(books).putRecoveryCodes(["a", "b"], of: "w-fukushi")
            }
            for (step, isNew) in [(100, false), (99, false), (101, true), (101, false)] {
                let spent = try await archive.transaction {
                    try SecondFactorStore($0).spend(Int64(step), of: "w-fukushi")
                }
                #expect(spent == isNew, "\(step)")
            }
            try await archive.transaction { books in
                try CredentialStore(books).setPassword(
                    "$argon2id$?", isInitial: false, of: "w-fukushi", at: now)
            }
            let kept = try await archive.read { try CredentialStore($0).find("w-fukushi") }
            #expect(kept?.totp == [7, 8, 9] && kept?.password == "$argon2id$?")
            try await archive.transaction { try SecondFactorStore($0).remove(of: "w-fukushi") }
            let gone = try await archive.read { books in
                (
                    try CredentialStore(books).find("w-fukushi")?.totp,
                    try SecondFactorStore(books).recoveryCodesLeft(of: "w-fukushi")
                )
            }
            #expect(gone.0 == nil && gone.1 == 0)
        }
    }

    @Test func `a session says that its password was set by somebody else`() async throws {
        let (now, one) = (now, session("t1"))
        try await onEachTown { archive in
            try await archive.transaction { books in
                try CredentialStore(books).setPassword(
                    "$argon2id$…", isInitial: true, of: "w-fukushi", at: now)
                try SessionStore(books).open(one)
            }
            #expect(
                try await archive.read { try SessionStore($0).find("t1") }?.owesPassword == true)
        }
    }

    @Test func `attempts are counted by name and by address, successes aside`() async throws {
        let now = now
        try await onEachTown { archive in
            try await archive.transaction { books in
                let store = AttemptStore(books)
                let tries: [(String, String, Bool, Int)] = [
                    ("sato", "10.0.0.1", false, -20), ("sato", "10.0.0.1", false, -10),
                    ("sato", "10.0.0.2", false, -5), ("suzuki", "10.0.0.1", false, -5),
                    ("sato", "10.0.0.1", true, -1),
                ]
                for (number, one) in tries.enumerated() {
                    try store.begin(
                        id: "a\(number)", name: one.0, address: one.1,
                        browser: number == 1 ? "b1" : nil, at: now.adding(minutes: one.3))
                    if one.2 { try store.succeed("a\(number)") }
                }
            }
            let counts = try await archive.read { books in
                try AttemptStore(books).failures(
                    name: "sato", address: "10.0.0.1", browser: "b1",
                    since: now.adding(minutes: -15))
            }
            #expect(counts == SignInRule.Failures(byName: 2, byAddress: 2, inBrowser: 1))
            try await archive.transaction { try AttemptStore($0).forget(before: now) }
            let after = try await archive.read { books in
                try AttemptStore(books).failures(
                    name: "sato", address: "10.0.0.1", browser: "b1",
                    since: now.adding(minutes: -60))
            }
            #expect(after == SignInRule.Failures(byName: 0, byAddress: 0, inBrowser: 0))
        }
    }

    @Test func `a browser is known for the workers who used it and for nobody else`() async throws {
        let now = now
        try await onEachTown { archive in
            for worker: Identifier<Worker> in ["w-fukushi", "w-fukushi", "w-shakyo"] {
                try await archive.transaction {
                    try AttemptStore($0).rememberBrowser("b1", of: worker, at: now)
                }
            }
            let known = try await archive.read { books in
                (
                    try AttemptStore(books).isKnownBrowser("b1", of: "w-fukushi"),
                    try AttemptStore(books).isKnownBrowser("b1", of: "w-shakyo"),
                    try AttemptStore(books).isKnownBrowser("b1", of: "w-kodomo")
                )
            }
            #expect(known == (true, true, false))
            try await archive.transaction {
                try AttemptStore($0).forgetBrowsers(of: "w-fukushi")
            }
            let after = try await archive.read {
                try AttemptStore($0).isKnownBrowser("b1", of: "w-fukushi")
            }
            #expect(!after)
        }
    }

    @Test func `the second press of a form finds what the first one made`() async throws {
        let now = now
        try await onEachTown { archive in
            try await archive.transaction {
                try OneTimeKeyStore($0).spend("k", by: "w-fukushi", leadingTo: "/files/f1", at: now)
            }
            let found = try await archive.read { books in
                (
                    try OneTimeKeyStore(books).location(of: "k", by: "w-fukushi"),
                    try OneTimeKeyStore(books).location(of: "k", by: "w-kodomo")
                )
            }
            #expect(found == ("/files/f1", nil))
            await #expect(throws: Conflicting(constraint: "one_time_keys_pkey")) {
                try await archive.transaction {
                    try OneTimeKeyStore($0).spend("k", by: "w-fukushi", leadingTo: "/", at: now)
                }
            }
            try await archive.transaction {
                try OneTimeKeyStore($0).forget(before: now.adding(minutes: 1))
            }
            let gone = try await archive.read {
                try OneTimeKeyStore($0).location(of: "k", by: "w-fukushi")
            }
            #expect(gone == nil)
        }
    }

    @Test func `a draft keeps its fields in their order, is overwritten and discarded`()
        async throws
    {
        let now = now
        try await onEachTown { archive in
            try await archive.transaction { books in
                let store = DraftStore(books)
                try store.keep(
                    [("gist", "家賃:\n三か月"), ("tag", "a"), ("tag", "b"), ("wish", "")], form: "x",
                    of: "w-fukushi", at: now)
                try store.keep(
                    [("q", "1")], form: "y", of: "w-fukushi", at: now.adding(minutes: 1))
                try store.keep([("q", "2")], form: "x", of: "w-kodomo", at: now)
            }
            let draft = try await archive.read {
                try DraftStore($0).draft(of: "x", by: "w-fukushi")
            }
            #expect(draft?.fields.map(\.name) == ["gist", "tag", "tag", "wish"])
            #expect(draft?.fields.map(\.value) == ["家賃:\n三か月", "a", "b", ""])
            let forms = try await archive.read {
                try DraftStore($0).drafts(of: "w-fukushi").map(\.form)
            }
            #expect(forms == ["y", "x"])
            try await archive.transaction { books in
                try DraftStore(books).keep([("q", "3")], form: "x", of: "w-fukushi", at: now)
                try DraftStore(books).discard("y", of: "w-fukushi")
            }
            let left = try await archive.read { try DraftStore($0).drafts(of: "w-fukushi") }
            #expect(left.map(\.form) == ["x"])
            #expect(left.first?.fields.map(\.value) == ["3"])
        }
    }
}
