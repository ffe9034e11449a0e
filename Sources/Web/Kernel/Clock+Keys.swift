import Casework
import Crypto
import Foundation

extension Moment {
    /// The only place where the program asks what time it is.
    public static var now: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
    }
}

extension Keys {
    /// UUID version 7: keys made later sort later, so new rows lie together in the index.
    public static let random = Keys {
        var bytes = [UInt8](repeating: 0, count: 16)
        let time = UInt64(max(0, Moment.now.milliseconds))
        for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: time >> (40 - 8 * index)) }
        for index in 6..<16 { bytes[index] = UInt8.random(in: .min ... .max) }
        bytes[6] = bytes[6] & 0x0F | 0x70
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.hexadecimal
        let cuts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)]
        let letters = Array(hex)
        return cuts.map { String(letters[$0.0..<$0.1]) }.joined(separator: "-")
    }
}

extension Collection<UInt8> {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Secrets that only a browser holds: 256 random bits, kept here as a hash.
enum SecretToken {
    static func make() -> String {
        let key = SymmetricKey(size: .bits256)
        return key.withUnsafeBytes { Array($0).hexadecimal }
    }

    static func hash(_ token: String) -> String {
        SHA256.hash(data: Array(token.utf8)).map { $0 }.hexadecimal
    }
}
