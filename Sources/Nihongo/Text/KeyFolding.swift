/// How characters become letters of a search key (検索キー): one table for everything a searcher
/// does not tell apart.
///
/// The table joins the compatibility forms of Unicode (NFKC), small letters, the variants of
/// `KanjiVariants` and the characters that leave no trace (blanks, ・, marks, selectors).
struct KeyFolding: Sendable {
    static let table = KeyFolding()

    /// What each character of the basic plane becomes: a code, 0 for nothing, or a place in
    /// `expansions` counted from D800, where no character lies.
    private var basic: [UInt16]
    /// The same for the planes above, where few characters change.
    private var astral: [UInt32: UInt16]
    private var expansions: [[Unicode.Scalar]]

    private static let expansionBase: UInt16 = 0xD800

    private init() {
        basic = (0...UInt16.max).map { $0 }
        astral = [:]
        expansions = []
        dropUnseen()
        for pair in keyFoldingPairs.unicodeScalars.split(whereSeparator: isBlank) {
            // The target may itself be `|`, so the divider is sought after its first letter.
            guard let bar = pair.dropFirst().firstIndex(of: "|") else { continue }
            let target = pair[..<bar].map(KanjiVariants.representative)
            for source in pair[pair.index(after: bar)...] { set(source, to: target) }
        }
        for upper in UInt16(ascii: "A")...UInt16(ascii: "Z") { basic[Int(upper)] = upper + 0x20 }
        for (source, target) in KanjiVariants.representatives { set(source, to: [target]) }
        set("ヶ", to: ["ケ"])
    }

    private mutating func set(_ source: Unicode.Scalar, to target: [Unicode.Scalar]) {
        let code: UInt16
        if target.count == 1, target[0].value < 0x10000 {
            code = UInt16(target[0].value)
        } else {
            code = Self.expansionBase + UInt16(expansions.count)
            expansions.append(target)
        }
        if source.value < 0x10000 {
            basic[Int(source.value)] = code
        } else {
            astral[source.value] = code
        }
    }

    private mutating func dropUnseen() {
        for code in 0..<basic.count where isUnseen(UInt32(code)) { basic[code] = 0 }
    }

    private func isUnseen(_ code: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(code) else { return false }
        switch code {
        case 0x00B7, 0x30FB: return true
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: return true
        case 0xFE00...0xFE0F, 0xFE20...0xFE2F: return true
        default: return isBlank(scalar) || isControl(scalar) || isFormat(scalar)
        }
    }

    /// Adds what one character becomes; a kana and its (han)dakuten become one letter.
    @inline(__always)
    func append(_ scalar: Unicode.Scalar, to key: inout [Unicode.Scalar]) {
        let code = scalar.value < 0x10000 ? basic[Int(scalar.value)] : astralCode(scalar)
        switch code {
        case 0: return
        case 0x3099, 0x309A: appendMark(code, to: &key)
        case 0xD800...0xDFFF: key += expansions[Int(code - Self.expansionBase)]
        case 1: key.append(scalar)
        default: if let folded = Unicode.Scalar(code) { key.append(folded) }
        }
    }

    /// 0 for nothing, 1 for a character of an upper plane that stays as it is.
    private func astralCode(_ scalar: Unicode.Scalar) -> UInt16 {
        if 0xE0000...0xE0FFF ~= scalar.value { return 0 }
        return astral[scalar.value] ?? 1
    }

    private func appendMark(_ code: UInt16, to key: inout [Unicode.Scalar]) {
        guard let last = key.last else { return }
        let composed = code == 0x3099 ? Kana.voiced(last) : Kana.halfVoiced(last)
        if let composed { key[key.count - 1] = composed }
    }
}

extension UInt16 {
    init(ascii scalar: Unicode.Scalar) { self = UInt16(UInt8(ascii: scalar)) }
}
