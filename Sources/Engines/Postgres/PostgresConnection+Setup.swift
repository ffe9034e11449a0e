import CPostgres
import Records

extension PostgresConnection {
    /// Limits and checks of a new connection, in one journey to the server.
    ///
    /// A statement may take 30 seconds, a lock 10. A process that was stopped in the middle of its
    /// transaction loses the connection after 30 seconds, so that the others can go on writing.
    func prepareSession(schema: String?) throws {
        let path = schema.map { "SET search_path TO \(Self.quoted($0));" } ?? ""
        let answer = try say(
            """
            SET statement_timeout = '30s'; SET lock_timeout = '10s';
            SET idle_in_transaction_session_timeout = '30s';
            SET client_min_messages = warning; \(path)
            SELECT set_config('synchronous_commit', current_setting('synchronous_commit'), false),
                current_setting('fsync'), current_setting('server_encoding'),
                current_setting('server_version_num')
            """)
        try Self.check(
            commit: answer.plainText(0), fsync: answer.plainText(1),
            encoding: answer.plainText(2), version: Int(answer.plainText(3)) ?? 0)
    }

    /// What the server must promise before a record is entrusted to it.
    static func check(
        commit: String, fsync: String, encoding: String, version: Int
    ) throws(Unavailable) {
        guard version >= 130_000 else {
            throw Unavailable(.other, "PostgreSQL 13 以降が必要です。サーバーの版を確認してください。")
        }
        guard encoding == "UTF8" else {
            throw Unavailable(
                .other, "データベースの文字コードが UTF8 ではありません（\(encoding)）。UTF8 で作り直してください。")
        }
        guard commit != "off", fsync == "on" else {
            throw Unavailable(
                .notDurable,
                "PostgreSQL が、停電しても記録を失わない設定になっていません"
                    + "（synchronous_commit=\(commit)、fsync=\(fsync)）。どちらも on にしてください。")
        }
    }

    static func quoted(_ name: String) -> String {
        "\""
            + name.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
