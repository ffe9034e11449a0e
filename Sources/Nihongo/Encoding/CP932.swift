/// The character code that Excel and other systems call Shift_JIS (Windows code page 932).
///
/// Own table, since the platform's converter hangs on some texts and fails whole files for one bad
/// byte (`ux.md` §6.4).
public enum CP932 {
    /// A character that the code does not hold, and where it stands, in characters from 0.
    public struct Unencodable: Hashable, Sendable {
        public let position: Int
        public let character: Character
    }

    /// All characters of a text that could not be written.
    public struct Refusal: Error, Hashable, Sendable {
        public let characters: [Unencodable]
    }

    /// The bytes of a text; or every character that has none. Selectors fall away and signs are
    /// folded as `folded(_:)` says; nothing else is replaced.
    public static func encode(_ text: String) -> Result<[UInt8], Refusal> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !isVariationSelector(scalar) {
            guard append(scalar, to: &bytes) else { return .failure(refusal(of: text)) }
        }
        return .success(bytes)
    }

    /// The bytes of a text in which characters without a place are written by their representative
    /// (𠮷 as 吉) or, failing that, as 〓. Only where the office has been told and agreed.
    public static func encodeReplacing(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for character in text {
            var written: [UInt8] = []
            let kept = character.unicodeScalars.filter { !isVariationSelector($0) }
            if kept.allSatisfy({ append($0, to: &written) }) {
                bytes += written
            } else if let first = kept.first,
                append(KanjiVariants.representative(first), to: &bytes)
            {
                continue
            } else {
                bytes += [0x81, 0xAC]
            }
        }
        return bytes
    }

    /// The sign of the code for one that looks the same: 〜→～, −→－, ‖→∥, —→―, ¥→￥ and others.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x301C: "\u{FF5E}"
        case 0x2212: "\u{FF0D}"
        case 0x2016: "\u{2225}"
        case 0x2014: "\u{2015}"
        case 0x00A5: "\u{FFE5}"
        case 0x00A6: "\u{FFE4}"
        case 0x00A2: "\u{FFE0}"
        case 0x00A3: "\u{FFE1}"
        case 0x00AC: "\u{FFE2}"
        default: scalar
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        guard scalar.value > 0x7F else {
            bytes.append(UInt8(scalar.value))
            return true
        }
        guard let code = CP932Pairs.table.code(of: folded(scalar)) else { return false }
        if code > 0xFF { bytes.append(UInt8(code >> 8)) }
        bytes.append(UInt8(code & 0xFF))
        return true
    }

    private static func refusal(of text: String) -> Refusal {
        let refused = text.enumerated().filter { _, character in
            var bytes: [UInt8] = []
            return !character.unicodeScalars.filter { !isVariationSelector($0) }
                .allSatisfy { append($0, to: &bytes) }
        }
        return Refusal(
            characters: refused.map { Unencodable(position: $0.offset, character: $0.element) })
    }
}
