import Markup

/// 二次元コード: a short text as a QR code (JIS X 0510), bytes, error correction M, drawn as SVG.
struct QRCode: Sendable {
    /// Modules along a side, without the quiet zone.
    let size: Int
    private var modules: [Bool]
    /// Finders, timing, alignment, format: what masks leave alone.
    private var isFixed: [Bool]

    /// Nil when the text is longer than 180 bytes (version 9).
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.fitting(bytes.count) else { return nil }
        size = version.size
        modules = Array(repeating: false, count: size * size)
        isFixed = modules
        drawPatterns(version)
        drawFormat(mask: 0)
        place(version.codewords(of: bytes))
        let best = (0..<8).min { penalty(masked($0)) < penalty(masked($1)) } ?? 0
        modules = masked(best)
        drawFormat(mask: best)
    }

    func isDark(_ x: Int, _ y: Int) -> Bool { modules[y * size + x] }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        modules[y * size + x] = isDark
        isFixed[y * size + x] = true
    }
}

extension QRCode {
    private mutating func drawPatterns(_ version: QRVersion) {
        for index in 0..<size {
            fix(6, index, index % 2 == 0)
            fix(index, 6, index % 2 == 0)
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
        let places = version.alignment
        let last = places.count - 1
        for (row, y) in places.enumerated() {
            for (column, x) in places.enumerated() {
                // The three corners belong to the finders.
                if (row, column) == (0, 0) || (row, column) == (0, last) { continue }
                if (row, column) == (last, 0) { continue }
                drawAlignment(x, y)
            }
        }
        drawVersion(version.number)
    }

    private mutating func drawFinder(_ centreX: Int, _ centreY: Int) {
        for dy in -4...4 {
            for dx in -4...4 {
                let (x, y) = (centreX + dx, centreY + dy)
                guard (0..<size).contains(x), (0..<size).contains(y) else { continue }
                let ring = max(abs(dx), abs(dy))
                fix(x, y, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(_ x: Int, _ y: Int) {
        for dy in -2...2 {
            for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
    }

    /// From version 7 on the number stands in the code (Golay code, 0x1F25).
    private mutating func drawVersion(_ number: Int) {
        guard number >= 7 else { return }
        let bits = number << 12 | remainder(number, 12, 0x1F25)
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            let (a, b) = (size - 11 + index % 3, index / 3)
            fix(a, b, isDark)
            fix(b, a, isDark)
        }
    }

    /// Error correction M is 00; BCH code 0x537, and the pattern 0x5412 over it.
    private mutating func drawFormat(mask: Int) {
        let bits = (mask << 10 | remainder(mask, 10, 0x537)) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { fix(8, index, bit(index)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for index in 9..<15 { fix(14 - index, 8, bit(index)) }
        for index in 0..<8 { fix(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { fix(8, size - 15 + index, bit(index)) }
        fix(8, size - 8, true)
    }

    private func remainder(_ value: Int, _ length: Int, _ generator: Int) -> Int {
        var rest = value
        for _ in 0..<length { rest = rest << 1 ^ (rest >> (length - 1)) * generator }
        return rest
    }

    /// Two columns at a time from the right, up and down in turn.
    private mutating func place(_ codewords: [UInt8]) {
        var index = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                for x in [right, right - 1] {
                    let y = isUpward ? size - 1 - step : step
                    guard !isFixed[y * size + x], index < codewords.count * 8 else { continue }
                    modules[y * size + x] = codewords[index >> 3] >> (7 - index & 7) & 1 == 1
                    index += 1
                }
            }
            right -= 2
        }
    }

    private func masked(_ mask: Int) -> [Bool] {
        var result = modules
        for y in 0..<size {
            for x in 0..<size where !isFixed[y * size + x] && Self.flips(mask, x, y) {
                result[y * size + x].toggle()
            }
        }
        return result
    }

    private static func flips(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}

extension QRCode {
    /// How hard a masked code is to read: long runs, blocks, false finders, imbalance.
    private func penalty(_ modules: [Bool]) -> Int {
        var sum = 0
        for line in 0..<size {
            sum += runs((0..<size).map { modules[line * size + $0] })
            sum += runs((0..<size).map { modules[$0 * size + line] })
        }
        for y in 0..<size - 1 {
            for x in 0..<size - 1 {
                let corner = modules[y * size + x]
                let others = [y * size + x + 1, (y + 1) * size + x, (y + 1) * size + x + 1]
                if others.allSatisfy({ modules[$0] == corner }) { sum += 3 }
            }
        }
        let dark = modules.count(where: \.self)
        let total = size * size
        return sum + ((abs(dark * 20 - total * 10) + total - 1) / total - 1) * 10
    }

    private func runs(_ line: [Bool]) -> Int {
        var (sum, start) = (0, 0)
        for index in 1...line.count where index == line.count || line[index] != line[start] {
            if index - start >= 5 { sum += index - start - 2 }
            start = index
        }
        let finder = [true, false, true, true, true, false, true]
        let light = [Bool](repeating: false, count: 4)
        for pattern in [finder + light, light + finder] {
            for start in 0...line.count - pattern.count
            where line[start..<start + pattern.count].elementsEqual(pattern) { sum += 40 }
        }
        return sum
    }

    /// Dark runs as one path, with four light modules around.
    func svg(label: String) -> HTML {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                let start = x
                while x < size && isDark(x, y) { x += 1 }
                if x > start { path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z" }
                x += 1
            }
        }
        let side = size + 8
        return tag(
            "svg",
            [
                "class": "qr", "viewBox": "0 0 \(side) \(side)", "role": "img",
                "aria-label": label, "shape-rendering": "crispEdges",
            ]
        ) {
            tag("rect", ["width": String(side), "height": String(side), "fill": "#fff"])
            tag("path", ["d": path, "fill": "#000"])
        }
    }
}
