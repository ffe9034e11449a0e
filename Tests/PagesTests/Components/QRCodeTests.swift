import Testing

@testable import Pages

@Suite("QR codes") struct QRCodeTests {
    /// The worked example of correction for version 1-M.
    @Test("correction codewords are those of the standard's example")
    func correction() {
        let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
        #expect(
            ReedSolomon(degree: 10).remainder(data) == [
                196, 35, 39, 119, 235, 215, 231, 226, 93, 23,
            ]
        )
    }

    @Test("a code is as large as its text needs, and none is made of too much")
    func sizes() {
        for (count, size) in [(14, 21), (15, 25), (84, 37), (85, 41), (107, 45), (180, 53)] {
            #expect(QRCode(String(repeating: "a", count: count))?.size == size, "\(count)")
        }
        #expect(QRCode(String(repeating: "a", count: 181)) == nil)
    }

    /// Read back once by an independent reader; from then on they must stay as they were.
    @Test("known texts make the codes that readers read, in every size but the smallest")
    func known() throws {
        let code = try #require(QRCode("otpauth://totp/Kasane:a?secret=MZXW6YTB"))
        #expect(code.size == 29)
        #expect(fingerprint(code) == 0xce2d_98ed_8f4c_0cdf)
        let text = String(repeating: "Kasane9 ", count: 30)
        let known: [(length: Int, UInt64)] = [
            (20, 0x5549_ecce_7c6e_c37b),
            (60, 0x461a_c58a_9a85_243c),
            (84, 0xbac9_fdc5_af25_5941),
            (100, 0x7f25_643a_9108_3e9a),
            (122, 0xbbb2_a51d_2ae8_cbc1),
            (150, 0x2849_ca91_6aad_a180),
            (180, 0x5c1f_44e4_99cd_951e),
        ]
        for (length, mark) in known {
            let code = try #require(QRCode(String(text.prefix(length))))
            #expect(fingerprint(code) == mark, "\(length)")
        }
    }

    /// FNV-1a over the modules, row by row.
    private func fingerprint(_ code: QRCode) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for y in 0..<code.size {
            for x in 0..<code.size {
                let sign: UInt64 = code.isDark(x, y) ? 0x23 : 0x2e
                hash = (hash ^ sign) &* 0x100_0000_01b3
            }
        }
        return hash
    }
}
