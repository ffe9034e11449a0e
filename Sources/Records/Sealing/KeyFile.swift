#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The key file on disk: one line of base64, mode 0600.
struct KeyFile {
    let path: String

    /// The text of the file, nil when there is none.
    func read() throws -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw VaultFault.keyUnreadable(path: path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw VaultFault.keyUnreadable(path: path) }
        let mode = status.st_mode & 0o777
        guard mode & 0o077 == 0 else {
            throw VaultFault.keyExposed(path: path, mode: String(mode, radix: 8))
        }
        var bytes = [UInt8](repeating: 0, count: 256)
        let capacity = bytes.count
        #if canImport(Glibc)
            let count = Glibc.read(file, &bytes, capacity)
        #else
            let count = Darwin.read(file, &bytes, capacity)
        #endif
        guard count >= 0 else { throw VaultFault.keyUnreadable(path: path) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Writes the file whole and on disk before it gets its name: a crash leaves no half key, and
    /// of two processes that start at once one wins.
    func create(_ text: String) throws {
        let draft = "\(path).\(getpid()).new"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw VaultFault.keyUnwritable(path: path) }
        defer { unlink(draft) }
        let bytes = Array((text + "\n").utf8)
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten, link(draft, path) == 0 else {
            throw VaultFault.keyUnwritable(path: path)
        }
        syncFolder()
    }

    private func syncFolder() {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}
