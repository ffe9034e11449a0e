import Casework
import Crypto
import Foundation

/// The second factor: six digits that change every 30 seconds (RFC 6238, SHA-1, as the common
/// authenticator programs expect).
enum OneTimePassword {
    static let step: Int64 = 30

    static func newSecret() -> [UInt8] { (0..<20).map { _ in UInt8.random(in: .min ... .max) } }

    /// Accepts the step before and after, for clocks that differ.
    static func accepts(_ code: String, secret: [UInt8], at moment: Moment) -> Bool {
        let digits = JapaneseText.cleanCode(code).filter(\.isNumber)
        let now = moment.milliseconds / 1000 / step
        return (now - 1...now + 1).contains { self.code(secret: secret, counter: $0) == digits }
    }

    static func code(secret: [UInt8], counter: Int64) -> String {
        let message = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
        let mac = HMAC<Insecure.SHA1>.authenticationCode(
            for: message, using: SymmetricKey(data: secret))
        let bytes = Array(mac)
        let offset = Int(bytes[19] & 15)
        let number = bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// Base32 without padding, for typing into an authenticator program.
    static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, buffer, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(buffer << UInt32(5 - bits) & 31)]) }
        return text
    }

    static func base32(_ text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits) = ([UInt8](), UInt32(0), 0)
        for letter in text.uppercased() where letter != "=" {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = buffer << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return bytes
    }

    /// Ten codes for the day the telephone is lost.
    static func recoveryCodes() -> [String] {
        (0..<10).map { _ in
            let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
            return String((0..<10).map { _ in letters[Int.random(in: 0..<letters.count)] })
        }
    }
}
