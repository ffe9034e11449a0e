import Records
import Testing

@testable import Engines

/// Where the server is, how it is trusted, and what the operator is told when it is not there.
@Suite struct PostgresAddressTests {
    @Test(arguments: [
        ("postgres://u:p@localhost/kasane", nil), ("postgresql://u@127.0.0.1:5433/kasane", nil),
        ("postgres://u@[::1]/kasane", nil), ("postgres:///kasane?host=/run/postgresql", nil),
        ("postgres://u:p@db.city.example.jp/kasane", "verify-full"),
        ("postgres://u@127.example.jp/kasane", "verify-full"),
        ("postgres://u@localhost,db2.example.jp/kasane", "verify-full"),
        ("postgres://u@localhost/kasane?hostaddr=192.0.2.1", "verify-full"),
        ("postgres://u@db.example.jp/kasane?sslmode=require", "require"),
    ]) func aServerElsewhereMustShowItsCertificate(url: String, mode: String?) throws {
        #expect(try PostgresAddress(url: url).settings["sslmode"] == mode)
    }

    @Test func whatTheURLSaysIsNotOverruled() throws {
        let settings = try PostgresAddress(
            url: "postgres://u@localhost/k?connect_timeout=1&application_name=tester"
        ).settings
        #expect(settings["connect_timeout"] == "1")
        #expect(settings["application_name"] == "tester")
        #expect(settings["keepalives_idle"] == "15")
    }

    @Test(arguments: [
        "mysql://u:geheim@h/d", "", "host=x password=geheim", "postgres://u:geheim@h:x/d",
        "postgres://u:geheim@geheim@h/d", "postgres://u:1/geheim@h/d",
        "postgres://u:geheim%@h/d",
    ]) func aURLThatCannotBeReadIsRefusedWithoutRepeatingIt(url: String) throws {
        let error = #expect(throws: Unavailable.self) { try PostgresAddress(url: url) }
        #expect(error?.description.contains("geheim") == false)
    }

    @Test func aServerThatIsNotThereIsNamedWithoutThePassword() async throws {
        let url = "postgres://taro:geheim@127.0.0.1:1/kasane"
        let error = await #expect(throws: Unavailable.self) { try await PostgresEngine(url: url) }
        #expect(error?.cause == .unreachable)
        #expect(error?.description.contains("127.0.0.1:1/kasane") == true)
        #expect(error?.description.contains("geheim") == false)
    }

    @Test func aServerThatWouldForgetIsRefused() {
        func cause(_ commit: String, _ fsync: String, _ encoding: String, _ version: Int)
            -> Unavailable.Cause?
        {
            do {
                try PostgresConnection.check(
                    commit: commit, fsync: fsync, encoding: encoding, version: version)
                return nil
            } catch {
                return error.cause
            }
        }
        #expect(cause("on", "on", "UTF8", 150_020) == nil)
        #expect(cause("off", "on", "UTF8", 150_020) == .notDurable)
        #expect(cause("on", "off", "UTF8", 150_020) == .notDurable)
        #expect(cause("on", "on", "EUC_JP", 150_020) == .other)
        #expect(cause("on", "on", "UTF8", 120_000) == .other)
    }

    @Test(.enabled(if: FreshPostgres.isThere))
    func aSettingThatForgetsIsFoundWhenConnecting() async throws {
        let separator = FreshPostgres.url!.contains("?") ? "&" : "?"
        let url = FreshPostgres.url! + separator + "options=-c%20synchronous_commit%3Doff"
        let error = await #expect(throws: Unavailable.self) { try await PostgresEngine(url: url) }
        #expect(error?.cause == .notDurable)
    }

    @Test func onlyWhatComesTwiceIsPreparedAndTheOldestMakesRoom() {
        var statements = PostgresStatements(limit: 4)
        let none = PostgresParameters([]).signature
        let number = PostgresParameters([.integer(1)]).signature
        #expect(statements.plan(for: "a", none) == .once)
        #expect(statements.plan(for: "a", number) == .once)
        guard case .prepare(let name, let forgotten) = statements.plan(for: "a", none) else {
            Issue.record("the second time it is prepared")
            return
        }
        #expect(forgotten == [])
        statements.prepared("a", none, name)
        #expect(statements.plan(for: "a", none) == .use(name: name))
        for text in ["b", "c", "d", "e"] { #expect(statements.plan(for: text, none) == .once) }
        for _ in 0..<8 { _ = statements.plan(for: "e", none) }
        #expect(statements.plan(for: "a", none) == .once)
    }

    @Test func numericsAreReadOnlyWhenTheyAreWhole() {
        func integer(_ words: [Int16]) -> Int64? {
            words.map(\.bigEndian).withUnsafeBytes { PostgresNumeric($0).integer }
        }
        #expect(integer([0, 0, 0, 0]) == 0)
        #expect(integer([1, 0, 0, 0, 42]) == 42)
        #expect(integer([1, 1, 0x4000, 0, 7]) == -70_000)
        #expect(integer([5, 4, 0, 0, 922, 3372, 368, 5477, 5807]) == .max)
        #expect(integer([5, 4, 0, 0, 922, 3372, 368, 5477, 5808]) == nil)
        #expect(integer([5, 4, 0x4000, 0, 922, 3372, 368, 5477, 5808]) == .min)
        #expect(integer([2, 0, 0, 1, 1, 5000]) == nil)
        #expect(integer([0, 0, Int16(bitPattern: 0xC000), 0]) == nil)
    }
}
