import Foundation

/// A signed-in worker of Kasane: the cookie, the token of the forms, and how requests are written.
struct OfficeBrowser {
    let cookie: String
    let csrf: String

    /// Signs in through the door like everybody else.
    init(port: Int, name: String) throws {
        var wire = try Wire(port: port)
        defer { wire.end() }
        let form = "name=\(name)&password=\(Ground.password)&next=%2F"
        let answer = try wire.ask(Self.post("/sign-in", cookie: "", body: form))
        let cookies = answer.headText.split(separator: "\r\n").compactMap { line -> String? in
            guard line.lowercased().hasPrefix("set-cookie:") else { return nil }
            return line.dropFirst(11).split(separator: ";").first.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        cookie = cookies.joined(separator: "; ")
        let home = try wire.ask(Self.get("/", cookie: cookie))
        let parts = home.text.components(separatedBy: "name=\"csrf\" value=\"")
        guard home.status == 200, parts.count > 1, let token = parts[1].split(separator: "\"").first
        else { throw Trouble("\(name) cannot sign in (status \(answer.status), \(home.status))") }
        csrf = String(token)
    }

    func get(_ path: String) -> [UInt8] { Self.get(path, cookie: cookie) }
    func post(_ path: String, _ fields: [(String, String)]) -> [UInt8] {
        let all = fields + [("csrf", csrf)]
        let body = all.map { "\($0.0)=\(Self.encode($0.1))" }.joined(separator: "&")
        return Self.post(path, cookie: cookie, body: body)
    }

    static func get(_ path: String, cookie: String) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\n\r\n".utf8)
    }

    static func post(_ path: String, cookie: String, body: String) -> [UInt8] {
        let head = """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\n\
            Content-Type: application/x-www-form-urlencoded\r\n\
            Content-Length: \(body.utf8.count)\r\n\r\n
            """
        return Array((head + body).utf8)
    }

    static func encode(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

/// A port of this machine on which nobody listens just now.
func freePort() throws -> Int {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(probe) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let outcome = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(probe, $0, size) == 0 && getsockname(probe, $0, &size) == 0
        }
    }
    guard outcome else { throw Trouble("no free port") }
    return Int(in_port_t(bigEndian: address.sin_port))
}
