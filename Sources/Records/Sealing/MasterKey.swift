import Crypto
import FoundationEssentials

/// The installation's one secret: 32 random bytes that wrap every data key. Never in the database.
public struct MasterKey: Sendable {
    static let length = 32
    let secret: SymmetricKey

    public static func random() -> MasterKey { MasterKey(secret: SymmetricKey(size: .bits256)) }

    /// 32 bytes in base64, with or without white space around them.
    public init?(base64: String) {
        let text = base64.filter { !$0.isWhitespace }
        guard let bytes = Data(base64Encoded: text), bytes.count == Self.length else { return nil }
        secret = SymmetricKey(data: bytes)
    }

    private init(secret: SymmetricKey) { self.secret = secret }

    var base64: String { secret.withUnsafeBytes { Data($0).base64EncodedString() } }
}

/// Where the master key is kept: a file that only its owner may read, or the environment.
public enum KeySource: Equatable, Sendable {
    case file(String)
    /// The base64 value of the variable, for secret stores that hand keys over in the environment.
    case environment(String)

    public static let variable = "KASANE_MASTER_KEY"

    /// The environment wins, so that a test or a container never makes a file by accident.
    public static func chosen(environment: [String: String], file path: String) -> KeySource {
        environment[variable].map { .environment($0) } ?? .file(path)
    }

    var place: String {
        switch self {
        case .file(let path): "鍵ファイル（\(path)）"
        case .environment: "環境変数 \(Self.variable) "
        }
    }

    /// Reads the key, or makes the file at the first start, when nothing was sealed yet.
    func key(mayCreate: Bool) throws -> (key: MasterKey, isNew: Bool) {
        switch self {
        case .environment(let text):
            guard let key = MasterKey(base64: text) else {
                throw VaultFault.keyMalformed(place: place)
            }
            return (key, false)
        case .file(let path):
            let file = KeyFile(path: path)
            if let text = try file.read() {
                guard let key = MasterKey(base64: text) else {
                    throw VaultFault.keyMalformed(place: place)
                }
                return (key, false)
            }
            guard mayCreate else { throw VaultFault.keyMissing(path: path) }
            let key = MasterKey.random()
            try file.create(key.base64)
            return (key, true)
        }
    }
}
