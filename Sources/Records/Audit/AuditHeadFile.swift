#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The heads of the audit chain outside the database: one line each, only ever added to. It is
/// worth most on another machine or a write-once medium.
public struct AuditHeadFile: Sendable {
    public let path: String
    public init(path: String) { self.path = path }

    public enum Fault: Error, Equatable, CustomStringConvertible {
        case unreadable(path: String)
        case unwritable(path: String)
        /// A line is not one of ours. `line` counts from 1.
        case malformed(path: String, line: Int)

        public var description: String {
            switch self {
            case .unreadable(let path): "監査記録の控え（\(path)）を読み込めません。"
            case .unwritable(let path): "監査記録の控え（\(path)）に書き込めません。"
            case .malformed(let path, let line): "監査記録の控え（\(path)）の\(line)行目を読み取れません。"
            }
        }
    }

    /// Adds a line and returns when it is on disk.
    public func append(_ head: AuditHead) throws(Fault) {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw .unwritable(path: path) }
        defer { close(file) }
        let bytes = Array((head.description + "\n").utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .unwritable(path: path)
        }
    }

    /// Every head written so far, none when there is no file yet.
    public func heads() throws(Fault) -> [AuditHead] {
        guard let file = fopen(path, "r") else {
            guard errno == ENOENT else { throw .unreadable(path: path) }
            return []
        }
        defer { fclose(file) }
        var heads: [AuditHead] = []
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(
                decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard let head = AuditHead(text) else {
                throw .malformed(path: path, line: heads.count + 1)
            }
            heads.append(head)
        }
        return heads
    }
}
