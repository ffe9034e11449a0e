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

    /// Read back once by an independent reader; from then on it must stay as it was.
    @Test("a known text makes the code that readers read")
    func known() throws {
        let code = try #require(QRCode("otpauth://totp/Kasane:a?secret=MZXW6YTB"))
        let rows = (0..<code.size).map { y in
            (0..<code.size).map { code.isDark($0, y) ? "#" : "." }.joined()
        }
        #expect(rows.first?.hasPrefix("#######.") == true)
        #expect(code.size == 29)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in rows.joined().utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        #expect(hash == 14_856_698_891_843_931_359)
        for n in [20, 60, 84, 100, 122, 150, 180] {
            let c = QRCode(String(repeating: "Kasane9 ", count: 30).prefix(n).description)!;
            print(
                "QR", c.size,
                (0..<c.size).map { y in (0..<c.size).map { c.isDark($0, y) ? "#" : "." }.joined() }
                    .joined(separator: "/"))
        }; print("QR", code.size, rows.joined(separator: "/"))
    }
}
