import Casework
import Foundation

/// PostgreSQL のバックアップ: by the server's own `pg_dump`, whose output is read through once more.
struct ServerDump {
    let url: String

    /// Returns how many tables lie in the dump. Throws a `Refusal` when the tool is not installed,
    /// fails, or leaves something that cannot be read back.
    func make(at file: String) throws -> Int {
        let connection = try Connection(url)
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Refusal("（\(file)）は既にあります。別の名前を指定してください。")
        }
        let part = file + ".part"
        unlink(part)
        do {
            try tool(
                "pg_dump", ["--format=custom", "--no-password", "--file", part, connection.url],
                connection)
            // The whole dump is unpacked once: a file that stops in the middle is found here.
            try tool("pg_restore", ["--file", "/dev/null", part], connection)
            let list = try tool("pg_restore", ["--list", part], connection)
            chmod(part, 0o600)
            guard rename(part, file) == 0 else { throw Refusal("（\(file)）に書き込めません。") }
            return list.split(separator: "\n").count { $0.contains(" TABLE DATA ") }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// The password travels in the environment: a command line may be read by all accounts.
    private struct Connection {
        let url: String
        let password: String?

        init(_ text: String) throws(Refusal) {
            guard var parts = URLComponents(string: text), parts.scheme != nil else {
                throw Refusal("データベースの接続先の書き方が正しくありません。")
            }
            password = parts.password
            parts.password = nil
            guard let plain = parts.string else {
                throw Refusal("データベースの接続先の書き方が正しくありません。")
            }
            url = plain
        }
    }

    @discardableResult
    private func tool(
        _ name: String, _ arguments: [String], _ connection: Connection
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try path(of: name))
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        if let password = connection.password { environment["PGPASSWORD"] = password }
        process.environment = environment
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = String(decoding: complaint, as: UTF8.self)
                .split(whereSeparator: \.isNewline).joined(separator: " ")
            throw Refusal("\(name) が失敗しました。バックアップはできていません。（\(words)）")
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func path(of name: String) throws(Refusal) -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for folder in folders {
            let path = "\(folder)/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Refusal(
            "PostgreSQL のバックアップには \(name) が要ります。postgresql-client を入れてからやり直してください。")
    }
}
