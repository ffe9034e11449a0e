/// Escaped HTML or SVG, written once. A plain string becomes text; only this module makes a tag.
///
///     tag("p", ["class": "hint"]) { name; "さん" }
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// UTF-8, ready to be sent.
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }
    public init(stringLiteral text: String) { self.init(text) }

    /// The text, escaped for content and for quoted attribute values alike.
    public init(_ text: String) {
        bytes = []
        append(text: text)
    }

    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a string, for tests and files.
    public var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Parts in a row, with the same separator between each two.
    public static func joined(_ parts: [HTML], by separator: HTML = HTML()) -> HTML {
        let size = parts.reduce(0) { $0 + $1.bytes.count + separator.bytes.count }
        var all = HTML(capacity: size)
        for (index, part) in parts.enumerated() {
            if index > 0 { all.append(separator) }
            all.append(part)
        }
        return all
    }
}

extension HTML {
    mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    mutating func append(markup: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func append(text: String) {
        var text = text
        text.withUTF8 { source in
            var plain = source.startIndex
            for index in source.indices {
                guard let escape = Self.escape(source[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[plain..<index]))
                append(markup: escape)
                plain = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[plain...]))
        }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
