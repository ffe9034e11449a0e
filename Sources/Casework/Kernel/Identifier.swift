/// A key that remembers what it points at, so an agency's key cannot be passed for a household's.
public struct Identifier<Subject>: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// A key is 1 to 64 bytes of letters, digits and `-_.:`; anything else was typed into an address bar.
    public init?(_ description: String) {
        guard (1...64).contains(description.utf8.count),
            description.utf8.allSatisfy(Self.isKeyByte)
        else { return nil }
        self.description = description
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: StaticString) { description = "\(value)" }
}

extension Identifier: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}
