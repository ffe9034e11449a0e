import CPostgres
import Records

/// PostgreSQL's SQLSTATEs in the words of the engine.
enum PostgresFault {
    /// The server or the network went away in the middle.
    static let cut = Transient(
        cause: Unavailable(.unreachable, "データベースとの接続が切れました。しばらくしてからやり直してください。"))

    /// Nothing was kept, and doing it again may succeed. Never leaves the engine as such.
    struct Transient: Error { let cause: any Error }

    /// `PG_DIAG_…`: letters in the header, which Swift does not see.
    private enum Field {
        static let state = Int32(UInt8(ascii: "C"))
        static let message = Int32(UInt8(ascii: "M"))
        static let constraint = Int32(UInt8(ascii: "n"))
    }

    static func error(_ result: OpaquePointer, _ statement: String, isAlive: Bool) -> any Error {
        guard isAlive else { return cut }
        let state = field(result, Field.state)
        switch state {
        case "23505", "23514", "23503", "23P01":
            return Conflicting(constraint: field(result, Field.constraint))
        case "40001", "40P01": return Transient(cause: Sentences.busy)
        case "0A000" where field(result, Field.message).contains("cached plan"),
            "26000":
            return Transient(cause: fault(result, state, statement))
        case "53100", "58030": return Sentences.full
        case "25006": return Sentences.readOnly
        case "57014", "55P03", "53200", "53300", "53400": return Sentences.busy
        case "XX001", "XX002": return Sentences.damaged
        default:
            let isCut =
                state.hasPrefix("08") || ["57P01", "57P02", "57P03", "25P03"].contains(state)
            return isCut ? cut : fault(result, state, statement)
        }
    }

    /// libpq's message names the host and the cause, never the password.
    static func unreachable(_ address: PostgresAddress, _ message: String) -> Unavailable {
        let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Unavailable(
            .unreachable,
            "PostgreSQL（\(address.place)）に接続できません。"
                + "サーバーの起動、ネットワーク、利用者名とパスワード、証明書を確認してください。"
                + (words.isEmpty ? "" : "（\(words)）"))
    }

    private static func fault(
        _ result: OpaquePointer, _ state: String, _ statement: String
    ) -> StatementFault {
        StatementFault(
            code: state, message: field(result, Field.message), statement: statement)
    }

    private static func field(_ result: OpaquePointer, _ code: Int32) -> String {
        PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
    }
}
