import Casework
import Crypto

/// The second factor: six digits that change every 30 seconds (RFC 6238, SHA-1, as the common
/// authenticator programs expect).
enum OneTimePassword {
    static let seconds: Int64 = 30

    static func newSecret() -> [UInt8] {
        SymmetricKey(size: .init(bitCount: 160)).withUnsafeBytes { Array($0) }
    }

    /// The step of the clock whose code was typed: this one, the one before or the one after, for
    /// clocks that differ. Nil when it is none of these.
    static func step(of code: String, secret: [UInt8], at moment: Moment) -> Int64? {
        let digits = JapaneseText.cleanCode(code).filter { $0 != "-" }
        let now = moment.milliseconds / 1000 / seconds
        return [now, now - 1, now + 1].first {
            sameSecret(self.code(secret: secret, counter: $0), digits)
        }
    }

    /// RFC 4226 §5.3 with the counter of RFC 6238 §4.2.
    static func code(secret: [UInt8], counter: Int64, digits count: Int = 6) -> String {
        let message = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
        let mac = HMAC<Insecure.SHA1>.authenticationCode(
            for: message, using: SymmetricKey(data: secret))
        let bytes = Array(mac)
        let offset = Int(bytes[19] & 15)
        let number = bytes[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let scale = (0..<count).reduce(UInt32(1)) { power, _ in power * 10 }
        let digits = String((number & 0x7FFF_FFFF) % scale)
        return String(repeating: "0", count: count - digits.count) + digits
    }

    /// What an authenticator program reads from a QR code or a link.
    static func uri(secret: [UInt8], signInName: String) -> String {
        let name = signInName.utf8.map { byte -> String in
            let sign = Character(Unicode.Scalar(byte))
            if sign.isASCII, sign.isLetter || sign.isNumber || "-._~".contains(sign) {
                return String(sign)
            }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return "otpauth://totp/Kasane:\(name)?secret=\(base32(secret))&issuer=Kasane"
    }

    /// Base32 (RFC 4648 §6) without padding, for typing into an authenticator program.
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
}

/// 回復コード: ten codes for the day the telephone is lost, each good once.
enum RecoveryCodes {
    static let count = 10

    /// Twelve signs each (59 bits), as they are printed.
    static func made() -> [String] { (0..<count).map { _ in UnmistakableSigns.groups(3) } }

    /// As it is compared: small letters, without hyphens, however it was typed.
    static func plain(_ typed: String) -> String {
        JapaneseText.cleanCode(typed).lowercased().filter { $0 != "-" }
    }
}
