import Casework
import Testing

@testable import Web

@Suite("One-time passwords") struct OneTimePasswordTests {
    /// RFC 6238 appendix B, SHA-1, eight digits.
    static let vectors: [(seconds: Int64, code: String)] = [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ]
    private let secret = Array("12345678901234567890".utf8)

    private func at(_ seconds: Int64) -> Moment { Moment(milliseconds: seconds * 1000) }

    @Test("the codes are those of the standard")
    func standard() {
        for (seconds, code) in Self.vectors {
            #expect(
                OneTimePassword.code(secret: secret, counter: seconds / 30, digits: 8) == code)
            #expect(
                OneTimePassword.code(secret: secret, counter: seconds / 30)
                    == String(code.suffix(6)))
        }
    }

    @Test("a clock may differ by one step and no more")
    func skew() {
        let code = OneTimePassword.code(secret: secret, counter: 1000)
        for (step, isAccepted) in [
            (998, false), (999, true), (1000, true), (1001, true), (1002, false),
        ] {
            let found = OneTimePassword.step(of: code, secret: secret, at: at(Int64(step) * 30))
            #expect(found == (isAccepted ? 1000 : nil), "\(step)")
        }
    }

    @Test("a code is read however it was typed, and nothing is no code")
    func typing() {
        let code = OneTimePassword.code(secret: secret, counter: 37_037_036)
        #expect(code == "081804")
        for typed in ["081804", "０８１８０４", "081 804", "081-804"] {
            #expect(OneTimePassword.step(of: typed, secret: secret, at: at(1_111_111_109)) != nil)
        }
        for typed in ["", "81804", "0818040", "......"] {
            #expect(OneTimePassword.step(of: typed, secret: secret, at: at(1_111_111_109)) == nil)
        }
    }

    @Test("secrets are written in base32 as the standard does it")
    func base32() {
        // RFC 4648 §10, without the padding.
        let vectors = [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ]
        for (text, code) in vectors { #expect(OneTimePassword.base32(Array(text.utf8)) == code) }
        #expect(OneTimePassword.newSecret().count == 20)
        #expect(
            OneTimePassword.uri(secret: secret, signInName: "sato 1")
                == "otpauth://totp/Kasane:sato%201?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kasane"
        )
    }

    @Test("recovery codes are ten different ones, read with or without hyphens")
    func recovery() {
        let codes = RecoveryCodes.made()
        #expect(Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.count == 14 && RecoveryCodes.plain($0).count == 12 })
        #expect(RecoveryCodes.plain("ＡＢＣＤ－efgh 2345") == "abcdefgh2345")
    }
}
