/// How a person was found, the best first (`ux.md` §7.3). The page says it in words.
public enum NameMatch: Int64, CaseIterable, Comparable, Sendable {
    /// The name, or a part of it, is written exactly so.
    case written
    /// The reading, or a part of it, is exactly so (K1).
    case reading, readingBegins
    /// The reading sounds alike: long vowels, small kana, ヂ and ジ (K2).
    case sound, soundBegins
    /// The same but for ゛ and ゜ (K3).
    case unvoiced, unvoicedBegins
    /// Another form of the same characters (渡辺・渡邉).
    case variant
    /// The name begins so, in any form of the characters.
    case variantBegins
    case phone, phoneEnd
    case birthDate
    case address

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
