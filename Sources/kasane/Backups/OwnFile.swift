import Foundation

/// Files that belong to the program's own account alone (mode 0600) and appear whole or not at all.
enum OwnFile {
    static func write(_ text: String, to path: String) throws {
        let draft = path + ".part"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path) }
        let bytes = Array(text.utf8)
        let isWritten =
            Foundation.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        let failure = fault(path)
        close(file)
        guard isWritten else {
            unlink(draft)
            throw failure
        }
        try move(draft, to: path)
    }

    /// Copies a file; the name appears when everything is on the disk.
    static func copy(_ source: String, to path: String) throws {
        let draft = path + ".part"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        do {
            let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
            defer { input.closeFile() }
            while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty {
                guard piece.withUnsafeBytes({ write($0, to: file) }) else { throw fault(path) }
            }
            guard fsync(file) == 0 else { throw fault(path) }
        } catch {
            unlink(draft)
            throw error
        }
        try move(draft, to: path)
    }

    /// Takes away what was begun. That it cannot be removed is told by the next command.
    static func discard(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".manifest", DestroyedKeyFile.suffix] {
            unlink(path + suffix)
        }
    }

    /// The name appears when everything is on the disk.
    static func move(_ draft: String, to path: String) throws {
        guard rename(draft, path) == 0 else { throw fault(path) }
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// A disk that is nearly full takes a part, and refuses the rest.
    private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = Foundation.write(file, start, rest.count)
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func fault(_ path: String) -> Refusal {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: Refusal("ディスクがいっぱいで（\(path)）に書き込めません。空き容量を確保してください。")
        default: Refusal("（\(path)）に書き込めません。フォルダーの所有者と書き込みの権限を確かめてください。")
        }
    }
}
