import Dispatch
import Foundation
import GRDB
import Records

/// Opens the file, and refuses what cannot keep a caseworker's records.
struct SQLiteOpening {
    let path: String
    /// How long a writer waits for another process, in milliseconds.
    let patience: Int

    /// "KASN" in the header of the file: this database is ours.
    static let applicationID: Int64 = 0x4B41_534E

    /// The writer, and connections for upkeep beside it.
    func open() throws -> DatabasePool {
        try prepareFile()
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try claim(database)
                try keepEveryCommit(database)
            }
            return pool
        } catch let error as DatabaseError {
            throw translated(error)
        }
    }

    /// A new file belongs to us alone; SQLite gives its WAL the same mode. An old one is left as it is,
    /// and not even opened: closing it again would take away the locks of this process's other
    /// connections (POSIX forgets them all at once).
    private func prepareFile() throws(Unavailable) {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            Foundation.close(descriptor)
            return
        }
        switch errno {
        case EEXIST: try requireWritableFile()
        case ENOENT, ENOTDIR:
            throw Unavailable(
                .unreachable, "データベースのフォルダー（\(folder)）がありません。場所の設定を確認してください。")
        case ENOSPC, EDQUOT: throw Sentences.full
        default:
            throw Unavailable(
                .readOnly,
                "データベースのフォルダー（\(folder)）に書き込めません。"
                    + "フォルダーの所有者と書き込みの権限を確認してください。")
        }
    }

    private func requireWritableFile() throws(Unavailable) {
        var isFolder: ObjCBool = false
        guard
            !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                || !isFolder.boolValue
        else {
            throw Unavailable(
                .damaged, "（\(path)）はフォルダーです。データベースのファイルの場所を指定してください。")
        }
        guard access(path, R_OK | W_OK) == 0 else {
            throw Unavailable(
                .readOnly,
                "データベースのファイル（\(path)）に書き込めません。所有者と書き込みの権限を確認してください。")
        }
    }

    private var folder: String { (path as NSString).deletingLastPathComponent }

    /// Connections that read, once the writer is there.
    func readers(
        _ count: Int, keepingViews longest: DispatchTimeInterval
    ) throws -> [SQLiteReader] {
        do {
            return try (0..<count).map { _ in
                try SQLiteReader(
                    path: path, configuration: configuration, keepingViews: longest)
            }
        } catch let error as DatabaseError {
            throw translated(error)
        }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(patience) / 1000)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // No mmap: an I/O error would be a crash instead of a message. Temporary tables stay
            // off the disk, where they would outlive their purpose. 16 MiB of pages a connection.
            try database.execute(
                sql: """
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -16384;
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        return configuration
    }

    /// Marks a new database as ours and refuses somebody else's.
    private func claim(_ database: Database) throws {
        switch try Int64.fetchOne(database, sql: "PRAGMA application_id") {
        case Self.applicationID: return
        case 0
        where try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0:
            try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
        default:
            throw Unavailable(
                .other, "（\(path)）はほかのプログラムのデータベースです。場所の設定を確認してください。")
        }
    }

    /// GRDB leaves a WAL database at `synchronous = NORMAL`, which may forget commits when the power
    /// goes. It does so after `prepareDatabase`, so FULL is set here and read back.
    private func keepEveryCommit(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2,
            try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
        else {
            throw Unavailable(
                .notDurable,
                "データベース（\(path)）が、停電しても記録を失わない設定（WAL、synchronous=FULL）になりません。")
        }
    }

    private func translated(_ error: DatabaseError) -> any Error {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            Unavailable(
                .damaged,
                "（\(path)）はデータベースのファイルではないか、壊れています。"
                    + "場所の設定を確認し、必要ならバックアップから戻してください。")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            Unavailable(
                .busy,
                "データベース（\(path)）はほかのプログラムが使っています。"
                    + "そのプログラムを終了してから起動してください。")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            Unavailable(
                .readOnly,
                "データベースのフォルダー（\(folder)）に書き込めません。所有者と書き込みの権限を確認してください。")
        default: SQLiteFault.error(error)
        }
    }
}
