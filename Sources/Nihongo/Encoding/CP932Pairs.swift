/// The pairs of code and character, both ways.
struct CP932Pairs: Sendable {
    static let table = CP932Pairs()

    /// The character of each two-byte code, 188 to a lead byte from 81 on; 0 where none is.
    private var characters: [UInt16]
    /// The code of each character of the basic plane; 0 where none is.
    private var codes: [UInt16]

    private static let trailsPerLead = 188

    private init() {
        characters = Array(repeating: 0, count: (0xFD - 0x81) * Self.trailsPerLead)
        codes = Array(repeating: 0, count: 0x10000)
        let leads = Array(0x81...0x9F) + Array(0xE0...0xEF) + Array(0xFA...0xFC)
        let rows = cp932Rows.unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (row, letters) in rows.enumerated() where row / 2 < leads.count {
            let start = (leads[row / 2] - 0x81) * Self.trailsPerLead + row % 2 * 94
            for (place, letter) in letters.enumerated() where letter != "·" {
                characters[start + place] = UInt16(letter.value)
            }
        }
        enlist(leads)
        for code in UInt16(0xA1)...0xDF { codes[Int(code) + 0xFEC0] = code }
    }

    /// Characters with several codes are written with the one Windows writes: JIS and NEC row 13
    /// first, then IBM (FA-FC), never NEC's selection of IBM (ED, EE).
    private mutating func enlist(_ leads: [Int]) {
        let ordered = leads.filter { $0 < 0xED } + leads.filter { $0 > 0xEE } + [0xED, 0xEE]
        for lead in ordered {
            for place in 0..<Self.trailsPerLead {
                let character = Int(characters[(lead - 0x81) * Self.trailsPerLead + place])
                guard character != 0, codes[character] == 0 else { continue }
                let trail = place < 63 ? place + 0x40 : place + 0x41
                codes[character] = UInt16(lead << 8 | trail)
            }
        }
    }

    /// One or two bytes as a number; nil for characters without a place.
    func code(of scalar: Unicode.Scalar) -> UInt16? {
        guard scalar.value < 0x10000 else { return nil }
        let code = codes[Int(scalar.value)]
        return code == 0 ? nil : code
    }

    /// The character of a two-byte code; nil when there is none.
    func character(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
        guard Self.isLead(lead), Self.isTrail(trail) else { return nil }
        let place = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
        if 0xF0...0xF9 ~= lead {
            // 外字: places that every town filled for itself, in the private use area.
            return Unicode.Scalar(0xE000 + UInt32(Int(lead - 0xF0) * Self.trailsPerLead + place))
        }
        let code = characters[Int(lead - 0x81) * Self.trailsPerLead + place]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    static func isLead(_ byte: UInt8) -> Bool { 0x81...0x9F ~= byte || 0xE0...0xFC ~= byte }

    static func isTrail(_ byte: UInt8) -> Bool { 0x40...0x7E ~= byte || 0x80...0xFC ~= byte }
}
