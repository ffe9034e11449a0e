/// Why the vault cannot be opened at start-up. The sentence is for the operator (情報システム担当).
public enum VaultFault: Error, Equatable, CustomStringConvertible {
    /// The database was sealed with a key, and there is no key file.
    case keyMissing(path: String)
    /// Other accounts of the machine may read the key file. `mode` is octal, such as `644`.
    case keyExposed(path: String, mode: String)
    case keyUnreadable(path: String)
    case keyUnwritable(path: String)
    /// What lies there is not 32 bytes in base64.
    case keyMalformed(place: String)
    /// A sound key, but not the one this database was sealed with.
    case wrongKey(place: String)

    public var description: String {
        switch self {
        case .keyMissing(let path):
            """
            このデータベースには保存済みの情報がありますが、鍵ファイル（\(path)）がありません。\
            別に保管した鍵ファイルを戻してから起動してください。新しい鍵は作りません。
            """
        case .keyExposed(let path, let mode):
            """
            鍵ファイル（\(path)）をほかの利用者が読める状態です（モード \(mode)）。\
            chmod 600 で所有者だけが読めるようにしてから起動してください。
            """
        case .keyUnreadable(let path): "鍵ファイル（\(path)）を読み込めません。権限を確かめてください。"
        case .keyUnwritable(let path): "鍵ファイル（\(path)）を作れません。フォルダーの権限を確かめてください。"
        case .keyMalformed(let place): "\(place)の内容が鍵ではありません（32バイトのbase64が必要です）。"
        case .wrongKey(let place):
            """
            \(place)の鍵は、このデータベースのものではありません。\
            正しい鍵を戻してから起動してください。データは変更していません。
            """
        }
    }
}

/// A sealed value was changed, or moved to another row or column, behind the program's back.
public struct Tampered: Error, Equatable {
    public let table: String
    public let column: String
    public let row: String
}

/// The data key was destroyed at the end of retention; nothing sealed with it can be read again.
public struct Destroyed: Error, Equatable {
    public let owner: String
    public init(owner: String) { self.owner = owner }
}
