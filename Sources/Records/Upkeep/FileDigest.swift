import Crypto
import Foundation

/// The SHA-256 of a file, read piece by piece: a copy with one bit changed has another.
public struct FileDigest: Equatable, Sendable {
    public let hexadecimal: String
    public let bytes: Int

    /// Throws what the system says when the file cannot be read.
    public init(ofFileAt path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { file.closeFile() }
        var (hasher, count) = (SHA256(), 0)
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            hasher.update(data: piece)
            count += piece.count
        }
        bytes = count
        hexadecimal = hasher.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
    }
}
