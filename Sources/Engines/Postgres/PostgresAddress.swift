import CPostgres
import Records

/// Where the PostgreSQL server is and how it is spoken to, read from a `postgres://` URL.
struct PostgresAddress: Sendable {
    /// What libpq is given, by keyword. Holds the password: never printed.
    let settings: [String: String]
    /// The server for a sentence: host, port and database, nothing secret.
    let place: String

    /// Throws `Unavailable` when the URL cannot be read; the sentence never repeats it, because a
    /// mistyped URL has the password anywhere.
    init(url: String) throws(Unavailable) {
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"),
            let parsed = Self.parse(url), Self.isPlausible(parsed)
        else {
            throw Unavailable(
                .other,
                "データベースの接続先の書き方が正しくありません。"
                    + "postgres://利用者名:パスワード@ホスト名:5432/データベース名 の形で指定してください。"
                    + "パスワードの記号（@ / : ? # %）は %40 のように書きます。")
        }
        settings = Self.defaults(for: parsed).merging(parsed) { _, given in given }
        let host = parsed["host"] ?? parsed["hostaddr"] ?? "localhost"
        place = "\(host):\(parsed["port"] ?? "5432")/\(parsed["dbname"] ?? "")"
    }

    /// A password with an unescaped sign tears the URL apart in the wrong place. Such a "host" is half
    /// a password: it must not be looked up, and not be shown.
    private static func isPlausible(_ parsed: [String: String]) -> Bool {
        let isPort = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",") }
        return (parsed["port"] ?? "").utf8.allSatisfy(isPort)
            && !["host", "dbname"].contains { parsed[$0]?.contains("@") == true }
    }

    /// TLS with a checked certificate unless the server is this machine or the URL says otherwise.
    private static func defaults(for parsed: [String: String]) -> [String: String] {
        var defaults = [
            "application_name": "kasane", "connect_timeout": "5", "client_encoding": "UTF8",
            // A server that vanishes without a word is noticed after half a minute.
            "keepalives_idle": "15", "keepalives_interval": "5", "keepalives_count": "3",
            "tcp_user_timeout": "30000",
        ]
        let hosts = (parsed["hostaddr"] ?? parsed["host"] ?? "").split(separator: ",")
        if !hosts.allSatisfy(isThisMachine) { defaults["sslmode"] = "verify-full" }
        return defaults
    }

    private static func isThisMachine(_ host: Substring) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("/") || isLoopback(host)
    }

    /// 127.0.0.0/8, and not a name such as 127.example.jp.
    private static func isLoopback(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func parse(_ url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parsed: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parsed[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return parsed
    }
}
