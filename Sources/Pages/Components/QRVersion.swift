/// The sizes of QR codes that a link to an authenticator program needs, at error correction M.
struct QRVersion: Sendable {
    let number: Int
    /// All codewords, those for correction in each block, and blocks (JIS X 0510 tables 7 and 9).
    let total: Int
    let correction: Int
    let blocks: Int

    var size: Int { number * 4 + 17 }
    private var data: Int { total - correction * blocks }

    private static let all: [QRVersion] = [
        (26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4),
        (196, 18, 4), (242, 22, 4), (292, 22, 5),
    ].enumerated().map {
        QRVersion(
            number: $0.offset + 1, total: $0.element.0, correction: $0.element.1,
            blocks: $0.element.2)
    }

    /// The smallest for so many bytes; 12 bits say that they are bytes, and how many.
    static func fitting(_ count: Int) -> QRVersion? { all.first { $0.data >= count + 2 } }

    /// Where the middles of alignment patterns lie, on both axes.
    var alignment: [Int] {
        switch number {
        case 1: []
        case 2...6: [6, size - 7]
        default: [6, size / 2, size - 7]
        }
    }

    /// Data and correction, cut into blocks and dealt out in turn.
    func codewords(of bytes: [UInt8]) -> [UInt8] {
        let message = padded(bytes)
        let correcting = ReedSolomon(degree: correction)
        let short = message.count / blocks
        let longFrom = blocks - message.count % blocks
        var pieces: [[UInt8]] = []
        var start = 0
        for block in 0..<blocks {
            let length = short + (block >= longFrom ? 1 : 0)
            pieces.append(Array(message[start..<start + length]))
            start += length
        }
        let checks = pieces.map(correcting.remainder)
        return Self.dealt(pieces) + Self.dealt(checks)
    }

    private static func dealt(_ rows: [[UInt8]]) -> [UInt8] {
        let longest = rows.map(\.count).max() ?? 0
        return (0..<longest).flatMap { column in
            rows.compactMap { column < $0.count ? $0[column] : nil }
        }
    }

    private func padded(_ bytes: [UInt8]) -> [UInt8] {
        // 0100, eight bits of length, the bytes, 0000: everything is shifted by four bits.
        var halves: [UInt8] = [4, UInt8(bytes.count >> 4), UInt8(bytes.count & 15)]
        halves += bytes.flatMap { [$0 >> 4, $0 & 15] } + [0]
        let message = stride(from: 0, to: halves.count, by: 2).map {
            halves[$0] << 4 | halves[$0 + 1]
        }
        // 236 and 17 in turn fill what is left.
        let fillers: [UInt8] = [0xEC, 0x11]
        return message + (0..<data - message.count).map { fillers[$0 % 2] }
    }
}

/// Correction codewords over GF(256) with x⁸+x⁴+x³+x²+1.
struct ReedSolomon: Sendable {
    private let divisor: [UInt8]

    init(degree: Int) {
        var divisor = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                divisor[index] = Self.product(divisor[index], root)
                if index + 1 < degree { divisor[index] ^= divisor[index + 1] }
            }
            root = Self.product(root, 2)
        }
        self.divisor = divisor
    }

    func remainder(_ data: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= Self.product(divisor[index], factor) }
        }
        return rest
    }

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var sum: UInt8 = 0
        for bit in (0..<8).reversed() {
            let carry = sum >> 7
            sum = sum << 1 ^ carry &* 0x1D
            if b >> UInt8(bit) & 1 == 1 { sum ^= a }
        }
        return sum
    }
}
